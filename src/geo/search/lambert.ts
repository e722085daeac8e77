import type { Position } from '../../shared/geojson.ts';

/*
 * The two Belgian grids, in metres east and north: Lambert conformal conic with two standard parallels (EPSG 9802).
 */

interface Ellipsoid {
  /** Semi-major axis, metres. */
  axis: number;
  /** Square of the eccentricity. */
  e2: number;
}
const ellipsoid = (axis: number, inverseFlattening: number): Ellipsoid => ({
  axis,
  e2: 2 / inverseFlattening - 1 / inverseFlattening ** 2,
});
const wgs84 = ellipsoid(6_378_137, 298.257223563);
const international1924 = ellipsoid(6_378_388, 297);

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

interface Grid {
  ellipsoid: Ellipsoid;
  /** Latitude and longitude of the false origin, and the standard parallels: degrees. */
  origin: readonly [latitude: number, longitude: number];
  parallels: readonly [number, number];
  /** Metres at the false origin. */
  false: readonly [east: number, north: number];
}

/** EPSG 31370 */
const lambert72: Grid = {
  ellipsoid: international1924,
  origin: [90, 4.36748666666667],
  parallels: [51.1666672333333, 49.8333339],
  false: [150_000.013, 5_400_088.438],
};
/** EPSG 3812; its datum (ETRS89) is WGS 84 to within a metre. */
const lambert2008: Grid = {
  ellipsoid: wgs84,
  origin: [50.797815, 4.35921583333333],
  parallels: [49.8333333333333, 51.1666666666667],
  false: [649_328, 665_262],
};

/** Longitude and latitude on the grid's own datum, radians. */
const unproject = ({ ellipsoid: { axis, e2 }, origin, parallels, false: [falseEast, falseNorth] }: Grid) => {
  const e = Math.sqrt(e2);
  const m = (phi: number): number => Math.cos(phi) / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const t = (phi: number): number =>
    Math.tan(Math.PI / 4 - phi / 2) / ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2);
  const [phi1, phi2] = [radians(parallels[0]), radians(parallels[1])];
  const n = Math.log(m(phi1) / m(phi2)) / Math.log(t(phi1) / t(phi2));
  const scale = (axis * m(phi1)) / (n * t(phi1) ** n);
  const originRadius = origin[0] === 90 ? 0 : scale * t(radians(origin[0])) ** n;
  return (east: number, north: number): { longitude: number; latitude: number } => {
    const [x, y] = [east - falseEast, originRadius - (north - falseNorth)];
    const cone = (Math.hypot(x, y) / scale) ** (1 / n);
    let latitude = Math.PI / 2 - 2 * Math.atan(cone);
    for (let round = 0; round < 6; round++) {
      const sine = e * Math.sin(latitude);
      latitude = Math.PI / 2 - 2 * Math.atan(cone * ((1 - sine) / (1 + sine)) ** (e / 2));
    }
    return { longitude: Math.atan2(x, y) / n + radians(origin[1]), latitude };
  };
};

const seconds = (value: number): number => radians(value / 3600);
/** BD72 to WGS 84 (EPSG 15929): metres, angles of a coordinate frame, scale. Right to a metre. */
const shift = {
  move: [-106.8686, 52.2978, -103.7239],
  turn: [seconds(-0.3366), seconds(0.457), seconds(-1.8422)],
  scale: 1 - 1.2747e-6,
} as const;

const toWgs84 = ({ longitude, latitude }: { longitude: number; latitude: number }): Position => {
  const { axis, e2 } = international1924;
  const across = axis / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  const x = across * Math.cos(latitude) * Math.cos(longitude);
  const y = across * Math.cos(latitude) * Math.sin(longitude);
  const z = across * (1 - e2) * Math.sin(latitude);
  const { move, turn, scale } = shift;
  const [X, Y, Z] = [
    move[0] + scale * (x + turn[2] * y - turn[1] * z),
    move[1] + scale * (y - turn[2] * x + turn[0] * z),
    move[2] + scale * (z + turn[1] * x - turn[0] * y),
  ];
  const out = Math.hypot(X, Y);
  let phi = Math.atan2(Z, out * (1 - wgs84.e2));
  for (let round = 0; round < 5; round++) {
    const wide = wgs84.axis / Math.sqrt(1 - wgs84.e2 * Math.sin(phi) ** 2);
    phi = Math.atan2(Z + wgs84.e2 * wide * Math.sin(phi), out);
  }
  return [degrees(Math.atan2(Y, X)), degrees(phi)];
};

const from72 = unproject(lambert72);
const from2008 = unproject(lambert2008);

/** The position (WGS 84) of a point of Belgian Lambert 72, metres. */
export const fromLambert72 = (east: number, north: number): Position => toWgs84(from72(east, north));

/** The position (WGS 84) of a point of Belgian Lambert 2008, metres. */
export const fromLambert2008 = (east: number, north: number): Position => {
  const { longitude, latitude } = from2008(east, north);
  return [degrees(longitude), degrees(latitude)];
};
