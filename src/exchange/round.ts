import type { Position } from '../shared/geojson.ts';
import type { Geometry } from './record.ts';

/** Rounds degrees; seven decimals are a centimetre. Never minus zero. */
export const roundDegrees = (degrees: number, decimals: number): number =>
  Math.round(degrees * 10 ** decimals) / 10 ** decimals + 0;

/** As a decimal number, which XML Schema wants without an exponent. */
export const writeDegrees = (degrees: number, decimals: number): string => {
  const text = roundDegrees(degrees, decimals).toFixed(decimals);
  return text.replace(/\.?0+$/, '');
};

const roundList = (positions: readonly Position[], decimals: number): Position[] =>
  positions.map(([x, y]) => [roundDegrees(x, decimals), roundDegrees(y, decimals)]);

export const roundGeometry = (geometry: Geometry, decimals: number): Geometry => {
  const many = (lists: readonly (readonly Position[])[]): Position[][] =>
    lists.map((list) => roundList(list, decimals));
  switch (geometry.type) {
    case 'Point': {
      const [x, y] = geometry.coordinates;
      return { type: 'Point', coordinates: [roundDegrees(x, decimals), roundDegrees(y, decimals)] };
    }
    case 'MultiPoint':
    case 'LineString':
      return { type: geometry.type, coordinates: roundList(geometry.coordinates, decimals) };
    case 'MultiLineString':
    case 'Polygon':
      return { type: geometry.type, coordinates: many(geometry.coordinates) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map(many) };
    case 'GeometryCollection':
      return { type: 'GeometryCollection', geometries: geometry.geometries.map((one) => roundGeometry(one, decimals)) };
  }
};
