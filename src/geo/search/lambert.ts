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

/** What a grid's formulas share. */
const constantsOf = ({ ellipsoid: { axis, e2 }, origin, parallels }: Grid) => {
  const e = Math.sqrt(e2);
  const m = (phi: number): number => Math.cos(phi) / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const t = (phi: number): number =>
    Math.tan(Math.PI / 4 - phi / 2) / ((1 - e * Math.sin(phi)) / (1 + e * Math.sin(phi))) ** (e / 2);
  const [phi1, phi2] = [radians(parallels[0]), radians(parallels[1])];
  const n = Math.log(m(phi1) / m(phi2)) / Math.log(t(phi1) / t(phi2));
  const scale = (axis * m(phi1)) / (n * t(phi1) ** n);
  const originRadius = origin[0] === 90 ? 0 : scale * t(radians(origin[0])) ** n;
  return { e, t, n, scale, originRadius };
};

/** Radians, on a datum. */
interface Angles {
  longitude: number;
  latitude: number;
}

/** Longitude and latitude on the grid's own datum. */
const unproject = (grid: Grid) => {
  const [falseEast, falseNorth] = grid.false;
  const { e, n, scale, originRadius } = constantsOf(grid);
  return (east: number, north: number): Angles => {
    const [x, y] = [east - falseEast, originRadius - (north - falseNorth)];
    const cone = (Math.hypot(x, y) / scale) ** (1 / n);
    let latitude = Math.PI / 2 - 2 * Math.atan(cone);
    for (let round = 0; round < 6; round++) {
      const sine = e * Math.sin(latitude);
      latitude = Math.PI / 2 - 2 * Math.atan(cone * ((1 - sine) / (1 + sine)) ** (e / 2));
    }
    return { longitude: Math.atan2(x, y) / n + radians(grid.origin[1]), latitude };
  };
};

/** Metres of the grid, from its own datum. */
const project = (grid: Grid) => {
  const [falseEast, falseNorth] = grid.false;
  const { t, n, scale, originRadius } = constantsOf(grid);
  return ({ longitude, latitude }: Angles): readonly [east: number, north: number] => {
    const radius = scale * t(latitude) ** n;
    const angle = n * (longitude - radians(grid.origin[1]));
    return [falseEast + radius * Math.sin(angle), falseNorth + originRadius - radius * Math.cos(angle)];
  };
};

const seconds = (value: number): number => radians(value / 3600);
/** BD72 to WGS 84 (EPSG 15929): metres, angles of a coordinate frame, scale. Right to a metre. */
const shift = {
  move: [-106.8686, 52.2978, -103.7239],
  turn: [seconds(-0.3366), seconds(0.457), seconds(-1.8422)],
  scale: 1 - 1.2747e-6,
} as const;

type Vector = readonly [x: number, y: number, z: number];

/** From the centre of the earth, metres, at the height of the ellipsoid. */
const toVector = ({ axis, e2 }: Ellipsoid, { longitude, latitude }: Angles): Vector => {
  const across = axis / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
  return [
    across * Math.cos(latitude) * Math.cos(longitude),
    across * Math.cos(latitude) * Math.sin(longitude),
    across * (1 - e2) * Math.sin(latitude),
  ];
};

const fromVector = ({ axis, e2 }: Ellipsoid, [x, y, z]: Vector): Angles => {
  const out = Math.hypot(x, y);
  let latitude = Math.atan2(z, out * (1 - e2));
  for (let round = 0; round < 5; round++) {
    const wide = axis / Math.sqrt(1 - e2 * Math.sin(latitude) ** 2);
    latitude = Math.atan2(z + e2 * wide * Math.sin(latitude), out);
  }
  return { longitude: Math.atan2(y, x), latitude };
};

const toWgs84 = (angles: Angles): Angles => {
  const [x, y, z] = toVector(international1924, angles);
  const { move, turn, scale } = shift;
  return fromVector(wgs84, [
    move[0] + scale * (x + turn[2] * y - turn[1] * z),
    move[1] + scale * (y - turn[2] * x + turn[0] * z),
    move[2] + scale * (z + turn[1] * x - turn[0] * y),
  ]);
};

/** The angles are small enough for their contrary to undo them to a millimetre. */
const toBelgian72 = (angles: Angles): Angles => {
  const { move, turn, scale } = shift;
  const vector = toVector(wgs84, angles);
  const [x, y, z] = [0, 1, 2].map((axis) => ((vector[axis] ?? 0) - (move[axis] ?? 0)) / scale) as [
    number,
    number,
    number,
  ];
  return fromVector(international1924, [
    x - turn[2] * y + turn[1] * z,
    y + turn[2] * x - turn[0] * z,
    z - turn[1] * x + turn[0] * y,
  ]);
};

const toPosition = ({ longitude, latitude }: Angles): Position => [degrees(longitude), degrees(latitude)];
const fromPosition = ([longitude, latitude]: Position): Angles => ({
  longitude: radians(longitude),
  latitude: radians(latitude),
});

const from72 = unproject(lambert72);
const from2008 = unproject(lambert2008);
const to72 = project(lambert72);
const to2008 = project(lambert2008);

/** The position (WGS 84) of a point of Belgian Lambert 72, metres. */
export const fromLambert72 = (east: number, north: number): Position => toPosition(toWgs84(from72(east, north)));

/** The position (WGS 84) of a point of Belgian Lambert 2008, metres. */
export const fromLambert2008 = (east: number, north: number): Position => toPosition(from2008(east, north));

/** The point of Belgian Lambert 72, metres, of a position (WGS 84). */
export const toLambert72 = (position: Position): readonly [east: number, north: number] =>
  to72(toBelgian72(fromPosition(position)));

/** The point of Belgian Lambert 2008, metres, of a position (WGS 84). */
export const toLambert2008 = (position: Position): readonly [east: number, north: number] =>
  to2008(fromPosition(position));
