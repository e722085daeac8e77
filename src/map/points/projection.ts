import { toWorld } from '../world.ts';

/** Units of a position in one world coordinate (256 units wide). */
const units = 2 ** 24;
const largest = 2 ** 32 - 1;
const clamp = (value: number): number => Math.min(largest, Math.max(0, Math.round(value)));

/** Degrees → the engine's units of 2^-32 of the world's width. */
export const toUnits = (longitude: number, latitude: number): readonly [x: number, y: number] => {
  const [x, y] = toWorld([longitude, latitude]);
  return [clamp(x * units), clamp(y * units)];
};

export const toLongitude = (x: number): number => (x / 2 ** 32) * 360 - 180;

export const toLatitude = (y: number): number =>
  (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** 32))) * 180) / Math.PI;
