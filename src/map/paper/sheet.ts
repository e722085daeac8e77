import type { Bounds } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import { toWorld } from '../world.ts';

/**
 * Metres of the equator of a sphere that fits Brussels: its radius lies between that of the mean sphere, on which
 * distances are computed here (6,371 km), and the curvature of the ellipsoid from west to east (WGS 84: 6,397 km).
 */
const equator = 2 * Math.PI * 6_384_000;
const worldSize = 256;
const millimetresPerInch = 25.4;
/** CSS pixels of an inch, and so of paper. */
const pixelsPerInch = 96;
export const pixelsPerMillimetre = pixelsPerInch / millimetresPerInch;

/** A map on paper: what is in its middle, how large it is, millimetres, and its scale: metres of the ground to one. */
export interface Sheet {
  centre: Position;
  width: number;
  height: number;
  scale: number;
}

/** Scales to choose. */
export const scales = [5_000, 10_000, 25_000, 50_000, 100_000] as const;
/** Round ones, for a map that is to fit. */
const roundScales = [
  2, 2.5, 3, 4, 5, 6, 7.5, 8, 10, 12.5, 15, 20, 25, 30, 40, 50, 60, 75, 80, 100, 125, 150, 200, 300, 500,
].map((thousands) => thousands * 1_000);

/** Millimetres of paper to one unit of the world. */
const millimetresPerUnit = ({ centre, scale }: Pick<Sheet, 'centre' | 'scale'>): number =>
  ((equator * Math.cos((centre[1] * Math.PI) / 180)) / worldSize / scale) * 1_000;

/** The largest round scale at which some bounds fit on a sheet. */
export const scaleToFit = (
  [west, south, east, north]: Bounds,
  { width, height }: Pick<Sheet, 'width' | 'height'>,
): number => {
  const [left, bottom] = toWorld([west, south]);
  const [right, top] = toWorld([east, north]);
  const centre: Position = [(west + east) / 2, (south + north) / 2];
  const fits = (scale: number): boolean => {
    const unit = millimetresPerUnit({ centre, scale });
    return (right - left) * unit <= width && (bottom - top) * unit <= height;
  };
  return roundScales.find(fits) ?? roundScales.at(-1) ?? 500_000;
};

/** Where things are on the sheet, in CSS pixels. */
export interface SheetView {
  width: number;
  height: number;
  /** The corner of the world at the top left, and pixels to one unit of it. */
  corner: readonly [x: number, y: number];
  perUnit: number;
  /** The zoom at which a screen shows the ground as large. */
  zoom: number;
  place(position: readonly [longitude: number, latitude: number]): readonly [x: number, y: number];
}

/**
 * In Brussels a length on the sheet is true within half a percent: the projection adds 0.2 % from the middle of a sheet
 * to its edge (1:100 000, A4), and the sphere is 0.2 % off from the ellipsoid.
 */
export const viewSheet = (sheet: Sheet): SheetView => {
  const perUnit = millimetresPerUnit(sheet) * pixelsPerMillimetre;
  const [width, height] = [sheet.width * pixelsPerMillimetre, sheet.height * pixelsPerMillimetre];
  const [x, y] = toWorld([sheet.centre[0], sheet.centre[1]]);
  const corner = [x - width / 2 / perUnit, y - height / 2 / perUnit] as const;
  return {
    width,
    height,
    corner,
    perUnit,
    zoom: Math.log2(perUnit),
    place: (position) => {
      const [px, py] = toWorld(position);
      return [(px - corner[0]) * perUnit, (py - corner[1]) * perUnit];
    },
  };
};
