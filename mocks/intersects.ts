import type { Box } from '../src/api/store.ts';
import type { Position } from '../src/shared/geojson.ts';

interface AnyGeometry {
  type: string;
  coordinates: unknown;
}

const isInBox = ([west, south, east, north]: Box, [x, y]: Position): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Liang and Barsky: whether any part of the segment lies in the box. */
const segmentMeetsBox = ([west, south, east, north]: Box, a: Position, b: Position): boolean => {
  let [from, to] = [0, 1];
  const clip = (towards: number, room: number): boolean => {
    if (towards === 0) return room >= 0;
    if (towards < 0) from = Math.max(from, room / towards);
    else to = Math.min(to, room / towards);
    return from <= to;
  };
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  return clip(-dx, a[0] - west) && clip(dx, east - a[0]) && clip(-dy, a[1] - south) && clip(dy, north - a[1]);
};

const lineMeetsBox = (box: Box, line: readonly Position[]): boolean =>
  line.some(
    (position, index) =>
      isInBox(box, position) || (index > 0 && segmentMeetsBox(box, line[index - 1] ?? position, position)),
  );

/** Even-odd rule over all rings, so that a hole is outside. */
const isInPolygon = (rings: readonly (readonly Position[])[], [x, y]: Position): boolean => {
  let inside = false;
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
};

const polygonMeetsBox = (box: Box, rings: readonly (readonly Position[])[]): boolean =>
  rings.some((ring) => lineMeetsBox(box, ring)) || isInPolygon(rings, [box[0], box[1]]);

/** Whether a geometry has a point in common with a box. A feature without a place meets none. */
export const meetsBox = (box: Box, geometry: AnyGeometry | null): boolean => {
  if (!geometry) return false;
  const [west, south, east, north] = box;
  if (west > east)
    return meetsBox([west, south, 180, north], geometry) || meetsBox([-180, south, east, north], geometry);
  switch (geometry.type) {
    case 'Point':
      return isInBox(box, geometry.coordinates as Position);
    case 'LineString':
      return lineMeetsBox(box, geometry.coordinates as Position[]);
    case 'MultiLineString':
      return (geometry.coordinates as Position[][]).some((line) => lineMeetsBox(box, line));
    case 'Polygon':
      return polygonMeetsBox(box, geometry.coordinates as Position[][]);
    case 'MultiPolygon':
      return (geometry.coordinates as Position[][][]).some((rings) => polygonMeetsBox(box, rings));
    default:
      throw new Error(`No collection has a ${geometry.type}.`);
  }
};
