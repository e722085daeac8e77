import type { BaseGeometry } from '../../geo/base.ts';
import type { Facility } from '../../geo/facilities.ts';
import type { Network } from '../../geo/network.ts';
import type { Region } from '../../geo/region.ts';
import { type WorldPath, toWorld, toWorldPath, toWorldPaths } from '../world.ts';

/** What the built-in map is made of. */
export interface BaseFigures {
  region: Region;
  base: BaseGeometry;
  network: Network;
  facilities: readonly Facility[];
}

type WorldPoint = readonly [x: number, y: number];

/** The same, ready to draw: plain data, which can be handed to a worker. */
export interface GroundFigures {
  land: readonly WorldPath[];
  /** Polygons, their rings. */
  water: readonly (readonly WorldPath[])[];
  waterways: readonly WorldPath[];
  /** The arterial streets. */
  streets: readonly WorldPath[];
  rail: readonly { tunnel: boolean; paths: readonly WorldPath[] }[];
  lines: readonly { mode: 'metro' | 'tram'; colour: string; paths: readonly WorldPath[] }[];
  stops: readonly { mode: 'metro' | 'tram' | 'train'; at: WorldPoint; isInterchange: boolean }[];
  buildings: readonly { kind: Facility['kind']; at: WorldPoint }[];
}

export const collectGround = ({ region, base, network, facilities }: BaseFigures): GroundFigures => ({
  land: region.outline.flatMap((polygon) => toWorldPaths(polygon)),
  water: base.water.map((polygon) => toWorldPaths(polygon)),
  waterways: base.waterways.filter(({ tunnel }) => !tunnel).map(({ path }) => toWorldPath(path)),
  streets: toWorldPaths(base.streets),
  rail: network.rail.map(({ tunnel, path }) => ({ tunnel, paths: toWorldPaths(path) })),
  lines: network.lines.map(({ mode, colour, path }) => ({ mode, colour, paths: toWorldPaths(path) })),
  stops: network.stops.map(({ mode, position, lines }) => ({
    mode,
    at: toWorld(position),
    isInterchange: mode === 'metro' && lines.length > 1,
  })),
  buildings: facilities.map(({ kind, position }) => ({ kind, at: toWorld(position) })),
});
