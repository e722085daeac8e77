import type { Position } from '../../shared/geojson.ts';

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** In which direction one sets out from a place to another by the shortest way. */
export const bearingOf = ([ax, ay]: Position, [bx, by]: Position): number => {
  const turn = radians(bx - ax);
  const y = Math.sin(turn) * Math.cos(radians(by));
  const x =
    Math.cos(radians(ay)) * Math.sin(radians(by)) - Math.sin(radians(ay)) * Math.cos(radians(by)) * Math.cos(turn);
  return ((Math.atan2(y, x) * 180) / Math.PI + 360) % 360;
};
