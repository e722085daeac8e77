import { expect, it } from 'vitest';
import { once } from './once.ts';

it('loads once, whoever asks, and again only after a failure', async () => {
  let asked = 0;
  const load = once(async () => {
    asked += 1;
    if (asked === 1) throw new Error('no line');
    return asked;
  });
  const [first, second] = [load(), load()];
  await expect(first).rejects.toThrow('no line');
  await expect(second).rejects.toThrow('no line');
  expect(await Promise.all([load(), load()])).toEqual([2, 2]);
  expect(await load()).toBe(2);
});
