import type { Geometry } from '../../exchange/record.ts';
import type { Position } from '../../shared/geojson.ts';

/** The point that a geometry is; null where it is more than one. */
export const pointIn = (geometry: Geometry): Position | null => {
  if (geometry.type === 'Point') return geometry.coordinates;
  return geometry.type === 'MultiPoint' && geometry.coordinates.length === 1 ? (geometry.coordinates[0] ?? null) : null;
};

/** Some point of a geometry: the middle one of its first line. */
export const somePoint = (geometry: Geometry): Position | null => {
  switch (geometry.type) {
    case 'Point':
      return geometry.coordinates;
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates[Math.floor(geometry.coordinates.length / 2)] ?? null;
    case 'MultiLineString':
    case 'Polygon': {
      const [line = []] = geometry.coordinates;
      return line[Math.floor(line.length / 2)] ?? null;
    }
    case 'MultiPolygon': {
      const [line = []] = geometry.coordinates[0] ?? [];
      return line[0] ?? null;
    }
    case 'GeometryCollection': {
      const [first] = geometry.geometries;
      return first ? somePoint(first) : null;
    }
  }
};
