// @vitest-environment jsdom
import fc from 'fast-check';
import { Browser, Map as LeafletMap, Point } from 'leaflet';
import { describe, expect, it, vi } from 'vitest';
import { Fitting } from './fit.ts';

// As in any browser of today: jsdom knows no transforms, without which Leaflet has whole zooms only.
Object.assign(Browser, { any3d: true });

const box = [4.25, 50.76, 4.49, 50.92] as const;

/** A map of so many pixels, and what stands on it. */
const openMap = (size: Point) => {
  const map = new LeafletMap(document.createElement('div'), { zoomSnap: 0, minZoom: 9, maxZoom: 18 });
  let now = size;
  // Leaflet reckons on in what it gets.
  vi.spyOn(map, 'getSize').mockImplementation(() => now.clone());
  vi.spyOn(map, 'invalidateSize').mockReturnValue(map);
  const shareOf = (): number => {
    const [west, south, east, north] = box;
    const span = map.project([south, east], map.getZoom()).subtract(map.project([north, west], map.getZoom()));
    return Math.max(span.x / map.getSize().x, span.y / map.getSize().y);
  };
  const resize = (next: Point): void => {
    now = next;
  };
  return { map, shareOf, resize };
};

const sizes = fc
  .tuple(fc.integer({ min: 200, max: 3_840 }), fc.integer({ min: 200, max: 2_160 }))
  .map(([width, height]) => new Point(width, height));

describe('the map on a box', () => {
  it('lets it take 90 % of the limiting side, at every size', () => {
    fc.assert(
      fc.property(sizes, sizes, (first, second) => {
        const { map, shareOf, resize } = openMap(first);
        const fitting = new Fitting(map);
        fitting.fit(box, false);
        expect(shareOf()).toBeCloseTo(0.9, 2);
        resize(second);
        fitting.fit(box, false);
        expect(shareOf()).toBeCloseTo(0.9, 2);
        map.remove();
      }),
      { numRuns: 40 },
    );
  });

  it('is fitted again when its room changes, until people move it; they zoom by whole steps', () => {
    const { map, shareOf, resize } = openMap(new Point(800, 600));
    const fitting = new Fitting(map);
    fitting.fit(box, false);
    vi.spyOn(map, 'invalidateSize').mockImplementation(() => {
      resize(new Point(1_400, 1_100));
      return map;
    });
    fitting.followSize();
    expect(shareOf()).toBeCloseTo(0.9, 2);
    map.setZoom(map.getZoom() + 1, { animate: false });
    expect(Number.isInteger(map.getZoom())).toBe(true);
    const moved = map.getZoom();
    vi.spyOn(map, 'invalidateSize').mockImplementation(() => {
      resize(new Point(500, 500));
      return map;
    });
    fitting.followSize();
    expect(map.getZoom()).toBe(moved);
  });

  it('takes over a view from an address', () => {
    const { map } = openMap(new Point(800, 600));
    new Fitting(map).fit(box, false);
    const { lat, lng } = map.getCenter();
    const again = openMap(new Point(800, 600));
    again.map.setView([Number(lat.toFixed(5)), Number(lng.toFixed(5))], map.getZoom(), { animate: false });
    const fitting = new Fitting(again.map);
    fitting.adopt(box);
    vi.spyOn(again.map, 'invalidateSize').mockImplementation(() => {
      again.resize(new Point(1_000, 900));
      return again.map;
    });
    fitting.followSize();
    expect(again.shareOf()).toBeCloseTo(0.9, 2);
  });
});
