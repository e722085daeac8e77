import { windRings } from '../../geo/geometry.ts';
import { type Shape, type ShapeRefusal, refuseShape } from '../../geo/shape.ts';
import type { Position } from '../../shared/geojson.ts';
import type { Drawn } from './contract.ts';
import { type DrawingKind, type DrawnFigure, figureOf } from './kinds.ts';

const typeOf = { point: 'Point', line: 'LineString', area: 'Polygon' } as const satisfies Record<
  DrawnFigure,
  Drawn['type']
>;

/** Of a line and of a place, what a hand could as well have drawn as a perimeter: the same bounds hold. */
const asShape = (drawn: Drawn): Shape => {
  if (drawn.type === 'Point') return { type: 'circle', centre: drawn.coordinates, radius: 10 };
  if (drawn.type === 'LineString') return { type: 'corridor', path: drawn.coordinates, width: 10 };
  return { type: 'polygon', rings: drawn.coordinates };
};

/** Whether a kind is drawn so. */
export const isDrawnAs = (kind: DrawingKind, { type }: Drawn): boolean => typeOf[figureOf[kind]] === type;

/** Why something drawn cannot stand on the map; null if it can. */
export const refuseDrawn = (drawn: Drawn): ShapeRefusal | null => refuseShape(asShape(drawn));

export const positionsOf = (drawn: Drawn): readonly Position[] => {
  if (drawn.type === 'Point') return [drawn.coordinates];
  return drawn.type === 'LineString' ? drawn.coordinates : drawn.coordinates.flat();
};

/** Degrees to a centimetre, never minus zero: as files hold them. */
const round = ([x, y]: Position): Position => [Math.round(x * 1e7) / 1e7 + 0, Math.round(y * 1e7) / 1e7 + 0];

/** As it is kept: to the centimetre, outer rings counterclockwise, so that it comes back from a file as it went. */
export const tidyDrawn = (drawn: Drawn): Drawn => {
  if (drawn.type === 'Point') return { type: 'Point', coordinates: round(drawn.coordinates) };
  if (drawn.type === 'LineString') return { type: 'LineString', coordinates: drawn.coordinates.map(round) };
  const rings = drawn.coordinates.map((ring) => ring.map(round));
  return { type: 'Polygon', coordinates: windRings([rings])[0] ?? rings };
};
