import { facilityGlyphs } from '../facility-glyphs.ts';
import type { MapPalette } from '../palette.ts';
import type { Painter } from '../paint-tile.ts';
import type { Frame } from '../world.ts';
import { appearsFrom } from './appears-from.ts';
import type { GroundFigures } from './figures.ts';

export const place = ([x, y]: readonly [number, number], frame: Frame): readonly [number, number] => [
  (x - frame.x) * frame.scale,
  (y - frame.y) * frame.scale,
];
export const nearFrame = ([x, y]: readonly [number, number], size: number): boolean =>
  x > -16 && y > -16 && x < size + 16 && y < size + 16;

export const paintStops =
  ({ stops }: GroundFigures, palette: MapPalette): Painter =>
  (context, frame, zoom) => {
    context.fillStyle = palette.station;
    context.strokeStyle = palette.stationEdge;
    context.lineWidth = 1.25;
    const radius = Math.min(6, 1.8 + (zoom - 12) * 0.7);
    for (const { mode, at, isInterchange } of stops) {
      const from =
        mode === 'tram' ? appearsFrom.tramStop : mode === 'metro' ? appearsFrom.metroStation : appearsFrom.trainStation;
      const point = place(at, frame);
      if (zoom < from || !nearFrame(point, frame.size)) continue;
      const size = mode === 'tram' ? radius * 0.65 : isInterchange ? radius * 1.5 : radius;
      context.beginPath();
      if (mode === 'train') context.rect(point[0] - size, point[1] - size, size * 2, size * 2);
      else context.arc(point[0], point[1], size, 0, Math.PI * 2);
      context.fill();
      context.stroke();
      if (!isInterchange) continue;
      context.beginPath();
      context.arc(point[0], point[1], size * 0.5, 0, Math.PI * 2);
      context.stroke();
    }
  };

export const paintFacilities =
  ({ buildings }: GroundFigures, palette: MapPalette): Painter =>
  (context, frame, zoom) => {
    if (zoom < appearsFrom.facility) return;
    const half = zoom >= 16 ? 9 : 6.5;
    for (const { kind, at } of buildings) {
      const point = place(at, frame);
      if (!nearFrame(point, frame.size)) continue;
      context.save();
      context.translate(point[0] - half, point[1] - half);
      context.scale(half / 12, half / 12);
      context.fillStyle = palette.facility;
      context.beginPath();
      context.roundRect(0, 0, 24, 24, 5);
      context.fill();
      context.fillStyle = palette.facilityGlyph;
      context.fill(facilityGlyphs[kind], 'evenodd');
      context.restore();
    }
  };
