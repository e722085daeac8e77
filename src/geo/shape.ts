import * as v from 'valibot';
import { type Position, pointSchema, positionSchema } from '../shared/geojson.ts';
import { findCrossing } from './crossing.ts';
import { type Bounds, type Rings, distance, isWithin, surfaceArea } from './geometry.ts';

/** What a strip of ground is laid around. */
export type BufferedGeometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiLineString'; coordinates: readonly (readonly Position[])[] }
  | { type: 'Polygon'; coordinates: Rings }
  | { type: 'MultiPolygon'; coordinates: readonly Rings[] };

/** What a person draws; the surface is worked out of it by `surfaceOf`. Lengths in metres. */
export type Shape =
  | { type: 'polygon'; rings: Rings }
  | { type: 'circle'; centre: Position; radius: number }
  /** `width`: from edge to edge. */
  | { type: 'corridor'; path: readonly Position[]; width: number }
  /** `item`: where what it surrounds comes from. */
  | { type: 'buffer'; of: BufferedGeometry; distance: number; item: { collection: string; id: string } | null };
export type ShapeKind = Shape['type'];

/** In the order in which they are offered. */
export const shapeKinds = ['polygon', 'circle', 'corridor', 'buffer'] as const satisfies readonly ShapeKind[];

export interface Range {
  least: number;
  most: number;
}
/** Metres. */
export const shapeLengths = {
  radius: { least: 5, most: 10_000 },
  width: { least: 2, most: 1_000 },
  distance: { least: 1, most: 10_000 },
} as const satisfies Record<string, Range>;
/** Of an area, m²: less is a slip of the hand, more is the whole country's. */
const areas: Range = { least: 10, most: 600_000_000 };
/** Of a path, metres. */
const paths: Range = { least: 2, most: 100_000 };
const mostPositions = 1_000;
const mostBuffered = 20_000;

/** What lies around the Region: as far as the map goes. */
export const surroundings: Bounds = [4.0, 50.6, 4.8, 51.1];

const positionsSchema = v.pipe(v.array(positionSchema), v.maxLength(mostBuffered));
const ringsSchema = v.pipe(v.array(positionsSchema), v.maxLength(mostPositions));
export const bufferedSchema = v.variant('type', [
  pointSchema,
  v.object({ type: v.literal('MultiLineString'), coordinates: ringsSchema }),
  v.object({ type: v.literal('Polygon'), coordinates: ringsSchema }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.pipe(v.array(ringsSchema), v.maxLength(mostPositions)) }),
]);
const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(100));

/** A shape as it is kept and sent, half drawn too: whether it can be a surface is for `refuseShape` to say. */
export const shapeSchema = v.variant('type', [
  v.object({ type: v.literal('polygon'), rings: ringsSchema }),
  v.object({ type: v.literal('circle'), centre: positionSchema, radius: v.number() }),
  v.object({ type: v.literal('corridor'), path: positionsSchema, width: v.number() }),
  v.object({
    type: v.literal('buffer'),
    of: bufferedSchema,
    distance: v.number(),
    item: v.nullable(v.object({ collection: nameSchema, id: nameSchema })),
  }),
]) satisfies v.GenericSchema<unknown, Shape>;

/** Why a shape cannot be one. */
export const shapeReasons = ['crossing', 'open', 'small', 'large', 'away', 'long', 'many'] as const;
export interface ShapeRefusal {
  /**
   * It crosses itself; too few places, or a ring that does not close; too small; too large; outside the Region's
   * surroundings; a length out of its range; too many places.
   */
  reason: (typeof shapeReasons)[number];
  /** Where, if it is somewhere. */
  at: Position | null;
}

const refuse = (reason: ShapeRefusal['reason'], at: Position | null = null): ShapeRefusal => ({ reason, at });
const isIn = (value: number, { least, most }: Range): boolean => value >= least && value <= most;

const positionsOf = (of: BufferedGeometry): readonly Position[] => {
  if (of.type === 'Point') return [of.coordinates];
  return of.type === 'MultiPolygon' ? of.coordinates.flat(2) : of.coordinates.flat();
};

/** What the person's hand has set: what is shown as vertices. */
export const setPositions = (shape: Shape): readonly Position[] => {
  if (shape.type === 'polygon') return shape.rings.flat();
  if (shape.type === 'circle') return [shape.centre];
  return shape.type === 'corridor' ? shape.path : positionsOf(shape.of);
};

export const pathLength = (path: readonly Position[]): number =>
  path.reduce((sum, position, index) => sum + distance(path[index - 1] ?? position, position), 0);

const refuseRings = (rings: Rings): ShapeRefusal | null => {
  for (const ring of rings) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || !first || first[0] !== last?.[0] || first[1] !== last[1])
      return refuse('open', first ?? null);
  }
  if (rings.length === 0) return refuse('open');
  const at = findCrossing(rings);
  if (at) return refuse('crossing', at);
  const area = surfaceArea([rings]);
  return area < areas.least ? refuse('small') : area > areas.most ? refuse('large') : null;
};

const refuseLength = (length: number, range: Range): ShapeRefusal | null =>
  isIn(length, range) ? null : refuse('long');

const refusePath = (path: readonly Position[], width: number): ShapeRefusal | null => {
  if (path.length < 2) return refuse('open', path[0] ?? null);
  const length = pathLength(path);
  if (!isIn(length, paths)) return refuse(length < paths.least ? 'small' : 'large');
  return refuseLength(width, shapeLengths.width);
};

/** Why the shape cannot be a surface; null if it can. */
export const refuseShape = (shape: Shape): ShapeRefusal | null => {
  const positions = setPositions(shape);
  if (positions.length === 0) return refuse('open');
  if (positions.length > (shape.type === 'buffer' ? mostBuffered : mostPositions)) return refuse('many');
  const away = positions.find((position) => !isWithin(surroundings, position));
  if (away) return refuse('away', away);
  if (shape.type === 'polygon') return refuseRings(shape.rings);
  if (shape.type === 'circle') return refuseLength(shape.radius, shapeLengths.radius);
  if (shape.type === 'corridor') return refusePath(shape.path, shape.width);
  return refuseLength(shape.distance, shapeLengths.distance);
};
