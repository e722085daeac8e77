import type { Green } from '../../geo/green.ts';
import type { PublicPlace } from '../../geo/public-places.ts';
import type { Street } from '../../geo/streets.ts';
import type { Text } from '../../shared/vocabulary.ts';
import { type WorldPath, toWorld, toWorldPaths } from '../world.ts';

/** What lies at street level, ready to draw; a part is null until its pack has come. */
export interface StreetLevel {
  streets: readonly LevelStreet[] | null;
  green: readonly LevelGreen[] | null;
  places: readonly LevelPlace[] | null;
}

export interface LevelStreet {
  name: Text;
  metres: number;
  isArterial: boolean;
  paths: readonly WorldPath[];
}

export interface LevelGreen {
  name: Text | null;
  /** Square metres. */
  area: number;
  at: readonly [x: number, y: number];
  rings: readonly WorldPath[];
}

export interface LevelPlace {
  kind: PublicPlace['kind'];
  name: Text;
  at: readonly [x: number, y: number];
}

/** Arterial streets first, then the long ones: in that order they are named. */
export const collectStreets = (streets: readonly Street[]): LevelStreet[] =>
  streets
    .map(({ name, metres, isArterial, paths }) => ({ name, metres, isArterial, paths: toWorldPaths(paths) }))
    .sort((a, b) => Number(b.isArterial) - Number(a.isArterial) || b.metres - a.metres);

/** The large ones first. */
export const collectGreen = (green: readonly Green[]): LevelGreen[] =>
  green
    .map(({ name, area, label, surface }) => ({
      name,
      area,
      at: toWorld(label),
      rings: surface.flatMap((polygon) => toWorldPaths(polygon)),
    }))
    .sort((a, b) => b.area - a.area);

export const collectPlaces = (places: readonly PublicPlace[]): LevelPlace[] =>
  places.map(({ kind, name, position }) => ({ kind, name, at: toWorld(position) }));
