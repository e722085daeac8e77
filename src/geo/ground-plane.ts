import type { Position } from '../shared/geojson.ts';

/** WGS 84: half the major axis (metres), and the first eccentricity squared. */
const axis = 6_378_137;
const eccentricity = 0.006_694_379_990_14;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A flat piece of ground: metres east and north of a place, true on the ellipsoid within a region. */
export interface GroundPlane {
  toMetres(position: Position): readonly [east: number, north: number];
  toDegrees(east: number, north: number): Position;
}

/** Seven decimals, a centimetre: as many as are written. */
const roundDegrees = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

export const layPlane = ([longitude, latitude]: Position): GroundPlane => {
  const bend = 1 - eccentricity * Math.sin(radians(latitude)) ** 2;
  const north = radians(1) * ((axis * (1 - eccentricity)) / bend ** 1.5);
  /** Metres of a degree of longitude, half-way to another latitude. */
  const eastAt = (other: number): number =>
    radians(1) * (axis / Math.sqrt(bend)) * Math.cos(radians((latitude + other) / 2));
  return {
    toMetres: ([x, y]) => [(x - longitude) * eastAt(y), (y - latitude) * north],
    toDegrees: (east, up) => {
      const y = latitude + up / north;
      return [roundDegrees(longitude + east / eastAt(y)), roundDegrees(y)];
    },
  };
};
