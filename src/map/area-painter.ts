import type { Region } from '../geo/region.ts';
import type { Lens } from '../shared/filters.ts';
import type { Painter } from './paint-tile.ts';
import type { MapPalette } from './palette.ts';
import { type WorldPath, toWorldPaths, trace } from './world.ts';

/** Borders of communes and zones over everything but the signs; what lies outside the lens is veiled. */
export const createAreaPainter = (region: Region, lens: Lens, palette: MapPalette): Painter => {
  const communes = toWorldPaths(region.communeBorders);
  const zones = toWorldPaths(region.zoneBorders);
  const chosen =
    lens.commune !== null
      ? region.communes.get(lens.commune)
      : lens.zone === null
        ? undefined
        : region.zones.get(lens.zone);
  const lensRings = chosen?.surface.flatMap((polygon) => toWorldPaths(polygon)) ?? [];

  return (context, frame, zoom) => {
    const stroke = (paths: readonly WorldPath[], colour: string, width: number) => {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.beginPath();
      for (const path of paths) trace(context, path, frame);
      context.stroke();
    };
    context.lineJoin = 'round';
    if (lensRings.length > 0) {
      context.fillStyle = palette.veil;
      context.beginPath();
      context.rect(0, 0, frame.size, frame.size);
      for (const ring of lensRings) trace(context, ring, frame);
      context.fill('evenodd');
    }
    const growth = zoom >= 13 ? 1.4 : 1;
    context.setLineDash([5, 3]);
    stroke(communes, palette.communeBorder, growth);
    context.setLineDash([]);
    stroke(zones, palette.zoneBorder, 1.5 * growth);
    if (lensRings.length > 0) {
      stroke(lensRings, palette.lens, 3 * growth);
    }
  };
};
