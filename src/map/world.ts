import type { Position } from '../shared/geojson.ts';

/**
 * World coordinates: Web Mercator (EPSG:3857) with the whole world 256 units wide, north at the top. World pixels of
 * zoom z are these, times 2^z.
 */
export const toWorld = ([longitude, latitude]: readonly [number, number]): readonly [x: number, y: number] => {
  const sin = Math.sin((latitude * Math.PI) / 180);
  return [((longitude + 180) / 360) * 256, (0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * 256];
};

/** Degrees of world coordinates. */
export const fromWorld = ([x, y]: readonly [number, number]): Position => [
  (x / 256) * 360 - 180,
  (Math.atan(Math.sinh((0.5 - y / 256) * 2 * Math.PI)) * 180) / Math.PI,
];

/** A line or a ring, ready to draw: x, y, x, y… in world coordinates, and its box. */
export interface WorldPath {
  points: Float64Array;
  west: number;
  north: number;
  east: number;
  south: number;
}

export const toWorldPath = (positions: readonly Position[]): WorldPath => {
  const points = new Float64Array(positions.length * 2);
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  positions.forEach((position, index) => {
    const [x, y] = toWorld(position);
    points[index * 2] = x;
    points[index * 2 + 1] = y;
    west = Math.min(west, x);
    east = Math.max(east, x);
    north = Math.min(north, y);
    south = Math.max(south, y);
  });
  return { points, west, north, east, south };
};

export const toWorldPaths = (lines: readonly (readonly Position[])[]): WorldPath[] => lines.map(toWorldPath);

/** What geometry is drawn on: on the page, or off it. */
export type Easel = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A square of the world that is being drawn: its corner in world coordinates, its scale in pixels a unit. */
export interface Frame {
  x: number;
  y: number;
  scale: number;
  /** Pixels across. */
  size: number;
}

/** Whether a path may show within the frame, `margin` pixels around included. */
export const shows = (path: WorldPath, frame: Frame, margin: number): boolean => {
  const room = margin / frame.scale;
  const side = frame.size / frame.scale;
  return (
    path.east >= frame.x - room &&
    path.west <= frame.x + side + room &&
    path.south >= frame.y - room &&
    path.north <= frame.y + side + room
  );
};

/** Adds the path to the context's current path, in pixels of the frame. */
export const trace = (context: Easel, { points }: WorldPath, { x, y, scale }: Frame): void => {
  for (let index = 0; index < points.length; index += 2) {
    const px = ((points[index] ?? 0) - x) * scale;
    const py = ((points[index + 1] ?? 0) - y) * scale;
    if (index === 0) context.moveTo(px, py);
    else context.lineTo(px, py);
  }
};
