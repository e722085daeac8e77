import { beforeEach, describe, expect, it } from 'vitest';
import type { LogEntry } from '../src/domain/log/contract.ts';
import type { Session } from '../src/domain/council/contract.ts';
import { sessionsAround } from '../src/domain/council/lifecycle.ts';
import type { Measure } from '../src/domain/plan/contract.ts';
import { listObjectives, movedAt, plan, sessionDates } from './layers/plan-objectives.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

let keys = 0;
const measures = (): Measure[] => [...api.host.world().values('measures')];
const find = (isMeant: (measure: Measure) => boolean): Measure => {
  const found = measures().find(isMeant);
  if (!found) throw new Error('There is no such measure.');
  return found;
};
const change = (id: string, properties: object, seat = 'operator-1') =>
  api.request(`/collections/measures/items/${id}`, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${seat}`,
      'Idempotency-Key': `plan-${++keys}`,
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${api.host.world().get('measures', id)?.properties.version ?? 0}"`,
    },
    body: JSON.stringify({ properties }),
  });

const items = async (path: string): Promise<{ id: string; properties: Record<string, unknown> }[]> => {
  const response = await api.request(`/collections/${path}`);
  expect(response.status).toBe(200);
  return ((await response.json()) as { features: { id: string; properties: Record<string, unknown> }[] }).features;
};

describe('a measure', () => {
  it('moves step by step, remembers the last one, and the log tells it', async () => {
    const { id } = find(({ properties }) => properties.status === 'planned');
    expect((await change(id, { status: 'done' })).status).toBe(422);
    expect((await change(id, { status: 'ongoing' })).status).toBe(200);
    const { properties } = find((measure) => measure.id === id);
    expect(properties).toMatchObject({ status: 'ongoing', moved: { from: 'planned' } });
    expect(Date.parse(properties.moved?.at ?? '')).toBeGreaterThanOrEqual(testStart);
    expect((await change(id, { deadline: '2027-03-01' })).status).toBe(200);
    expect((await change(id, { deadline: 'soon' })).status).toBe(422);
    expect((await change(id, { moved: null })).status).toBe(422);
    const told = [...api.host.world().values('log')].filter((entry: LogEntry) => entry.properties.change?.id === id);
    expect(told.map((entry) => entry.properties.change?.after)).toEqual([
      { status: 'ongoing' },
      { deadline: '2027-03-01' },
    ]);
  });

  it('is dropped with a reason only', async () => {
    const { id } = find(({ properties }) => properties.status === 'ongoing');
    const refused = await change(id, { status: 'dropped' });
    expect(refused.status).toBe(422);
    expect(((await refused.json()) as { detail: string }).detail).toContain('says why');
    expect((await change(id, { status: 'dropped', note: 'No budget' })).status).toBe(200);
  });

  it('is changed by operators, and by a commander for the own zone', async () => {
    const { id } = find(({ properties }) => properties.zone === '5339');
    const regional = find(({ properties }) => properties.zone === null);
    const may = ['operator-1', 'commander-5339'];
    for (const seat of ['observer', 'analyst-1', 'commander-5341', ...may]) {
      const before = JSON.stringify(measures());
      const { status } = await change(id, { note: seat }, seat);
      expect({ seat, status }).toEqual({ seat, status: may.includes(seat) ? 200 : 403 });
      if (!may.includes(seat)) expect(JSON.stringify(measures())).toBe(before);
    }
    expect((await change(regional.id, { note: 'x' }, 'commander-5339')).status).toBe(403);
    expect((await change(regional.id, { note: 'x' })).status).toBe(200);
  });
});

describe('the plan of the demo', () => {
  it('has moved and is overdue alike on every day of the year, also on the day of a session', async () => {
    for (let month = 0; month < 12; month++) {
      for (const date of [1, 14, 15, 28]) {
        const now = Date.UTC(2027, month, date, 9, 30);
        const dates = sessionDates(now);
        const all = plan.flatMap(({ measures: list }) => list);
        const sessions = dates.map((day) => ({ properties: { date: day, status: 'closed' } }) as Session);
        const { last, next } = sessionsAround(sessions, now);
        expect(last !== null && next !== null && Date.parse(last) <= now && Date.parse(next) > now).toBe(true);
        const moved = all.filter((one) => one.moved && new Date(movedAt(one.moved, now)).toISOString() > (last ?? ''));
        expect({ date: new Date(now).toISOString(), moved: moved.length }).toMatchObject({ moved: 4 });
        for (const { properties } of listObjectives(now)) {
          for (const { deadline } of properties.indicators)
            expect(Date.parse(deadline) + 86_400_000).toBeGreaterThan(now);
        }
      }
    }
  });
});

describe('what the figures are computed from', () => {
  it('is the same whenever it is asked for, ends before today, and is found by zone and time', async () => {
    const past = await items('past-deployments/items?limit=100000');
    expect(past.length).toBeGreaterThan(2_000);
    expect(await items('past-deployments/items?limit=100000')).toEqual(past);
    const today = Math.floor(testStart / 86_400_000) * 86_400_000;
    for (const { properties } of past) expect(Date.parse(String(properties['start']))).toBeLessThan(today);
    const ofZone = await items('past-incidents/items?limit=100000&zone=5341');
    expect(ofZone.length).toBeGreaterThan(50);
    expect(new Set(ofZone.map(({ properties }) => properties['zone']))).toEqual(new Set(['5341']));
    const [from, to] = [new Date(today - 3 * 86_400_000).toISOString(), new Date(today - 2 * 86_400_000).toISOString()];
    const ofDay = await items(`past-incidents/items?limit=100000&datetime=${from}/${to}`);
    expect(ofDay.length).toBeGreaterThan(20);
    for (const { properties } of ofDay) {
      expect(String(properties['reported']) >= from && String(properties['reported']) <= to).toBe(true);
    }
  });

  it('names services, never persons', async () => {
    const past = await items('past-deployments/items?limit=100000');
    const operators = new Set(past.map(({ properties }) => properties['operator']));
    for (const operator of operators) {
      expect(operator).toMatch(/^(stib-security|securail|railway-police|road-police|bruxelles-mobilite|zone-\d{4})$/);
    }
  });
});
