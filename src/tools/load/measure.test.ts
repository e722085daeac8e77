import { expect, it } from 'vitest';
import { pace, quantile, repeat } from './measure.ts';

it('a share of the numbers lies at or under its quantile', () => {
  const numbers = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect([quantile(numbers, 0.5), quantile(numbers, 0.99), quantile(numbers, 1)]).toEqual([100, 198, 200]);
  expect(quantile([], 0.5)).toBeNaN();
});

it('what is repeated is measured but for the first time', async () => {
  let times = 0;
  const taken = await repeat(3, async () => {
    times += 1;
  });
  expect([times, taken.length]).toEqual([4, 3]);
});

it('what has a pace is begun though the one before has not ended, and waits as long as it had to', async () => {
  let open = 0;
  let most = 0;
  const { times, failures } = await pace(100, 0.1, async (index) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((go) => setTimeout(go, 60));
    open -= 1;
    return index !== 3;
  });
  expect([times.length, failures]).toEqual([9, 1]);
  expect(most).toBeGreaterThan(1);
  expect(Math.min(...times)).toBeGreaterThan(50);
});
