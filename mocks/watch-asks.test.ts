import { beforeEach, describe, expect, it } from 'vitest';
import type { WatchAlert } from '../src/domain/alerts/contract.ts';
import type { LogEntry } from '../src/domain/log/contract.ts';
import { type WatchWorld, seats, startWatchWorld } from './watch-world.ts';

const id = 'alr-zzopen';
const ask = { what: 'deployment', zone: '5339' };

let watch: WatchWorld;
beforeEach(async () => {
  watch = await startWatchWorld();
});
const asks = () => (watch.api.host.world().get('alerts', id) as WatchAlert).properties.asks;
const statusOf = async (seat: string | null, properties: object, alert = id): Promise<number> =>
  (await watch.patch(seat, 'alerts', alert, properties)).status;
const entries = (): readonly LogEntry[] =>
  [...watch.api.host.world().values('log')].filter(
    ({ properties: { change } }) => change?.id === id && 'asks' in change.after,
  );

describe('what is asked for on account of an alert of the watch', () => {
  it.each(seats)('%s asks, as far as it handles the watch', async (seat) => {
    const mayAsk = seat !== null && /^(operator|analyst)/.test(seat);
    const status = await statusOf(seat, { ask });
    if (mayAsk) expect(status).toBe(200);
    else expect([401, 403, 404]).toContain(status);
    expect(asks()).toMatchObject(mayAsk ? [{ ...ask, answered: null }] : []);
  });

  it.each(seats)('%s answers, as far as it works in the zone', async (seat) => {
    expect(await statusOf('analyst-1', { ask })).toBe(200);
    const mayAnswer = seat === 'operator-1' || seat === 'commander-5339';
    const status = await statusOf(seat, { answer: ask });
    if (mayAnswer) expect(status).toBe(200);
    else expect([401, 403, 404]).toContain(status);
    expect(asks()[0]?.answered?.by).toBe(mayAnswer ? seat?.split('-')[0] : undefined);
  });

  it('is asked once until it is answered, of a zone that the alert touches, by what has left the cell', async () => {
    expect(await statusOf('operator-1', { ask: { ...ask, zone: '5341' } })).toBe(422);
    expect(await statusOf('operator-1', { ask: { ...ask, what: 'a platoon' } })).toBe(422);
    expect(await statusOf('operator-1', { ask: { ...ask, text: 'somebody' } })).toBe(422);
    expect(await statusOf('operator-1', { answer: ask })).toBe(422);
    expect(await statusOf('operator-1', { ask })).toBe(200);
    const again = await watch.patch('analyst-1', 'alerts', id, { ask });
    expect(again.status).toBe(422);
    expect(await again.text()).toContain('wait for the answer');
    expect(await statusOf('operator-1', { answer: ask })).toBe(200);
    expect(await statusOf('operator-1', { ask })).toBe(200);
    expect(asks()).toHaveLength(2);
    const inCell = await watch.patch('analyst-1', 'alerts', 'alr-zzcell', { ask });
    expect(inCell.status).toBe(422);
    expect(await inCell.text()).toContain('release it first');
  });

  it('is written in the log, for the centre alone, and stays when the alert is gone, without what it said', async () => {
    await statusOf('analyst-1', { ask });
    await statusOf('commander-5339', { answer: ask });
    expect(entries().map(({ properties }) => [properties.function, properties.audience])).toEqual([
      ['analyst', 'centre'],
      ['commander', 'centre'],
    ]);
    const observed = await (await watch.call('observer', '/collections/log/items?limit=100000')).text();
    expect(observed).not.toContain(id);
    watch.api.pass(48 * 3_600_000);
    expect(watch.api.host.world().get('alerts', id)).toBeUndefined();
    expect(entries()).toHaveLength(2);
    expect(JSON.stringify(entries())).not.toContain('zzopen'.concat('headline'));
  });
});
