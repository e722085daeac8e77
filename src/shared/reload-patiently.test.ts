// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reloadPatiently, standFirm } from './reload-patiently.ts';

const reload = vi.fn<() => void>();
const answer = vi.fn<() => Promise<{ ok: boolean }>>();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', { href: 'http://wall.example/?room=wall', reload });
  vi.stubGlobal('fetch', answer);
  answer.mockResolvedValue({ ok: true });
  standFirm();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetAllMocks();
});

describe('a page that comes anew by itself', () => {
  it('comes soon at first, and later each time that it does not stand', async () => {
    const waits: number[] = [];
    for (let time = 0; time < 12; time++) {
      const begun = Date.now();
      reload.mockImplementation(() => waits.push((Date.now() - begun) / 1_000));
      const stop = reloadPatiently();
      await vi.advanceTimersByTimeAsync(301_000);
      stop();
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300, 300]);
    standFirm();
    reloadPatiently();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(reload).toHaveBeenCalledTimes(13);
  });

  it('does not while the server has no page: the browser’s own would stay', async () => {
    answer.mockRejectedValueOnce(new TypeError('no line')).mockResolvedValueOnce({ ok: false });
    reloadPatiently();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(answer).toHaveBeenCalledTimes(3);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('can be stopped', async () => {
    reloadPatiently()();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(reload).not.toHaveBeenCalled();
  });
});
