import type { Position } from '../shared/geojson.ts';

/** A polygon: its outer ring, then its holes; each ring closed. */
export type Rings = readonly (readonly Position[])[];
/** West, south, east, north: degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Mean radius of the Earth (IUGG), metres. */
const earthRadius = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * Whether the point lies in the polygon, by the even-odd rule. Half-open: of polygons that share borders point for
 * point, exactly one contains a point on the border. That is exact for integers whose products stay under 2^53, so
 * scale degrees to integers first where it matters.
 */
export const contains = (polygon: Rings, [x, y]: Position): boolean => {
  let inside = false;
  for (const ring of polygon) {
    let previous = ring.at(-1);
    for (const current of ring) {
      if (previous && previous[1] > y !== current[1] > y) {
        const side = (current[0] - previous[0]) * (y - previous[1]) - (x - previous[0]) * (current[1] - previous[1]);
        if (side > 0 === current[1] > previous[1] && side !== 0) inside = !inside;
      }
      previous = current;
    }
  }
  return inside;
};

/** Area of a ring on the sphere, m²; positive when it runs counter-clockwise. */
const signedArea = (ring: readonly Position[]): number => {
  let sum = 0;
  let previous = ring.at(-1);
  for (const current of ring) {
    if (previous) {
      const height = 2 + Math.sin(radians(previous[1])) + Math.sin(radians(current[1]));
      sum -= radians(current[0] - previous[0]) * height;
    }
    previous = current;
  }
  return (sum * earthRadius ** 2) / 2;
};

/** Area of a polygon on the sphere, m², holes taken off. */
const polygonArea = (polygon: Rings): number =>
  polygon.reduce((area, ring, index) => area + Math.abs(signedArea(ring)) * (index === 0 ? 1 : -1), 0);

/** Area of a surface (polygons that do not overlap) on the sphere, m². */
export const surfaceArea = (surface: readonly Rings[]): number =>
  surface.reduce((area, polygon) => area + polygonArea(polygon), 0);

/** The same surface with outer rings counter-clockwise and holes clockwise, as RFC 7946 clause 3.1.6 wants them. */
export const windRings = (surface: Position[][][]): Position[][][] =>
  surface.map((polygon) =>
    polygon.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed())),
  );

/** The smallest box around the surface. */
export const boundsOf = (surface: readonly Rings[]): Bounds => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of surface) {
    for (const ring of polygon) {
      for (const [x, y] of ring) {
        if (x < west) west = x;
        if (y < south) south = y;
        if (x > east) east = x;
        if (y > north) north = y;
      }
    }
  }
  return [west, south, east, north];
};

export const isWithin = ([west, south, east, north]: Bounds, [x, y]: Position): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Great-circle distance, metres. */
export const distance = (a: Position, b: Position): number => {
  const latitudes = Math.sin(radians(b[1] - a[1]) / 2) ** 2;
  const longitudes = Math.sin(radians(b[0] - a[0]) / 2) ** 2;
  return (
    2 * earthRadius * Math.asin(Math.sqrt(latitudes + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * longitudes))
  );
};

/** Metres of one degree in Brussels: it is small enough to be flat. */
export const metresPerDegree = { longitude: 70_300, latitude: 111_200 } as const;

/** Metres, good enough within one city, and fast. */
export const flatDistance = (a: Position, b: Position): number =>
  Math.hypot((a[0] - b[0]) * metresPerDegree.longitude, (a[1] - b[1]) * metresPerDegree.latitude);

/** Square of the distance from the origin to the segment from a to b, in the plane. */
const squareToSegment = (ax: number, ay: number, bx: number, by: number): number => {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return (ax + along * dx) ** 2 + (ay + along * dy) ** 2;
};

/** Distance to the nearest of the paths, metres; exact enough within a region (the plane at the point's latitude). */
export const distanceToPaths = ([x, y]: Position, paths: Rings): number => {
  const metres = radians(1) * earthRadius;
  const across = metres * Math.cos(radians(y));
  let nearest = Infinity;
  for (const path of paths) {
    let ax = 0;
    let ay = 0;
    for (let index = 0; index < path.length; index++) {
      const position = path[index] as Position;
      const bx = (position[0] - x) * across;
      const by = (position[1] - y) * metres;
      if (index > 0) nearest = Math.min(nearest, squareToSegment(ax, ay, bx, by));
      ax = bx;
      ay = by;
    }
  }
  return Math.sqrt(nearest);
};

/** Metres by which a label may miss the best place. */
const labelPrecision = 40;

/**
 * A point well inside the surface: the centre of nearly the largest circle that fits its largest polygon (pole of
 * inaccessibility, by halving the squares that may still hold a better one).
 */
export const findLabelPoint = (surface: readonly Rings[]): Position => {
  const polygon = surface.reduce<Rings>((a, b) => (polygonArea(a) >= polygonArea(b) ? a : b), []);
  const [west, south, east, north] = boundsOf([polygon]);
  const metres = radians(1) * earthRadius;
  const across = metres * Math.cos(radians((south + north) / 2));
  const depthAt = (x: number, y: number): number =>
    distanceToPaths([x, y], polygon) * (contains(polygon, [x, y]) ? 1 : -1);

  let size = Math.min((east - west) * across, (north - south) * metres) / 2;
  const squares: { x: number; y: number; depth: number }[] = [];
  const split = (x0: number, y0: number, x1: number, y1: number): void => {
    for (let x = x0 + size / across / 2; x < x1; x += size / across) {
      for (let y = y0 + size / metres / 2; y < y1; y += size / metres) squares.push({ x, y, depth: depthAt(x, y) });
    }
  };
  split(west, south, east + size / across, north + size / metres);
  let best = { x: (west + east) / 2, y: (south + north) / 2, depth: -Infinity };
  while (squares.length > 0) {
    for (const square of squares) if (square.depth > best.depth) best = square;
    const promising = squares.filter(({ depth }) => depth + size * Math.SQRT1_2 > best.depth + labelPrecision);
    squares.length = 0;
    size /= 2;
    for (const { x, y } of promising) {
      split(x - size / across, y - size / metres, x + size / across, y + size / metres);
    }
  }
  return [Math.round(best.x * 1e5) / 1e5, Math.round(best.y * 1e5) / 1e5];
};
