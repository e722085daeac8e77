import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance } from '../geo/geometry.ts';
import { chooseScale, metresPerPixel } from './scale.ts';
import { toWorld } from './world.ts';

describe('the scale of the map', () => {
  it('is true within half a percent', () => {
    const [from, to] = [[4.35, 50.85] as [number, number], [4.36, 50.85] as [number, number]];
    const pixels = (toWorld(to)[0] - toWorld(from)[0]) * 2 ** 15;
    expect((pixels * metresPerPixel(50.85, 15)) / distance(from, to)).toBeCloseTo(1, 2);
  });

  it('takes the longest round distance that there is room for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (most) => {
        const { metres } = chooseScale(most);
        expect(metres).toBeLessThanOrEqual(most);
        expect(metres * 2.5).toBeGreaterThanOrEqual(most * 0.999);
      }),
    );
    expect(chooseScale(260)).toEqual({ metres: 200, name: '200 m' });
    expect(chooseScale(5_100)).toEqual({ metres: 5_000, name: '5 km' });
  });
});
