import type { BufferedGeometry, Shape, ShapeKind } from '../../geo/shape.ts';
import type { Position } from '../../shared/geojson.ts';

/** What the hand makes: shapes, and what is none, a place, a line, a box between two corners and a free outline. */
export type SketchKind = ShapeKind | 'place' | 'line' | 'box' | 'free';

/** A shape as the hand makes it: the places that it set one after the other, and one length. */
export interface Sketch {
  kind: SketchKind;
  /** Of a polygon the outer ring, not closed; of a circle its centre; of a buffer the place that it is around. */
  positions: readonly Position[];
  /** Radius, width or distance, metres. */
  metres: number;
  /** Rings of a polygon that the hand leaves alone. */
  holes: readonly (readonly Position[])[];
  /** What a buffer is around, if it is no place that was set. */
  around: { of: BufferedGeometry; item: { collection: string; id: string } | null } | null;
}

const firstMetres: Readonly<Record<SketchKind, number>> = {
  polygon: 0,
  circle: 200,
  corridor: 20,
  buffer: 100,
  place: 0,
  line: 0,
  box: 0,
  free: 0,
};

/** How many places the hand may set. */
export const mostPlaces = (kind: SketchKind): number =>
  kind === 'circle' || kind === 'buffer' || kind === 'place' ? 1 : kind === 'box' ? 2 : Infinity;

/** How many it has to set. */
export const leastPlaces: Readonly<Record<SketchKind, number>> = {
  polygon: 3,
  circle: 1,
  corridor: 2,
  buffer: 1,
  place: 1,
  line: 2,
  box: 2,
  free: 3,
};

export const emptySketch = (kind: SketchKind): Sketch => ({
  kind,
  positions: [],
  metres: firstMetres[kind],
  holes: [],
  around: null,
});

export const toSketch = (shape: Shape): Sketch => {
  const sketch = emptySketch(shape.type);
  switch (shape.type) {
    case 'polygon': {
      const [outer = [], ...holes] = shape.rings;
      return { ...sketch, positions: outer.slice(0, -1), holes };
    }
    case 'circle':
      return { ...sketch, positions: [shape.centre], metres: shape.radius };
    case 'corridor':
      return { ...sketch, positions: shape.path, metres: shape.width };
    case 'buffer': {
      const { of, item, distance: metres } = shape;
      const isSet = of.type === 'Point' && item === null;
      return isSet ? { ...sketch, positions: [of.coordinates], metres } : { ...sketch, metres, around: { of, item } };
    }
  }
};

/** The shape of a sketch, whether it can be a surface or not; null if nothing is there. */
export const toShape = ({ kind, positions, metres, holes, around }: Sketch): Shape | null => {
  const [first] = positions;
  if (kind === 'buffer') {
    if (around) return { type: 'buffer', ...around, distance: metres };
    return first ? { type: 'buffer', of: { type: 'Point', coordinates: first }, distance: metres, item: null } : null;
  }
  if (!first || kind === 'line' || kind === 'place') return null;
  if (kind === 'box') {
    const [west, south] = first;
    const [east, north] = positions[1] ?? first;
    const corners: Position[] = [first, [east, south], [east, north], [west, north], first];
    return { type: 'polygon', rings: [corners] };
  }
  if (kind === 'circle') return { type: 'circle', centre: first, radius: metres };
  if (kind === 'corridor') return { type: 'corridor', path: positions, width: metres };
  return { type: 'polygon', rings: [[...positions, first], ...holes] };
};

const isSame = (a: Position | undefined, b: Position): boolean => a?.[0] === b[0] && a[1] === b[1];

/** The sketch with places put in before the index; what stands there already is not set twice. */
export const insertPlaces = (sketch: Sketch, index: number, places: readonly Position[]): Sketch => {
  const { positions, kind } = sketch;
  const before = positions.slice(0, index);
  const added = places.filter((place, at) => !isSame(at === 0 ? before.at(-1) : places[at - 1], place));
  if (mostPlaces(kind) === 1) return { ...sketch, positions: places.slice(-1), around: null };
  if (kind === 'box' && before.length + added.length > 2) return { ...sketch, positions: places.slice(-1) };
  return { ...sketch, positions: [...before, ...added, ...positions.slice(index)] };
};

export const addPlace = (sketch: Sketch, place: Position): Sketch =>
  insertPlaces(sketch, sketch.positions.length, [place]);

export const movePlace = (sketch: Sketch, index: number, place: Position): Sketch => ({
  ...sketch,
  positions: sketch.positions.with(index, place),
});

export const removePlace = (sketch: Sketch, index: number): Sketch => ({
  ...sketch,
  positions: sketch.positions.toSpliced(index, 1),
});

/** The same places as another kind of shape, as far as it has them. */
export const turnInto = (sketch: Sketch, kind: SketchKind): Sketch => ({
  ...emptySketch(kind),
  positions: sketch.positions.slice(0, mostPlaces(kind)),
});
