import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { presenceTiming } from '../../shared/presence.ts';
import { keepSaying } from './presence.ts';

const body = { page: 'page-of-test', item: null, isEditing: false };

describe('on a line that answers nothing', () => {
  /** What is on its way. */
  let open = 0;
  let said = 0;

  beforeEach(() => {
    vi.useFakeTimers();
    open = 0;
    said = 0;
    // By the clock of the test.
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      const late = new AbortController();
      setTimeout(() => late.abort(), milliseconds);
      return late.signal;
    });
    vi.stubGlobal(
      'fetch',
      (_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) => {
          said += 1;
          open += 1;
          signal?.addEventListener('abort', () => {
            open -= 1;
            reject(new DOMException('over', 'AbortError'));
          });
        }),
    );
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('presence is said again and again, and at most one word is on its way', async () => {
    const stop = keepSaying('/api/presence', 'operator-1', body);
    for (let beats = 1; beats <= 20; beats++) {
      await vi.advanceTimersByTimeAsync(presenceTiming.every);
      expect([said, open]).toEqual([beats + 1, 1]);
    }
    stop();
    await vi.advanceTimersByTimeAsync(10 * presenceTiming.every);
    expect([said, open]).toEqual([21, 0]);
  });

  it('what is looked at next takes the place of what was said before', () => {
    for (let items = 0; items < 20; items++) {
      const stop = keepSaying('/api/presence', 'operator-1', { ...body, item: `incidents:inc-${items}` });
      expect(open).toBe(1);
      stop();
    }
    expect(open).toBe(0);
  });
});
