import { metresPerDegree } from '../../geo/geometry.ts';
import type { Region } from '../../geo/region.ts';
import type { Position } from '../../shared/geojson.ts';
import type { PublicEvent, Stage } from './contract.ts';

/** Corners of a perimeter around a place. */
const corners = 24;
/** Metres between two looks along a route at where it is. */
const lookEvery = 60;

const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** A closed ring around a place, counter-clockwise. @param radius metres */
const ringAround = ([x, y]: Position, radius: number): Position[] =>
  Array.from({ length: corners + 1 }, (_, index) => {
    const angle = ((index % corners) / corners) * 2 * Math.PI;
    return [
      round(x + (Math.cos(angle) * radius) / metresPerDegree.longitude),
      round(y + (Math.sin(angle) * radius) / metresPerDegree.latitude),
    ];
  });

/** The geometry of an event: the route by its stages, else the perimeter around its place, else the place itself. */
export const shapeOf = (
  gathering: Position | null,
  stages: readonly Stage[],
  radius: number | null,
): PublicEvent['geometry'] => {
  if (stages.length > 1) return { type: 'MultiLineString', coordinates: [stages.map(({ position }) => position)] };
  if (!gathering) return null;
  return radius === null
    ? { type: 'Point', coordinates: gathering }
    : { type: 'Polygon', coordinates: [ringAround(gathering, radius)] };
};

type Box = Region['bbox'];

/** The part of a stretch that lies in a box, from and to as shares of its length; null: it passes by. */
const partWithin = (from: Position, to: Position, [west, south, east, north]: Box): [number, number] | null => {
  let [first, last] = [0, 1];
  for (const [at, by, low, high] of [
    [from[0], to[0] - from[0], west, east],
    [from[1], to[1] - from[1], south, north],
  ] as const) {
    if (by === 0 && (at < low || at > high)) return null;
    if (by === 0) continue;
    const [one, other] = [(low - at) / by, (high - at) / by];
    [first, last] = [Math.max(first, Math.min(one, other)), Math.min(last, Math.max(one, other))];
  }
  return first <= last ? [first, last] : null;
};

/**
 * Points along the stretches of a path, so close that no commune is jumped over. Only where they lie in a box: a way to
 * the other end of the world is as soon walked as one through a street.
 */
function* along(path: readonly Position[], box: Box): Generator<Position> {
  for (const [index, to] of path.entries()) {
    const from = path[index - 1] ?? to;
    const part = partWithin(from, to, box);
    if (!part) continue;
    const length = Math.hypot(
      (to[0] - from[0]) * metresPerDegree.longitude,
      (to[1] - from[1]) * metresPerDegree.latitude,
    );
    const steps = Math.max(1, Math.ceil(length / lookEvery));
    for (
      let step = Math.max(1, Math.floor(part[0] * steps));
      step <= Math.min(steps, Math.ceil(part[1] * steps));
      step++
    ) {
      const share = step / steps;
      yield [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
  }
}

/** The positions that outline a geometry, path by path. */
export const pathsOf = (geometry: PublicEvent['geometry']): readonly (readonly Position[])[] => {
  switch (geometry?.type) {
    case undefined:
      return [];
    case 'Point':
      return [[geometry.coordinates]];
    case 'MultiLineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
  }
};

/** What a geometry touches, in the order in which it does; outside the region is nothing. */
export const areasTouched = (
  geometry: PublicEvent['geometry'],
  region: Pick<Region, 'locate' | 'bbox'>,
): { communes: string[]; zones: string[] } => {
  const communes = new Set<string>();
  const zones = new Set<string>();
  for (const path of pathsOf(geometry)) {
    for (const position of along(path, region.bbox)) {
      const area = region.locate(position);
      if (!area) continue;
      communes.add(area.commune);
      zones.add(area.zone);
    }
  }
  return { communes: [...communes], zones: [...zones] };
};
