import type { Painter } from './paint-tile.ts';
import type { GroundFigures } from './ground/figures.ts';
import type { MapPalette } from './palette.ts';
import { type Easel, type Frame, type WorldPath, shows, trace } from './world.ts';

/** Width of an arterial street in pixels: thin over the region, a road at street level. */
export const arterialWidth = (zoom: number): number => Math.max(0.8, 1.1 * 1.7 ** (zoom - 12));
const lineWidth = (zoom: number): number => Math.min(6, 1.6 + Math.max(0, zoom - 11) * 0.6);

export const strokeAll = (context: Easel, paths: readonly WorldPath[], frame: Frame): void => {
  context.beginPath();
  for (const path of paths) if (shows(path, frame, 16)) trace(context, path, frame);
  context.stroke();
};

/** What lies at street level, painted in its turn: green under the water, streets under the rails, places under all signs. */
export interface StreetLevelPainters {
  green?: Painter;
  /** Instead of the arterial streets alone. */
  streets?: Painter;
  places?: Painter;
}

/** The built-in base map: land, water, streets, rail, metro and tram in their official colours. */
export const createBasePainter = (
  { land, water, waterways, streets, rail, lines }: GroundFigures,
  palette: MapPalette,
  more: StreetLevelPainters = {},
): Painter => {
  const paintGround: Painter = (context, frame, zoom) => {
    context.fillStyle = palette.outside;
    context.fillRect(0, 0, frame.size, frame.size);
    context.fillStyle = palette.land;
    context.beginPath();
    for (const ring of land) trace(context, ring, frame);
    context.fill('evenodd');
    more.green?.(context, frame, zoom);
    context.fillStyle = palette.water;
    context.beginPath();
    for (const rings of water)
      if (rings[0] && shows(rings[0], frame, 0)) for (const ring of rings) trace(context, ring, frame);
    context.fill('evenodd');
    context.strokeStyle = palette.water;
    context.lineWidth = Math.max(1, arterialWidth(zoom) * 0.9);
    strokeAll(context, waterways, frame);
  };

  const paintLines: Painter = (context, frame, zoom) => {
    if (more.streets) more.streets(context, frame, zoom);
    else {
      context.strokeStyle = palette.arterial;
      context.lineWidth = arterialWidth(zoom);
      strokeAll(context, streets, frame);
    }
    context.strokeStyle = palette.rail;
    context.lineWidth = Math.max(1, lineWidth(zoom) * 0.55);
    for (const { tunnel, paths } of rail) {
      context.setLineDash(tunnel ? [3, 4] : [8, 2]);
      strokeAll(context, paths, frame);
    }
    context.setLineDash([]);
    for (const mode of ['tram', 'metro'] as const) {
      context.globalAlpha = mode === 'metro' ? palette.metroAlpha : palette.tramAlpha;
      context.lineWidth = mode === 'metro' ? lineWidth(zoom) * 1.25 : lineWidth(zoom) * 0.75;
      for (const line of lines) {
        if (line.mode !== mode) continue;
        context.strokeStyle = line.colour;
        strokeAll(context, line.paths, frame);
      }
    }
    context.globalAlpha = 1;
  };

  return (context, frame, zoom) => {
    context.lineJoin = 'round';
    context.lineCap = 'round';
    paintGround(context, frame, zoom);
    context.lineCap = 'butt';
    paintLines(context, frame, zoom);
    more.places?.(context, frame, zoom);
  };
};
