import { windRings } from '../geo/geometry.ts';
import type { Position } from '../shared/geojson.ts';
import { findCrossing } from './crossing.ts';
import { refused, told } from './faults.ts';
import type { Geometry, RowFault } from './record.ts';

/** From the coordinates of a grid, metres, to WGS 84. */
export type Project = (east: number, north: number) => Position;

interface Read {
  geometry: Geometry | null;
  faults: readonly RowFault[];
}

interface Task {
  project: Project | null;
  line: number | null;
  faults: RowFault[];
}

/** Ends the reading of one geometry: one fault that refuses is enough. */
class Refusal extends Error {
  readonly fault: RowFault;
  constructor(fault: RowFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const refuse = (reason: RowFault['reason'], { line }: Task, found: unknown): never => {
  throw new Refusal(refused(reason, { line, field: 'geometry', found }));
};
const tell = (reason: RowFault['reason'], { line, faults }: Task, found: unknown = null): void => {
  if (!faults.some((fault) => fault.reason === reason)) faults.push(told(reason, { line, field: 'geometry', found }));
};

const listOf = (value: unknown, task: Task): readonly unknown[] =>
  Array.isArray(value) ? value : refuse('bad-position', task, value);

/** Belgium with the axes exchanged lies in the Indian Ocean. */
const isSwapped = (x: number, y: number): boolean => x > 49.3 && x < 51.7 && y > 2.3 && y < 6.6;
/** The two Belgian grids. */
const isGrid = (x: number, y: number): boolean =>
  (x > 10_000 && x < 310_000 && y > 10_000 && y < 260_000) ||
  (x > 500_000 && x < 810_000 && y > 500_000 && y < 770_000);

const readPosition = (value: unknown, task: Task): Position => {
  const [a, b] = listOf(value, task);
  if (typeof a !== 'number' || typeof b !== 'number') return refuse('bad-position', task, value);
  if (!Number.isFinite(a) || !Number.isFinite(b)) return refuse('not-on-earth', task, `${a}, ${b}`);
  const [x, y] = task.project ? task.project(a, b) : [a, b];
  if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90))
    return refuse(isGrid(a, b) && !task.project ? 'metres' : 'not-on-earth', task, [a, b]);
  if (isSwapped(x, y)) return refuse('swapped', task, [a, b]);
  // No minus zero: it is written as zero.
  return [x + 0, y + 0];
};

const readLine = (value: unknown, task: Task): Position[] => {
  const line = listOf(value, task).map((position) => readPosition(position, task));
  return line.length < 2 ? refuse('line-too-short', task, value) : line;
};

const isSame = (a: Position | undefined, b: Position | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1];

const readRing = (value: unknown, task: Task): Position[] => {
  const ring = listOf(value, task).map((position) => readPosition(position, task));
  const [first] = ring;
  if (first && !isSame(first, ring.at(-1))) {
    ring.push([...first]);
    tell('ring-closed', task, first);
  }
  return ring.length < 4 ? refuse('ring-too-short', task, value) : ring;
};

const readRings = (value: unknown, task: Task): Position[][] => {
  const rings = listOf(value, task).map((ring) => readRing(ring, task));
  if (rings.length === 0) refuse('ring-too-short', task, value);
  const crossing = findCrossing(rings);
  if (crossing === 'unknown') tell('not-checked', task);
  else if (crossing) tell('crosses-itself', task, crossing.map((number) => number.toFixed(6)).join(', '));
  return windRings([rings])[0] ?? rings;
};

const many = <T>(value: unknown, task: Task, one: (value: unknown, task: Task) => T): T[] =>
  listOf(value, task).map((each) => one(each, task));

const readAny = (value: unknown, task: Task): Geometry => {
  if (typeof value !== 'object' || value === null) return refuse('unknown-geometry', task, value);
  const { type, coordinates, geometries } = value as Partial<Record<string, unknown>>;
  switch (type) {
    case 'Point':
      return { type, coordinates: readPosition(coordinates, task) };
    case 'MultiPoint':
      return { type, coordinates: many(coordinates, task, readPosition) };
    case 'LineString':
      return { type, coordinates: readLine(coordinates, task) };
    case 'MultiLineString':
      return { type, coordinates: many(coordinates, task, readLine) };
    case 'Polygon':
      return { type, coordinates: readRings(coordinates, task) };
    case 'MultiPolygon':
      return { type, coordinates: many(coordinates, task, readRings) };
    case 'GeometryCollection':
      return { type, geometries: many(geometries, task, readAny) };
    default:
      return refuse('unknown-geometry', task, type);
  }
};

/**
 * A geometry as it is worked with, from what has the shape of RFC 7946: within bounds, closed, outer rings
 * counterclockwise. The depth of `value` is bounded before.
 * @param project where its coordinates are those of a grid
 */
export const readGeometry = (value: unknown, line: number | null, project: Project | null = null): Read => {
  const task: Task = { project, line, faults: [] };
  try {
    return { geometry: readAny(value, task), faults: task.faults };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { geometry: null, faults: [...task.faults, thrown.fault] };
  }
};
