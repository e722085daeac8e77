import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenItem } from '../src/domain/open-items/contract.ts';
import { answerOf, isSettled, openItemId } from '../src/domain/open-items/lifecycle.ts';
import { functionOf, parseSeat } from '../src/shared/seats.ts';
import { tellWaiting } from '../src/layers/open-items/waiting.ts';
import { type TestApi, startTestApi, testStart, sendAs } from './test-api.ts';

const minute = 60_000;
const moment = (minutes: number): string => new Date(testStart + minutes * minute).toISOString();
let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const send = (seat: string, method: 'PUT' | 'PATCH', path: string, properties: object, version = 0) =>
  sendAs(api, seat, method, path, properties, version);
const entry = {
  text: 'Ask STIB when the line opens again',
  occurred: moment(0),
  discipline: null,
  zone: '5339',
  commune: null,
  incident: null,
  corrects: null,
};
const ask = (name: string, functions: readonly string[], more: object = {}, seat = 'operator-1') =>
  send(seat, 'PUT', `log/items/log-${name}`, { ...entry, task: { due: moment(30), functions }, ...more });
const itemOf = (name: string): OpenItem => {
  const item = api.host.world().get('open-items', openItemId(`log-${name}`));
  if (!item) throw new Error(`There is no open item of ${name}.`);
  return item;
};
const answer = (seat: string, name: string, answer: string, reason = '') =>
  send(seat, 'PATCH', `open-items/items/${itemOf(name).id}`, { answer, reason }, itemOf(name).properties.version);
const log = () => [...api.host.world().values('log')];
const seatOf = (id: string) => {
  const seat = parseSeat(id);
  if (!seat) throw new Error(`${id} is no seat.`);
  return seat;
};
const waits = (seat: string, name: string, minutes: number) =>
  tellWaiting(itemOf(name), seatOf(seat), testStart + minutes * minute);

describe('what an entry of the log asks for', () => {
  it('comes with it as an open item, in one write, and says so in the entry', async () => {
    expect((await ask('asks', ['operator', 'commander-5340'])).status).toBe(201);
    expect(api.host.world().get('log', 'log-asks')?.properties.task).toEqual({
      due: moment(30),
      functions: ['operator', 'commander-5340'],
    });
    expect(itemOf('asks').properties).toMatchObject({ text: entry.text, zones: ['5339', '5340'], answers: [] });
  });

  it.each([
    ['nobody', { due: null, functions: [] }],
    ['a zone that is none', { due: null, functions: ['commander-0000'] }],
    ['an observer', { due: null, functions: ['observer'] }],
    ['what was due before it happened', { due: moment(-1), functions: ['operator'] }],
    ['what is due as it happens', { due: moment(0), functions: ['operator'] }],
    ['what is due in another century', { due: '2099-12-31T23:59:59Z', functions: ['operator'] }],
    ['the same function twice', { due: null, functions: ['operator', 'operator'] }],
  ])('of %s is refused', async (_, task) => {
    const before = log().length;
    expect((await send('operator-1', 'PUT', 'log/items/log-bad', { ...entry, task })).status).toBe(422);
    expect(log()).toHaveLength(before);
  });

  it('is no part of a correction', async () => {
    const [first] = log();
    expect((await ask('corrects', ['operator'], { corrects: first?.properties.number })).status).toBe(422);
  });
});

describe('an answer', () => {
  it('is each function’s own: the item is open until all have answered, and only who is asked may', async () => {
    await ask('all', ['operator', 'commander-5340', 'analyst']);
    for (const seat of ['observer', 'secretariat', 'commander-5339', 'commander-5341']) {
      expect({ seat, status: (await answer(seat, 'all', 'done')).status }).toEqual({ seat, status: 403 });
    }
    expect((await answer('operator-2', 'all', 'done')).status).toBe(200);
    expect((await answer('commander-5340', 'all', 'not-applicable')).status).toBe(422);
    expect((await answer('commander-5340', 'all', 'not-applicable', 'No stop there')).status).toBe(200);
    expect(isSettled(itemOf('all'))).toBe(false);
    expect((await answer('analyst-1', 'all', 'done')).status).toBe(200);
    expect(isSettled(itemOf('all'))).toBe(true);
    expect((await answer('operator-1', 'all', 'done')).status).toBe(422);
    expect((await answer('operator-1', 'all', 'open', 'They called back')).status).toBe(200);
    expect(isSettled(itemOf('all'))).toBe(false);
  });

  it('is a step that is added, and an entry of the log with that answer alone; nothing said before ever changes', async () => {
    await ask('kept', ['operator', 'commander-5339']);
    const arbitrary = fc.array(
      fc.record({
        seat: fc.constantFrom('operator-1', 'commander-5339', 'commander-5340'),
        said: fc.constantFrom('done', 'not-applicable', 'open'),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(arbitrary, async (steps) => {
        for (const { seat, said } of steps) {
          const before = { item: itemOf('kept'), log: log() };
          const { status } = await answer(seat, 'kept', said, 'Because');
          const added = status === 200 ? 1 : 0;
          const { answers } = itemOf('kept').properties;
          expect(answers.slice(0, before.item.properties.answers.length)).toEqual(before.item.properties.answers);
          expect(answers).toHaveLength(before.item.properties.answers.length + added);
          expect(log().slice(0, before.log.length)).toEqual(before.log);
          expect(log()).toHaveLength(before.log.length + added);
          if (added === 0) continue;
          const name = functionOf(seatOf(seat));
          expect(answerOf(itemOf('kept'), name)).toBe(said);
          expect(log().at(-1)?.properties.change?.after).toEqual({ [name]: { answer: said, reason: 'Because' } });
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('what waits', () => {
  it('waits for the functions that are asked, from a quarter of an hour before it is due, and more once it is late', async () => {
    await ask('due', ['operator', 'commander-5340']);
    expect(waits('operator-1', 'due', 10)).toBeNull();
    expect(waits('operator-1', 'due', 16)?.urgency).toBe(1);
    expect(waits('commander-5340', 'due', 31)?.urgency).toBe(1.5);
    for (const seat of ['commander-5339', 'analyst-1', 'observer']) expect(waits(seat, 'due', 31)).toBeNull();
    await answer('operator-1', 'due', 'done');
    expect(waits('operator-2', 'due', 31)).toBeNull();
    expect(waits('commander-5340', 'due', 31)).not.toBeNull();
  });

  it('without a due time it waits at once', async () => {
    await ask('now', ['operator'], { task: { due: null, functions: ['operator'] } });
    expect(waits('operator-1', 'now', 0)?.urgency).toBe(1);
  });
});
