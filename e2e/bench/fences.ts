import { createFenceBook } from '../../src/domain/perimeters/fence-book.ts';
import type { WatchRule } from '../../src/domain/perimeters/watch-kinds.ts';
import { indexOf } from '../../src/domain/perimeters/inside.ts';
import { surfaceOf } from '../../src/geo/shape-surface.ts';
import type { Position } from '../../src/shared/geojson.ts';
import { quantile } from './figures.ts';
import type { Goal } from './goals.ts';

const [fences, units, batches, moved] = [500, 7_000, 2_000, 20];
const rule: WatchRule = { of: ['deployments'], when: 'dwell', minutes: 10, delay: 60, margin: 25, fastest: 120 };

/** Numbers from 0 to 1, the same in each run. */
const drawFrom = (seed: number): (() => number) => {
  let last = seed;
  return () => {
    last = (last * 1_103_515_245 + 12_345) % 2_147_483_648;
    return last / 2_147_483_648;
  };
};

/** 500 perimeters that watch, and 7,000 deployments of which 20 move at once: milliseconds of a batch. */
export const judgeFences = (): readonly Goal[] => {
  const draw = drawFrom(1);
  const anywhere = (): Position => [4.27 + draw() * 0.2, 50.78 + draw() * 0.12];
  const book = createFenceBook();
  for (let at = 0; at < fences; at++) {
    const surface = surfaceOf({ type: 'circle', centre: anywhere(), radius: 100 + draw() * 500 });
    book.set({ id: `per-${at}`, index: indexOf(surface), rule }, []);
  }
  const positions = Array.from({ length: units }, anywhere);
  const see = (unit: number, at: number): void => {
    book.see({ collection: 'deployments', id: `dep-${unit}` }, { at, position: positions[unit] as Position });
  };
  positions.forEach((_, unit) => see(unit, 0));
  const before = book.tested;
  const times = Array.from({ length: batches }, (_, batch) => {
    const start = performance.now();
    for (let step = 0; step < moved; step++) {
      const unit = Math.floor(draw() * units);
      const [x, y] = positions[unit] as Position;
      positions[unit] = [x + (draw() - 0.5) / 500, y + (draw() - 0.5) / 500];
      see(unit, (batch + 1) * 1_000);
    }
    return performance.now() - start;
  });
  return [
    {
      name: '500 perimeters, 7,000 deployments: a batch of 20, median',
      value: quantile(times, 0.5),
      limit: 2,
      unit: 'ms',
    },
    { name: 'Perimeters held against a batch of 20', value: (book.tested - before) / batches, limit: 200, unit: '' },
  ];
};
