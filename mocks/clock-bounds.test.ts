import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { instantBounds, instantOf, isInstant, timeOf } from '../src/shared/instant.ts';
import { createAgenda } from './agenda.ts';
import type { DemoState } from './contract.ts';
import { createHost } from './host.ts';
import { type Journal, clockAt, jumpRange, recordAction, startJournal } from './journal.ts';
import { createMemoryStore } from './journal-store.ts';
import type { Geography } from './places.ts';
import { worldLasts } from './scenario-start.ts';
import { type TestApi, loadGeography, startTestApi, testStart } from './test-api.ts';

const scenarios = ['ordinary-day', '2017-11-15', '2017-11-25', 'metro-exercise', 'stress'] as const;
const anyMoment = fc.integer({ min: instantBounds.from, max: instantBounds.to - 1 }).map(instantOf);

describe('the clock of a world', () => {
  it('stays within the world, whatever people and the device’s clock do', () => {
    const step = fc.oneof(
      anyMoment.map((to) => ({ action: 'jump', to }) as const),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((by) => ({ action: 'skip', by }) as const),
      fc.constantFrom({ action: 'play' } as const, { action: 'pause' } as const, { action: 'reset' } as const),
      fc.constantFrom(0.1, 1, 120).map((speed) => ({ action: 'speed', speed }) as const),
    );
    const wall = fc.oneof(
      fc.constantFrom(0, -1e15, 1e15, Date.UTC(1970, 0, 1), Date.UTC(2099, 11, 31)),
      fc.integer({ min: 0, max: Date.UTC(2150, 0) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...scenarios), wall, fc.array(fc.tuple(wall, step)), (scenario, begin, steps) => {
        let journal: Journal = startJournal({ scenario }, begin);
        for (const [moment, action] of steps) {
          journal = recordAction(journal, action, moment);
          const { start, end } = jumpRange(journal, moment);
          for (const look of [moment, moment + 1e12]) {
            const { now, playing } = clockAt(journal, look);
            expect(now).toBeGreaterThanOrEqual(start);
            expect(now).toBeLessThanOrEqual(start + worldLasts);
            expect(playing && now >= start + worldLasts).toBe(false);
            // What happens around it can be told as well.
            for (const time of [start - worldLasts, now, now + worldLasts])
              expect(timeOf(instantOf(time))).toBe(Math.round(time));
          }
          expect(end).toBeLessThanOrEqual(start + worldLasts);
        }
      }),
    );
  });

  it.each(['ordinary-day', 'metro-exercise'] as const)(
    '%s comes to its end and stands still, however long nobody looked',
    async (scenario) => {
      let wall = testStart;
      const geography: Geography = await loadGeography();
      const host = createHost(geography, createMemoryStore(), { scenario, speed: 120 }, () => wall);
      host.world();
      wall += 400 * 24 * 3_600_000;
      const world = host.world();
      expect(world.clock.playing).toBe(false);
      const entries = [...world.values('log')];
      expect(entries.filter(({ properties }) => !isInstant(properties.entered))).toEqual([]);
      wall += 3_600_000;
      expect(host.world().clock.now).toBe(world.clock.now);
    },
    60_000,
  );

  it('never reaches what has no moment', () => {
    const agenda = createAgenda();
    expect(() => agenda.add(Number.NaN, () => undefined)).toThrow(RangeError);
    expect(agenda.takeDue(Number.POSITIVE_INFINITY)).toBeNull();
  });
});

describe('moments that the API is asked for', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  const control = (action: object): Promise<Response> =>
    api.request('/demo', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer operator-1' },
      body: JSON.stringify(action),
    });
  const none = [
    '2026-11-24T14:02:00+01',
    '2026-11-24T14:02:00',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00.000Z',
    '9999-12-31T23:59:59Z',
    '-000001-01-01T00:00:00Z',
    '1969-12-31T23:59:59Z',
    'NaN',
    'Infinity',
    '',
  ];

  it.each(none)('a jump to %j is refused with what is wanted', async (to) => {
    const before = api.host.world().clock.now;
    const answer = await control({ action: 'jump', to });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { detail: string }).detail).toContain('RFC 3339');
    expect(api.host.world().clock.now).toBe(before);
  });

  it.each(none.filter((text) => text !== ''))('the query datetime=%s is refused with what is wanted', async (text) => {
    for (const datetime of [text, `${text}/..`, `../${text}`]) {
      const answer = await api.request(`/collections/log/items?datetime=${encodeURIComponent(datetime)}`);
      expect({ datetime, status: answer.status }).toEqual({ datetime, status: 400 });
      expect(((await answer.json()) as { detail: string }).detail).toContain('RFC 3339');
    }
  });

  it.each(none)('an entry of %j is refused, and the log can be read', async (occurred) => {
    const draft = { text: 'x', discipline: null, zone: null, commune: null, incident: null, corrects: null };
    const answer = await api.request('/collections/log/items/log-of-no-time', {
      method: 'PUT',
      headers: {
        Authorization: 'Bearer operator-1',
        'Idempotency-Key': `moment ${occurred}`,
        'Content-Type': 'application/geo+json',
        'If-None-Match': '*',
      },
      body: JSON.stringify({ properties: { ...draft, occurred } }),
    });
    expect(answer.status).toBe(422);
    expect(((await answer.json()) as { detail: string }).detail).toContain('RFC 3339');
    const log = await api.request('/collections/log/items?datetime=2026-01-01T00:00:00Z/..', {
      headers: { Authorization: 'Bearer operator-1' },
    });
    expect(log.status).toBe(200);
  });

  it.each([1e6, -1e6, 999_999.5, 0])('a skip by %d s stays in the world', async (by) => {
    const { range, now } = (await (await control({ action: 'skip', by })).json()) as DemoState;
    expect(timeOf(now)).toBeGreaterThanOrEqual(timeOf(range.start));
    expect(timeOf(now)).toBeLessThanOrEqual(timeOf(range.start) + worldLasts);
  });
});
