/** The layouts of the wall, as the address names them (`layout=`); the first where it names none. */
export const wallLayouts = ['map-lists', 'map', 'figures', 'day'] as const;
export type WallLayout = (typeof wallLayouts)[number];
