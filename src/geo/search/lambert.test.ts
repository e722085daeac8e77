import { describe, expect, it } from 'vitest';
import { distance } from '../geometry.ts';
import { fromLambert2008, fromLambert72 } from './lambert.ts';

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
});
