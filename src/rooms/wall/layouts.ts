import { createParser, useQueryState } from 'nuqs';
import { type WallLayout, wallLayouts } from '../../shared/wall-layouts.ts';

/** What can stand in a layout; a list is of the layer whose name it has. */
export const tiles = [
  'map',
  'clock',
  'feed',
  'figures',
  'incidents',
  'alerts',
  'deployments',
  'disruptions',
  'events',
  'plan',
] as const;
export type Tile = (typeof tiles)[number];

/** Where each tile stands: rows of names as `grid-template-areas` has them, the heights of the rows, the widths. */
interface Layout {
  areas: readonly string[];
  rows: string;
  columns: string;
}

/** Each holds the clock and the feed: how old the picture is belongs to every picture. */
export const layouts: Readonly<Record<WallLayout, Layout>> = {
  'map-lists': {
    areas: ['map clock feed', 'map incidents alerts', 'map incidents disruptions', 'figures figures figures'],
    rows: 'auto minmax(0, 1.4fr) minmax(0, 1fr) auto',
    columns: 'minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr)',
  },
  map: {
    areas: ['map clock', 'map feed', 'map figures'],
    rows: 'auto auto minmax(0, 1fr)',
    columns: 'minmax(0, 3.2fr) minmax(0, 1fr)',
  },
  figures: {
    areas: ['clock feed', 'figures figures', 'incidents deployments'],
    rows: 'auto minmax(0, 1.2fr) minmax(0, 1fr)',
    columns: 'minmax(0, 1fr) minmax(0, 1fr)',
  },
  day: {
    areas: ['clock feed', 'events plan', 'figures figures'],
    rows: 'auto minmax(0, 1fr) auto',
    columns: 'minmax(0, 3fr) minmax(0, 2fr)',
  },
};

/** The tiles of a layout, in the order in which they are read. */
export const tilesOf = ({ areas }: Layout): readonly Tile[] => {
  const named = new Set(areas.flatMap((row) => row.split(' ')));
  return tiles.filter((tile) => named.has(tile));
};

const [first] = wallLayouts;
const parseAsLayout = createParser<WallLayout>({
  parse: (value) => wallLayouts.find((layout) => layout === value) ?? null,
  serialize: (layout) => layout,
});

/** The layout that the address names. */
export const useLayoutParam = () => useQueryState('layout', parseAsLayout.withDefault(first));
