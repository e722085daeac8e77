import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../../geo/geometry.ts';
import { pathLength } from '../../geo/shape.ts';
import type { Position } from '../../shared/geojson.ts';
import { type OnNet, StreetNet } from './street-net.ts';

/** A town of squares, eight streets each way, some 70 m apart; one street is missing. */
const at = (x: number, y: number): Position => [4.35 + x / 1_000, 50.85 + y / 1_500];
const steps = [0, 1, 2, 3, 4, 5, 6, 7];
const streets = [
  ...steps.map((x) => steps.map((y) => at(x, y))),
  ...steps.filter((y) => y !== 3).map((y) => steps.map((x) => at(x, y))),
];
const net = new StreetNet(streets);
const on = (place: Position): OnNet => net.nearest(place, 200) as OnNet;

describe('a net of streets', () => {
  it('finds the nearest place, and none that is farther than asked', () => {
    const found = net.nearest([4.3505, 50.85005], 20);
    expect(found?.at[1]).toBeCloseTo(50.85, 6);
    expect(net.nearest([4.3505, 50.8503], 20)).toBeNull();
    expect(net.nearest([4.2, 50.8], 100)).toBeNull();
  });

  it('goes along streets, round what is missing, and is never shorter than straight', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(place, place, ([ax, ay], [bx, by]) => {
        const [from, to] = [on(at(ax, ay)), on(at(bx, by))];
        const way = net.route(from, to);
        expect(way[0]).toEqual(from.at);
        expect(way.at(-1)).toEqual(to.at);
        expect(pathLength(way)).toBeGreaterThanOrEqual(distance(from.at, to.at) - 1e-6);
        // Round the missing street it is two blocks more at most.
        const blocks = Math.abs(ax - bx) * 70.3 + Math.abs(ay - by) * 74.2;
        expect(pathLength(way)).toBeLessThan(blocks + 2 * 74.2 + 5);
      }),
    );
  });

  it('is straight on one street, and where nothing joins two', () => {
    const apart = new StreetNet([
      [at(0, 0), at(1, 0)],
      [at(5, 5), at(6, 5)],
    ]);
    const [one, other] = [apart.nearest(at(0, 0), 10) as OnNet, apart.nearest(at(5, 5), 10) as OnNet];
    expect(apart.route(one, other)).toEqual([one.at, other.at]);
    const [a, b] = [on([4.3502, 50.85]), on([4.3508, 50.85])];
    expect(net.route(a, b)).toEqual([a.at, b.at]);
  });
});
