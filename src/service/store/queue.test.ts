import { expect, it } from 'vitest';
import { createQueue } from './queue.ts';

it('what waits is done together, and what fails together one by one', async () => {
  const portions: (readonly number[])[] = [];
  const put = createQueue<number, number>(3, async (portion) => {
    portions.push(portion);
    await new Promise((go) => setTimeout(go, 5));
    if (portion.includes(4)) throw new Error('Not four.');
    return portion.map((one) => one * 10);
  });
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(put));
  expect(results.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual([10, 20, 30, 'failed', 50]);
  expect(portions).toEqual([[1], [2, 3, 4], [2], [3], [4], [5]]);
  expect(await put(6)).toBe(60);
});
