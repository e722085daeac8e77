import {
  ClipType,
  Clipper,
  EndType,
  FillRule,
  JoinType,
  type Path64,
  type Paths64,
  type PolyPath64,
  PolyTree64,
} from 'clipper2-ts';
import type { Position, Surface } from '../shared/geojson.ts';
import { findCrossing } from './crossing.ts';
import { type Rings, boundsOf, windRings } from './geometry.ts';
import { layPlane } from './ground-plane.ts';
import { type BufferedGeometry, type Shape, setPositions } from './shape.ts';

/** The library that lays strips around things counts in whole numbers: centimetres, and then 10⁻⁷ degrees. */
const stepsPerMetre = 100;
const stepsPerDegree = 1e7;
/** Of a circle: the middle of a side is 0.06 % nearer than its ends. */
const circleSides = 90;

const middleOf = (positions: readonly Position[]): Position => {
  const [west, south, east, north] = boundsOf([[positions]]);
  return [(west + east) / 2, (south + north) / 2];
};

const readRing = (path: Path64 | null): Position[] => {
  const ring = (path ?? []).map(({ x, y }): Position => [x / stepsPerDegree, y / stepsPerDegree]);
  const [first] = ring;
  return first && ring.length >= 3 ? [...ring, [first[0], first[1]]] : [];
};

const childrenOf = (node: PolyPath64): PolyPath64[] =>
  Array.from({ length: node.count }, (_, index) => node.child(index));

/** The polygons of a tree: those that lie in the hole of another too. */
const polygonsOf = (node: PolyPath64): Position[][][] =>
  childrenOf(node).flatMap((outer) => {
    const holes = childrenOf(outer);
    const rings = [outer, ...holes].map(({ poly }) => readRing(poly)).filter((ring) => ring.length > 0);
    return [rings, ...holes.flatMap(polygonsOf)].filter(({ length }) => length > 0);
  });

const toSurface = (polygons: Position[][][]): Surface => {
  const wound = windRings(polygons);
  return wound.length === 1 && wound[0]
    ? { type: 'Polygon', coordinates: wound[0] }
    : { type: 'MultiPolygon', coordinates: wound };
};

/** How often what touches itself is drawn in, each time by twice as many steps. */
const mostRounds = 5;

/** What the rings hold, with no ring crossing or touching another. */
const settle = (rings: Rings, rule: FillRule): Surface => {
  const toSteps = ([x, y]: Position) => ({ x: Math.round(x * stepsPerDegree), y: Math.round(y * stepsPerDegree) });
  let paths: Paths64 = rings.map((ring) => ring.map(toSteps));
  let polygons: Position[][][] = [];
  for (let round = 0; round < mostRounds; round++) {
    const tree = new PolyTree64();
    Clipper.booleanOpWithPolyTree(ClipType.Union, paths, null, tree, round === 0 ? rule : FillRule.NonZero);
    polygons = polygonsOf(tree);
    if (polygons.every((polygon) => findCrossing(polygon) === null)) return toSurface(polygons);
    // Two parts that meet in a point part by a few centimetres.
    const wound = windRings(polygons).flat();
    paths = Clipper.inflatePaths(
      wound.map((ring) => ring.map(toSteps)),
      -(2 ** round),
      JoinType.Miter,
      EndType.Polygon,
    );
  }
  return toSurface(polygons.filter((polygon) => findCrossing(polygon) === null));
};

/** The ground within a distance of paths or rings, metres. */
const inflate = (paths: Rings, metres: number, isClosed: boolean): Surface => {
  const plane = layPlane(middleOf(paths.flat()));
  const steps: Paths64 = paths.map((path) =>
    path.map((position) => {
      const [east, north] = plane.toMetres(position);
      return { x: Math.round(east * stepsPerMetre), y: Math.round(north * stepsPerMetre) };
    }),
  );
  const end = isClosed ? EndType.Polygon : EndType.Round;
  const grown = Clipper.inflatePaths(steps, metres * stepsPerMetre, JoinType.Round, end);
  const rings = grown.map((ring) => ring.map(({ x, y }) => plane.toDegrees(x / stepsPerMetre, y / stepsPerMetre)));
  return settle(rings, FillRule.NonZero);
};

const drawCircle = (centre: Position, radius: number): Surface => {
  const plane = layPlane(centre);
  const ring = Array.from({ length: circleSides }, (_, side): Position => {
    const angle = (side / circleSides) * 2 * Math.PI;
    return plane.toDegrees(Math.cos(angle) * radius, Math.sin(angle) * radius);
  });
  const [first] = ring;
  return toSurface([[first ? [...ring, [first[0], first[1]]] : []]]);
};

const grow = (of: BufferedGeometry, metres: number): Surface => {
  if (of.type === 'Point') return drawCircle(of.coordinates, metres);
  if (of.type === 'MultiLineString') return inflate(of.coordinates, metres, false);
  const polygons = of.type === 'Polygon' ? [of.coordinates] : of.coordinates;
  const wound = windRings(polygons.map((polygon) => polygon.map((ring) => [...ring])));
  return inflate(wound.flat(), metres, true);
};

/** To the centimetre; what the hand has set twice in one place is one place. */
const roundPolygon = (rings: Rings): Position[][] =>
  rings.map((ring) => {
    const round = (degrees: number): number => Math.round(degrees * stepsPerDegree) / stepsPerDegree;
    const rounded = ring.map(([x, y]): Position => [round(x), round(y)]);
    return rounded.filter(([x, y], index) => x !== rounded[index - 1]?.[0] || y !== rounded[index - 1]?.[1]);
  });

/**
 * The ground that a shape covers, always the same of the same shape: it never crosses itself, its outer rings run
 * counter-clockwise (RFC 7946), seven decimals. Of a polygon that crosses itself, which `refuseShape` tells: what lies
 * in an odd number of its loops.
 */
export const surfaceOf = (shape: Shape): Surface => {
  if (setPositions(shape).length === 0) return { type: 'MultiPolygon', coordinates: [] };
  if (shape.type === 'circle') return drawCircle(shape.centre, shape.radius);
  if (shape.type === 'corridor') return inflate([shape.path], shape.width / 2, false);
  if (shape.type === 'buffer') return grow(shape.of, shape.distance);
  const rings = roundPolygon(shape.rings);
  return findCrossing(rings) ? settle(rings, FillRule.EvenOdd) : toSurface([rings]);
};
