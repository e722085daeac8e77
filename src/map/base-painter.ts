import type { BaseGeometry } from '../geo/base.ts';
import type { Facility } from '../geo/facilities.ts';
import type { Network } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { Painter } from './canvas-tiles.ts';
import { facilityGlyphs } from './facility-glyphs.ts';
import type { MapPalette } from './palette.ts';
import { type Easel, type Frame, type WorldPath, shows, toWorld, toWorldPath, toWorldPaths, trace } from './world.ts';

/** Zooms from which each kind of place appears. */
export const appearsFrom = { metroStation: 12, trainStation: 12, facility: 14, tramStop: 15 } as const;

/** Street width in pixels: thin over the region, a road at street level. */
const streetWidth = (zoom: number): number => Math.max(0.7, 0.7 * 1.45 ** (zoom - 11));
const lineWidth = (zoom: number): number => Math.min(6, 1.6 + Math.max(0, zoom - 11) * 0.6);

const strokeAll = (context: Easel, paths: readonly WorldPath[], frame: Frame): void => {
  context.beginPath();
  for (const path of paths) if (shows(path, frame, 8)) trace(context, path, frame);
  context.stroke();
};

const place = ([x, y]: readonly [number, number], frame: Frame): readonly [number, number] => [
  (x - frame.x) * frame.scale,
  (y - frame.y) * frame.scale,
];
const nearFrame = ([x, y]: readonly [number, number], size: number): boolean =>
  x > -16 && y > -16 && x < size + 16 && y < size + 16;

export interface BaseFigures {
  region: Region;
  base: BaseGeometry;
  network: Network;
  facilities: readonly Facility[];
}

/** The built-in base map: land, water, streets, rail, metro and tram in their official colours, stations, facilities. */
export const createBasePainter = ({ region, base, network, facilities }: BaseFigures, palette: MapPalette): Painter => {
  const land = region.outline.flatMap((polygon) => toWorldPaths(polygon));
  const water = base.water.map((polygon) => toWorldPaths(polygon));
  const waterways = base.waterways.filter(({ tunnel }) => !tunnel).map(({ path }) => toWorldPath(path));
  const streets = toWorldPaths(base.streets);
  const rail = network.rail.map(({ tunnel, path }) => ({ tunnel, paths: toWorldPaths(path) }));
  const lines = network.lines.map(({ mode, colour, path }) => ({ mode, colour, paths: toWorldPaths(path) }));
  const stops = network.stops.map(({ mode, position, lines }) => ({
    mode,
    at: toWorld(position),
    isInterchange: mode === 'metro' && lines.length > 1,
  }));
  const buildings = facilities.map(({ kind, position }) => ({ kind, at: toWorld(position) }));

  const paintGround: Painter = (context, frame, zoom) => {
    context.fillStyle = palette.outside;
    context.fillRect(0, 0, frame.size, frame.size);
    context.fillStyle = palette.land;
    context.beginPath();
    for (const ring of land) trace(context, ring, frame);
    context.fill('evenodd');
    context.fillStyle = palette.water;
    context.beginPath();
    for (const rings of water)
      if (rings[0] && shows(rings[0], frame, 0)) for (const ring of rings) trace(context, ring, frame);
    context.fill('evenodd');
    context.strokeStyle = palette.water;
    context.lineWidth = Math.max(1, streetWidth(zoom) * 1.2);
    strokeAll(context, waterways, frame);
  };

  const paintLines: Painter = (context, frame, zoom) => {
    context.strokeStyle = palette.street;
    context.lineWidth = streetWidth(zoom);
    strokeAll(context, streets, frame);
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

  const paintStops: Painter = (context, frame, zoom) => {
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

  const paintFacilities: Painter = (context, frame, zoom) => {
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

  return (context, frame, zoom) => {
    context.lineJoin = 'round';
    context.lineCap = 'round';
    paintGround(context, frame, zoom);
    context.lineCap = 'butt';
    paintLines(context, frame, zoom);
    paintStops(context, frame, zoom);
    paintFacilities(context, frame, zoom);
  };
};
