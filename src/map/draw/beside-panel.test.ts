import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Bounds } from '../../geo/geometry.ts';
import { type Edges, besidePanel } from './beside-panel.ts';

const map: Edges = { left: 100, right: 900, top: 50, bottom: 650 };
const bounds: Bounds = [4.3, 50.8, 4.4, 50.9];

/** Where the box lies on the map that is fitted to the grown one, CSS pixels. */
const placeOf = (grown: Bounds): Edges => {
  const [west, south, east, north] = grown;
  const x = (degrees: number): number => map.left + ((degrees - west) / (east - west)) * (map.right - map.left);
  const y = (degrees: number): number => map.bottom - ((degrees - south) / (north - south)) * (map.bottom - map.top);
  return { left: x(bounds[0]), right: x(bounds[2]), top: y(bounds[3]), bottom: y(bounds[1]) };
};
const overlaps = (a: Edges, b: Edges): boolean =>
  a.left < b.right - 1e-6 && a.right > b.left + 1e-6 && a.top < b.bottom - 1e-6 && a.bottom > b.top + 1e-6;

it('lies on the map, and not under a panel at its start, its end or its foot', () => {
  const size = fc.integer({ min: 10, max: 590 });
  const panels = fc.oneof(
    size.map((width): Edges => ({ ...map, right: map.left + width })),
    size.map((width): Edges => ({ ...map, left: map.right - width })),
    size.map((height): Edges => ({ ...map, top: map.bottom - height })),
  );
  fc.assert(
    fc.property(panels, (panel) => {
      const place = placeOf(besidePanel(bounds, map, panel));
      expect(overlaps(place, panel)).toBe(false);
      expect(place.left).toBeGreaterThanOrEqual(map.left - 1e-6);
      expect(place.right).toBeLessThanOrEqual(map.right + 1e-6);
    }),
  );
});

it('stays as it is beside a panel that covers nothing, or all', () => {
  expect(besidePanel(bounds, map, null)).toEqual(bounds);
  expect(besidePanel(bounds, map, { left: 900, right: 1_200, top: 0, bottom: 700 })).toEqual(bounds);
  expect(besidePanel(bounds, map, { left: 0, right: 1_200, top: 0, bottom: 700 })).toEqual(bounds);
});
