import type { Picture } from '../easel.ts';
import type { TileOrder } from '../paint-tile.ts';
import type { MapPalette } from '../palette.ts';
import type { Trouble } from './trouble.ts';

/** What the page and the painter of an archive say to each other. Each order is answered, in any order. */
export type ToArchive =
  | { type: 'open'; url: string }
  | { type: 'dress'; palette: MapPalette }
  | { type: 'tile'; request: number; order: TileOrder };

export type FromArchive =
  | { type: 'tile'; request: number; picture: Picture | null }
  | { type: 'trouble'; trouble: Trouble };
