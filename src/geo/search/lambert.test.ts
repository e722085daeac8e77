import { describe, expect, it } from 'vitest';
import { distance } from '../geometry.ts';
import { fromLambert2008, fromLambert72, toLambert2008, toLambert72 } from './lambert.ts';

/** Latitude, longitude, and the same in both grids, as PROJ 9 computes them. */
const points = [
  [50.8466, 4.3695, 150_052.662, 170_688.438, 650_052.267, 670_688.85],
  [50.8467, 4.3525, 148_855.423, 170_699.676, 648_855.036, 670_699.945],
  [50.8, 4.3, 145_153.305, 165_506.851, 645_153.567, 665_506.72],
  [50.9, 4.45, 155_715.397, 176_631.918, 655_714.248, 676_632.956],
] as const;

describe.each(points)('%f, %f', (latitude, longitude, east72, north72, east2008, north2008) => {
  it('is where PROJ has it, to a decimetre', () => {
    expect(distance(fromLambert72(east72, north72), [longitude, latitude])).toBeLessThan(0.1);
    expect(distance(fromLambert2008(east2008, north2008), [longitude, latitude])).toBeLessThan(0.1);
  });
  it('and comes from there as PROJ has it, to a centimetre', () => {
    const position = [longitude, latitude] as const;
    for (const [found, east, north] of [
      [toLambert72([...position]), east72, north72],
      [toLambert2008([...position]), east2008, north2008],
    ] as const) {
      expect(Math.hypot(found[0] - east, found[1] - north)).toBeLessThan(0.01);
    }
  });
});

it('leads there and back to a millimetre, over the whole country', () => {
  for (const latitude of [49.5, 50.2, 50.85, 51.5]) {
    for (const longitude of [2.5, 4.35, 5.1, 6.4]) {
      expect(distance(fromLambert72(...toLambert72([longitude, latitude])), [longitude, latitude])).toBeLessThan(0.001);
      expect(distance(fromLambert2008(...toLambert2008([longitude, latitude])), [longitude, latitude])).toBeLessThan(
        0.001,
      );
    }
  }
});
