import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace } from './pace.ts';

const frames: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('acts at once after a rest, when what came together has been heard; else with the next frame', async () => {
  const done: string[] = [];
  const pace = createPace();
  pace.wait(() => done.push('first'));
  expect(done).toEqual([]);
  await Promise.resolve();
  expect(done).toEqual(['first']);

  pace.mark();
  vi.advanceTimersByTime(11);
  pace.wait(() => done.push('with the frame'));
  await Promise.resolve();
  expect(done).toEqual(['first']);
  for (const act of frames.splice(0)) act();
  expect(done).toEqual(['first', 'with the frame']);

  pace.mark();
  vi.advanceTimersByTime(13);
  pace.wait(() => done.push('after a rest'));
  await Promise.resolve();
  expect(done.at(-1)).toBe('after a rest');
  expect(frames).toEqual([]);
});
