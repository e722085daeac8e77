import type { Bounds } from '../../geo/geometry.ts';

/** The edges of something on the screen, CSS pixels. */
export type Edges = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * A box of degrees grown so that, where the map fits it, the box itself lies beside what covers a part of the map.
 * @param panel what stands over the map; null: nothing does
 */
export const besidePanel = (bounds: Bounds, map: Edges, panel: Edges | null): Bounds => {
  const [width, height] = [map.right - map.left, map.bottom - map.top];
  const isOver =
    panel &&
    panel.left < map.right &&
    panel.right > map.left &&
    panel.top < map.bottom &&
    panel.bottom > map.top &&
    width > 0 &&
    height > 0;
  if (!isOver) return bounds;
  const part = (pixels: number, of: number): number => Math.min(1, Math.max(0, pixels / of));
  const free = {
    west: part(panel.left - map.left, width),
    east: part(map.right - panel.right, width),
    north: part(panel.top - map.top, height),
  };
  const most = Math.max(free.west, free.east, free.north);
  // Nothing of it is seen.
  if (most === 0) return bounds;
  const [west, south, east, north] = bounds;
  if (most === free.west) return [west, south, west + (east - west) / most, north];
  if (most === free.east) return [east - (east - west) / most, south, east, north];
  return [west, north - (north - south) / most, east, north];
};

/** Where map and panel are, once the map is seen: on a phone the lists come up over it. */
export const uncoverMap = (panel: Element): readonly [map: Edges, panel: Edges | null] => {
  const map = document.querySelector('.map-room');
  if (!map) return [panel.getBoundingClientRect(), null];
  const list = document.querySelector('.strip');
  if (list) scrollBy(0, list.getBoundingClientRect().top - map.clientHeight);
  return [map.getBoundingClientRect(), panel.getBoundingClientRect()];
};
