import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCalm } from './calm.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('acts at once, then at most so often, and once more for what was asked meanwhile', () => {
  const act = vi.fn<() => void>();
  const calm = createCalm(1_000, act);
  for (let time = 0; time < 2_500; time += 100) {
    calm.ask();
    vi.advanceTimersByTime(100);
  }
  expect(act).toHaveBeenCalledTimes(3);
  vi.advanceTimersByTime(1_000);
  expect(act).toHaveBeenCalledTimes(4);
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(4);
});

it('is over when it is stopped', () => {
  const act = vi.fn<() => void>();
  const calm = createCalm(1_000, act);
  calm.ask();
  calm.ask();
  calm.stop();
  vi.advanceTimersByTime(10_000);
  expect(act).toHaveBeenCalledTimes(1);
});
