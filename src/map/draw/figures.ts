import { distance } from '../../geo/geometry.ts';
import { refuseShape } from '../../geo/shape.ts';
import { surfaceOf } from '../../geo/shape-surface.ts';
import type { Position } from '../../shared/geojson.ts';
import { layPlane } from '../../geo/ground-plane.ts';
import { type Sketch, toShape } from './sketch.ts';

/** What a figure is: its dress follows. */
export type Role = 'surface' | 'line' | 'point' | 'chosen' | 'between' | 'handle' | 'wrong' | 'cursor';

export interface Figure {
  /** The same from one drawing to the next as long as it stands for the same. */
  key: string;
  role: Role;
  geometry:
    | { type: 'Point'; coordinates: Position }
    | { type: 'LineString'; coordinates: Position[] }
    | { type: 'Polygon'; coordinates: Position[][] };
}

/** Of so many points each is shown; of more only their outline. */
const mostPoints = 150;

const isRing = ({ kind }: Sketch): boolean => kind === 'polygon' || kind === 'free';

const midpoint = ([ax, ay]: Position, [bx, by]: Position): Position => [(ax + bx) / 2, (ay + by) / 2];

/** Half-way between points, where another may be drawn out; by the number that it gets. */
export const betweens = (sketch: Sketch): readonly { index: number; at: Position }[] => {
  const { positions, kind } = sketch;
  if (kind !== 'polygon' && kind !== 'corridor' && kind !== 'line') return [];
  const legs = isRing(sketch) && positions.length > 2 ? [...positions, positions[0] as Position] : positions;
  return legs
    .slice(1)
    .map((position, index) => ({ index: index + 1, at: midpoint(legs[index] as Position, position) }));
};

/** Where a length is drawn out: at the east edge of a circle. */
export const handleOf = ({ kind, positions: [centre], metres }: Sketch): Position | null =>
  (kind === 'circle' || kind === 'buffer') && centre ? layPlane(centre).toDegrees(metres, 0) : null;

const point = (key: string, role: Role, coordinates: Position): Figure => ({
  key,
  role,
  geometry: { type: 'Point', coordinates },
});

const readyToShow = (sketch: Sketch): boolean => {
  const shape = toShape(sketch);
  const reason = shape && refuseShape(shape)?.reason;
  return shape !== null && (reason === null || reason === undefined || reason === 'small');
};

const surfaceFigures = (sketch: Sketch): Figure[] => {
  const shape = readyToShow(sketch) ? toShape(sketch) : null;
  if (!shape) return [];
  const surface = surfaceOf(shape);
  const polygons = surface.type === 'Polygon' ? [surface.coordinates] : surface.coordinates;
  return polygons.map((coordinates, index) => ({
    key: `surface-${index}`,
    role: 'surface',
    geometry: { type: 'Polygon', coordinates },
  }));
};

const lineFigure = (sketch: Sketch): Figure[] => {
  const { kind, positions } = sketch;
  if (kind === 'circle' || kind === 'buffer' || kind === 'box' || positions.length < 2) return [];
  const isClosed = isRing(sketch) && positions.length > 2;
  const coordinates = isClosed ? [...positions, positions[0] as Position] : [...positions];
  return [{ key: 'line', role: 'line', geometry: { type: 'LineString', coordinates } }];
};

/** What is drawn on the map of a drawing. @param isClosed whether its points are to be moved, not set */
export const figuresOf = (
  sketch: Sketch,
  { chosen, cursor, isClosed }: { chosen: number | null; cursor: Position | null; isClosed: boolean },
): readonly Figure[] => {
  const { positions, kind } = sketch;
  const shape = toShape(sketch);
  const refusal = shape && refuseShape(shape);
  const isShown = positions.length <= mostPoints && kind !== 'free';
  const handle = handleOf(sketch);
  return [
    ...surfaceFigures(sketch),
    ...lineFigure(sketch),
    ...(isShown && isClosed ? betweens(sketch).map(({ index, at }) => point(`between-${index}`, 'between', at)) : []),
    ...(isShown
      ? positions.map((at, index) => point(`point-${index}`, index === chosen ? 'chosen' : 'point', at))
      : []),
    ...(handle ? [point('handle', 'handle', handle)] : []),
    ...(refusal?.at && refusal.reason !== 'open' ? [point('wrong', 'wrong', refusal.at)] : []),
    ...(cursor ? [point('cursor', 'cursor', cursor)] : []),
  ];
};

/** A circle whose edge goes through a place. */
export const stretch = (sketch: Sketch, to: Position): Sketch => {
  const [centre] = sketch.positions;
  return centre ? { ...sketch, metres: Math.max(1, Math.round(distance(centre, to))) } : sketch;
};
