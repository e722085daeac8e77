import { beforeEach, describe, expect, it } from 'vitest';
import { audiencesOf } from '../src/domain/audience.ts';
import type { WatchCount } from '../src/domain/watch/contract.ts';
import { countsKeptDays } from '../src/domain/watch/retention.ts';
import { timeOf } from '../src/shared/instant.ts';
import { parseSeat } from '../src/shared/seats.ts';
import { testStart } from './test-api.ts';
import { type WatchWorld, seats, startWatchWorld } from './watch-world.ts';

const path = '/collections/watch-counts/items?limit=100000';
const hour = 3_600_000;

let watch: WatchWorld;
beforeEach(async () => {
  watch = await startWatchWorld();
});

const read = async (seat: string | null): Promise<readonly WatchCount[]> => {
  const answer = await watch.call(seat, path);
  return ((await answer.json()) as { features: WatchCount[] }).features;
};
const own = (counts: readonly WatchCount[]) => counts.filter(({ properties }) => timeOf(properties.hour) >= testStart);
const sum = (counts: readonly WatchCount[], figure: 'alerts' | 'ended' | 'followed'): number =>
  counts.reduce((before, { properties }) => before + properties[figure], 0);

describe('the counts of the watch', () => {
  it('are for whoever may read released alerts, and for nobody else: not one of them, nor how many there are', async () => {
    const [some] = await read('operator-1');
    const id = some?.id ?? '';
    for (const seat of seats) {
      const isReader = audiencesOf(seat === null ? null : parseSeat(seat)).has('centre');
      const page = (await (await watch.call(seat, path)).json()) as { numberMatched: number; features: unknown[] };
      expect(page.features.length > 0).toBe(isReader);
      expect(page.numberMatched).toBe(page.features.length);
      const one = await watch.call(seat, `/collections/watch-counts/items/${id}`);
      expect(one.status).toBe(isReader ? 200 : 404);
      if (seat === null) continue;
      const exported = await watch.post(seat, '/collections/watch-counts/export', { ids: [id] });
      expect(((await exported.json()) as { features: unknown[] }).features.length).toBe(isReader ? 1 : 0);
    }
  });

  it('count no alert that is still in the cell, for its analysts neither', async () => {
    const before = sum(own(await read('analyst-1')), 'alerts');
    await watch.patch('analyst-1', 'alerts', 'alr-zzcell', { release: 'proposed' });
    expect(sum(own(await read('analyst-1')), 'alerts')).toBe(before);
    await watch.patch('analyst-2', 'alerts', 'alr-zzcell', { release: 'released' });
    expect(sum(own(await read('analyst-1')), 'alerts')).toBe(before + 1);
  });

  it('go on counting an alert that was deleted, by nothing that it said', async () => {
    const before = own(await read('operator-1'));
    expect(sum(before, 'alerts')).toBeGreaterThan(0);
    watch.api.pass(12 * hour);
    const counts = await read('operator-1');
    const then = counts.filter(({ properties }) => timeOf(properties.hour) === testStart);
    // None of those of that hour is left in the store.
    const left = [...watch.api.host.world().values('alerts')].filter(
      ({ properties }) => timeOf(properties.onset) < testStart + hour,
    );
    expect(left).toEqual([]);
    expect(sum(then, 'alerts')).toBeGreaterThanOrEqual(sum(before, 'alerts'));
    expect(sum(then, 'ended')).toBe(sum(then, 'alerts'));
    expect(sum(then, 'followed')).toBeLessThanOrEqual(sum(then, 'ended'));
    expect(JSON.stringify(counts)).not.toMatch(/alr-|zz/);
    expect(Object.keys(counts[0]?.properties ?? {}).sort()).toEqual(
      ['alerts', 'borneOut', 'communes', 'ended', 'followed', 'hour', 'theme', 'volume', 'zones'].sort(),
    );
  });

  it('are themselves gone after their time', async () => {
    watch.api.pass(60 * hour);
    const now = watch.api.host.world().clock.now;
    const oldest = Math.min(...(await read('operator-1')).map(({ properties }) => timeOf(properties.hour)));
    expect(now - oldest).toBeLessThanOrEqual(countsKeptDays * 24 * hour);
    expect(now - oldest).toBeGreaterThan((countsKeptDays - 1) * 24 * hour);
  });
});
