import type { Facility } from '../geo/facilities.ts';

/** Pictures in a box of 24 × 24: shield, cross, flame, columns, scales. */
export const facilityGlyphs: Readonly<Record<Facility['kind'], Path2D>> = {
  police: new Path2D('M12 4l7 2.6v5.2c0 4-2.9 6.8-7 8.4-4.1-1.6-7-4.4-7-8.4V6.6z'),
  hospital: new Path2D('M9.5 4h5v5.5H20v5h-5.5V20h-5v-5.5H4v-5h5.5z'),
  'fire-station': new Path2D(
    'M12.5 3.5c.6 3.6 5.5 5.7 5.5 10.5a6 6 0 0 1-12 .3c0-2.6 1.5-4.3 2.8-5.7.4 1.4 1 2.1 1.9 2.5-.3-2.8.4-5.5 1.8-7.6z',
  ),
  'town-hall': new Path2D(
    'M12 4l8 4v2H4V8zM5.5 11.5h2.5V17H5.5zM10.75 11.5h2.5V17h-2.5zM16 11.5h2.5V17H16zM4 18h16v2H4z',
  ),
  courthouse: new Path2D('M11 4h2v2h5.5l2.5 7h-6l2-5.5h-4V18h4v2H7v-2h4V7.5H7L9 13H3l2.5-7H11z'),
};
