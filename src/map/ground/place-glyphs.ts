import type { PublicPlace } from '../../geo/public-places.ts';

const hat = 'M12 4L1.5 9.5 12 15l8-4.2V16h1.8V9.5zM5.5 13v4c1.8 1.7 4 2.5 6.5 2.5s4.7-.8 6.5-2.5v-4L12 16.4z';

/** Pictures in a box of 24 × 24, as SVG path data: hat, dome, picture, star, basket, ring, heart, pump. */
export const placeGlyphs: Readonly<Record<PublicPlace['kind'], string>> = {
  school: hat,
  university: hat,
  worship: 'M12 3c4 3 6 5.5 6 9v9h-4v-4a2 2 0 0 0-4 0v4H6v-9c0-3.5 2-6 6-9z',
  museum: 'M4 5h16v14H4zM6.5 7.5v9h11v-9zM8 15l2.5-3.5 2 2.5 1.5-2 2.5 3z',
  venue: 'M12 3.5l2.5 5.6 6.1.6-4.6 4 1.4 6L12 16.6l-5.4 3.1 1.4-6-4.6-4 6.1-.6z',
  market: 'M7 9l3-5h2L9.5 9h5L12 4h2l3 5h4v2h-1l-2 9H6l-2-9H3V9z',
  stadium:
    'M12 6c5.5 0 10 2.7 10 6s-4.5 6-10 6S2 15.3 2 12s4.5-6 10-6zm0 3c-3.3 0-6 1.3-6 3s2.7 3 6 3 6-1.3 6-3-2.7-3-6-3z',
  care: 'M12 20C6 15.5 3 12.5 3 9a4.5 4.5 0 0 1 9-1 4.5 4.5 0 0 1 9 1c0 3.5-3 6.5-9 11z',
  fuel: 'M5 4h9v7h2v6a1 1 0 0 0 2 0v-6l-3-3L16.3 6.7 20 10.5V17a3 3 0 0 1-6 0v-4v8H5zM7 6v4h5V6z',
};
