import type { StreetPackName } from '../../geo/street-loaders.ts';
import type { Picture } from '../easel.ts';
import type { MapPalette } from '../palette.ts';
import type { TileOrder } from '../paint-tile.ts';
import type { GroundFigures } from './figures.ts';
import type { NamesPicture } from './ground.ts';
import type { NamesOrder } from './names.ts';

/** What the page and the painter of the ground say to each other. Each order is answered, in any order. */
export type ToGround =
  | { type: 'start'; figures: GroundFigures; urls: Readonly<Record<StreetPackName, string>> }
  | { type: 'dress'; palette: MapPalette }
  | { type: 'tile'; request: number; order: TileOrder }
  | { type: 'names'; request: number; order: NamesOrder };

export type FromGround =
  | { type: 'arrival' }
  | { type: 'tile'; request: number; picture: Picture | null }
  | { type: 'names'; request: number; names: NamesPicture };
