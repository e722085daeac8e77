import { afterEach, describe, expect, it, vi } from 'vitest';
import { describeFailure } from '../shared/api.ts';
import { backOff } from './back-off.ts';

afterEach(() => void vi.useRealTimers());

/** The longest that `setTimeout` waits; what is longer does not wait at all. */
const longestTimer = 2 ** 31 - 1;
const retryAfter = async (headers: Record<string, string>): Promise<number | null> =>
  (await describeFailure(new Response(null, { status: 503, headers }))).reason.retryAfter;

describe('how long to wait', () => {
  it.each([
    ['30', 30_000],
    ['0', 0],
    ['Thu, 26 Nov 2026 12:02:00 GMT', 120_000],
    ['Thu, 26 Nov 2026 11:00:00 GMT', 0],
    ['soon', null],
    ['-5', 0],
  ])('a server that asks for "%s" gets its wait, whatever the clock of the device says', async (value, wait) => {
    for (const clock of ['2026-11-26T12:00:00Z', '2019-01-01T00:00:00Z', '2031-06-01T00:00:00Z']) {
      vi.setSystemTime(clock);
      expect(await retryAfter({ 'Retry-After': value, Date: 'Thu, 26 Nov 2026 12:00:00 GMT' })).toBe(wait);
    }
  });

  it('a date means nothing without the date of the answer', async () => {
    expect(await retryAfter({ 'Retry-After': 'Thu, 26 Nov 2026 12:02:00 GMT' })).toBeNull();
  });

  it.each([0, 1, 30_000, 1e9, 1e12, Number.MAX_SAFE_INTEGER])(
    'a wait of %s ms is one that a timer can wait',
    (asked) => {
      for (const attempt of [0, 5, 2_000]) {
        const wait = backOff(attempt, asked);
        expect(wait).toBeGreaterThanOrEqual(Math.min(asked, 60_000));
        expect(wait).toBeLessThan(longestTimer);
      }
    },
  );
});
