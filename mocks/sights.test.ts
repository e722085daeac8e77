import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sight } from './journal.ts';
import { mostSights, oneLook } from '../src/api/sights.ts';
import { recordSights } from './sights.ts';
import { startWatchWorld } from './watch-world.ts';

const look = fc.record({
  /** Milliseconds since the look before. */
  after: fc.nat(oneLook),
  seat: fc.constantFrom('analyst-1', 'analyst-2', 'operator-1'),
  action: fc.constantFrom<Sight['action']>('view', 'export'),
  ids: fc.array(fc.constantFrom('alr-a', 'alr-b', 'alr-c'), { minLength: 1, maxLength: 8 }),
});

describe('what the audit trail holds of views and exports', () => {
  it('is a line for every look, whose moment says when it was, and no more than one', () => {
    fc.assert(
      fc.property(fc.array(look, { maxLength: 60 }), (looks) => {
        let sights: readonly Sight[] = [];
        let at = 0;
        for (const { after, seat, action, ids } of looks) {
          at += after;
          const before = sights;
          sights = recordSights(sights, { at, seat, action }, ids);
          expect(sights.slice(0, before.length)).toEqual(before);
          for (const id of ids) {
            const own = sights.filter((one) => one.seat === seat && one.action === action && one.id === id);
            const last = own.at(-1);
            expect(last && last.at > at - oneLook).toBe(true);
            expect(own.length).toBeLessThanOrEqual(Math.floor(at / oneLook) + 1);
          }
        }
      }),
    );
  });

  it('has a ceiling; beyond it nothing is lost, and nothing more is shown', () => {
    const sights = recordSights(
      [],
      { at: 0, seat: 'analyst-1', action: 'export' },
      Array.from({ length: mostSights }, (_, index) => `alr-${index}`),
    );
    expect(sights.length).toBe(mostSights);
    expect(recordSights(sights, { at: 1, seat: 'analyst-1', action: 'export' }, ['alr-7'])).toBe(sights);
    expect(() => recordSights(sights, { at: 1, seat: 'analyst-2', action: 'view' }, ['alr-7'])).toThrow('full');
  });
});

describe('over the API', () => {
  it('an alert that is asked for again and again has one line for each look', async () => {
    const world = await startWatchWorld();
    const ask = async (): Promise<void> => {
      const item = '/collections/alerts/items/alr-zzcell';
      for (let times = 0; times < 50; times++) expect((await world.call('analyst-1', item)).status).toBe(200);
      await world.post('analyst-1', '/collections/alerts/export', {
        ids: Array.from({ length: 50 }, () => 'alr-zzcell'),
      });
    };
    const lines = (): Sight[] => world.api.host.history().sights.filter(({ id }) => id === 'alr-zzcell');
    await ask();
    expect(lines().map(({ action }) => action)).toEqual(['view', 'export']);
    world.api.pass(oneLook);
    await ask();
    expect(lines().map(({ action }) => action)).toEqual(['view', 'export', 'view', 'export']);
  });

  it('a full trail keeps the detail to itself, and says why', async () => {
    const world = await startWatchWorld();
    await world.api.host.saw(
      'analyst-9',
      'view',
      Array.from({ length: mostSights }, (_, index) => `alr-x${index}`),
    ).kept;
    const refused = await world.call('analyst-1', '/collections/alerts/items/alr-zzcell');
    expect(refused.status).toBe(507);
    const text = await refused.text();
    expect(text).toContain('The audit trail is full');
    expect(text).not.toContain('zzcell');
  });
});
