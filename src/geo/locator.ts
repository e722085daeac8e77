import type { Position } from '../shared/geojson.ts';
import { type Bounds, type Rings, boundsOf, contains, isWithin } from './geometry.ts';

/** Finds which of several areas without gap or overlap a place lies in. */
export interface Locator {
  /** Index of the area; -1 outside all. Exactly one answer for each place, on shared borders too. */
  find(position: Position): number;
  /** How many areas `find` has to test for this place: the cost of an answer. */
  countCandidates(position: Position): number;
}

/** 10⁻⁸ degrees, about 1 mm: whole numbers make the test of a border exact (see `contains`). */
const stepsPerDegree = 1e8;
const cellsAcross = 96;
const unknown = -2;

const toSteps = (position: Position): Position => [
  Math.round(position[0] * stepsPerDegree),
  Math.round(position[1] * stepsPerDegree),
];

interface Grid {
  readonly columnOf: (x: number) => number;
  readonly rowOf: (y: number) => number;
  readonly centreOf: (cell: number) => Position;
}

const layGrid = ([west, south, east, north]: Bounds): Grid => {
  // One step more than the box, so that its east and north edges fall into the last cells.
  const width = (east - west + 1) / cellsAcross;
  const height = (north - south + 1) / cellsAcross;
  return {
    columnOf: (x) => Math.floor((x - west) / width),
    rowOf: (y) => Math.floor((y - south) / height),
    centreOf: (cell) => [
      Math.round(west + ((cell % cellsAcross) + 0.5) * width),
      Math.round(south + (Math.floor(cell / cellsAcross) + 0.5) * height),
    ],
  };
};

/** The areas whose border may run through each cell (it runs through the box around one of their segments). */
const indexBorders = (
  areas: readonly (readonly Rings[])[],
  { columnOf, rowOf }: Grid,
): readonly (readonly number[])[] => {
  const none: readonly number[] = [];
  const cells: (readonly number[])[] = Array.from({ length: cellsAcross * cellsAcross }, () => none);
  const mark = (cell: number, area: number): void => {
    const candidates = cells[cell] ?? none;
    // Areas come one after the other: this one is the last of the cell, or not there.
    if (candidates.at(-1) !== area) cells[cell] = [...candidates, area];
  };
  const markSegment = (area: number, a: Position, b: Position): void => {
    const [west, east] = [columnOf(Math.min(a[0], b[0])), columnOf(Math.max(a[0], b[0]))];
    const [south, north] = [rowOf(Math.min(a[1], b[1])), rowOf(Math.max(a[1], b[1]))];
    for (let row = south; row <= north; row++) {
      for (let column = west; column <= east; column++) mark(row * cellsAcross + column, area);
    }
  };
  for (const [area, surface] of areas.entries()) {
    for (const ring of surface.flat()) {
      for (const [index, position] of ring.entries()) markSegment(area, ring[index - 1] ?? position, position);
    }
  }
  return cells;
};

/** Areas in degrees, their shared borders equal point for point. */
export const createLocator = (surfaces: readonly (readonly Rings[])[]): Locator => {
  const areas = surfaces.map((surface) => surface.map((polygon) => polygon.map((ring) => ring.map(toSteps))));
  const boxes = areas.map(boundsOf);
  const bounds = boundsOf(areas.flat());
  const grid = layGrid(bounds);
  const borders = indexBorders(areas, grid);
  const everyArea = areas.map((_, area) => area);

  const cellOf = (point: Position): number =>
    isWithin(bounds, point) ? grid.rowOf(point[1]) * cellsAcross + grid.columnOf(point[0]) : -1;
  const holds = (area: number, point: Position): boolean => {
    const box = boxes[area];
    return (
      box !== undefined && isWithin(box, point) && (areas[area]?.some((polygon) => contains(polygon, point)) ?? false)
    );
  };
  const search = (among: readonly number[], point: Position): number => among.find((area) => holds(area, point)) ?? -1;

  /** The area at the middle of each cell, as far as it was asked for. */
  const owners = new Int16Array(borders.length).fill(unknown);
  const ownerOf = (cell: number): number => {
    const owner = owners[cell] ?? unknown;
    return owner === unknown ? (owners[cell] = search(everyArea, grid.centreOf(cell))) : owner;
  };
  /** The areas that may hold a point of the cell; none when it lies wholly in its owner, or outside all. */
  const candidatesOf = (cell: number): readonly number[] => {
    const candidates = borders[cell] ?? [];
    const owner = ownerOf(cell);
    // A cell that its owner's border does not cross is all its owner's, whatever else runs nearby.
    return owner === -1 || candidates.includes(owner) ? candidates : [];
  };

  return {
    find: (position) => {
      const point = toSteps(position);
      const cell = cellOf(point);
      if (cell === -1) return -1;
      const candidates = candidatesOf(cell);
      return candidates.length > 0 ? search(candidates, point) : ownerOf(cell);
    },
    countCandidates: (position) => {
      const cell = cellOf(toSteps(position));
      return cell === -1 ? 0 : candidatesOf(cell).length;
    },
  };
};
