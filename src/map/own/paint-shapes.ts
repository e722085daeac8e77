import type { Painter } from '../paint-tile.ts';
import { type Easel, type Frame, shows, toWorld, trace } from '../world.ts';
import { type Shapes, cellsIn } from './shapes.ts';

/** How a layer is drawn: its colour, and the land that parts its signs from what lies under them. CSS colours. */
export interface ShapeLook {
  colour: string;
  land: string;
}

/** Of the ground that points cover evenly, so much is theirs: the map shows between them. */
const share = 0.3;

/** CSS pixels of a point: from afar to close, and smaller where there are many. The same on every tile. */
const radiusAt = ({ rows, bounds }: Shapes, zoom: number): number => {
  const usual = Math.min(5, Math.max(2.5, (zoom - 9) * 0.55));
  if (!bounds || rows.length === 0) return usual;
  const [[west, south], [east, north]] = [toWorld([bounds[0], bounds[1]]), toWorld([bounds[2], bounds[3]])];
  const pixels = (east - west) * (south - north) * 4 ** zoom;
  return Math.max(0.9, Math.min(usual, Math.sqrt((share * pixels) / (Math.PI * rows.length))));
};
/** Points that stand closer than this many pixels are drawn once. */
const grain = 2;

const paintPoints = (context: Easel, shapes: Shapes, frame: Frame, zoom: number, { colour, land }: ShapeLook): void => {
  const radius = radiusAt(shapes, zoom);
  const margin = (radius + 2) / frame.scale;
  const side = frame.size / frame.scale;
  const columns = Math.ceil((frame.size + 2 * (radius + 2)) / grain) + 1;
  const taken = new Uint8Array(columns * columns);
  const spots: number[] = [];
  const box = [frame.x - margin, frame.y - margin, frame.x + side + margin, frame.y + side + margin] as const;
  for (const [from, to] of cellsIn(shapes, ...box)) {
    for (let index = from; index < to; index++) {
      const x = ((shapes.points[index * 2] ?? 0) - frame.x) * frame.scale;
      const y = ((shapes.points[index * 2 + 1] ?? 0) - frame.y) * frame.scale;
      const [column, line] = [Math.floor((x + radius + 2) / grain), Math.floor((y + radius + 2) / grain)];
      if (column < 0 || line < 0 || column >= columns || line >= columns) continue;
      const spot = line * columns + column;
      if (taken[spot]) continue;
      taken[spot] = 1;
      spots.push(x, y);
    }
  }
  for (const [size, fill] of [
    [radius + 1, land],
    [radius, colour],
  ] as const) {
    // Too small for an edge.
    if (fill === land && radius < 2) continue;
    context.fillStyle = fill;
    context.beginPath();
    for (let index = 0; index < spots.length; index += 2) {
      const [x, y] = [spots[index] ?? 0, spots[index + 1] ?? 0];
      context.moveTo(x + size, y);
      context.arc(x, y, size, 0, 2 * Math.PI);
    }
    context.fill();
  }
};

/** Surfaces below, lines over them, points over both. */
export const createShapePainter =
  (shapes: Shapes, look: ShapeLook): Painter =>
  (context, frame, zoom) => {
    const { colour, land } = look;
    const width = zoom >= 14 ? 3 : 2;
    context.lineJoin = 'round';
    for (const isSurface of [true, false]) {
      for (const { paths, ...shape } of shapes.others) {
        if (shape.isSurface !== isSurface || !paths.some((path) => shows(path, frame, 6))) continue;
        context.beginPath();
        for (const path of paths) {
          trace(context, path, frame);
          if (isSurface) context.closePath();
        }
        if (isSurface) {
          context.globalAlpha = 0.18;
          context.fillStyle = colour;
          context.fill('evenodd');
          context.globalAlpha = 1;
        } else {
          context.strokeStyle = land;
          context.lineWidth = width + 2;
          context.stroke();
        }
        context.strokeStyle = colour;
        context.lineWidth = isSurface ? 1.5 : width;
        context.stroke();
      }
    }
    paintPoints(context, shapes, frame, zoom, look);
  };
