import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import type { Wire } from '../src/shared/wire.ts';
import { openDeviceJournal } from './device-journal.ts';
import { createHost } from './host.ts';
import { startJournal } from './journal.ts';
import { liveIds } from '../src/domain/collections.ts';
import { answerAt, loadGeography, testStart } from './test-api.ts';

const draft = {
  occurred: new Date(testStart).toISOString(),
  discipline: null,
  zone: null,
  commune: null,
  incident: null,
  corrects: null,
};

/** Tabs of one browser, each with a world of its own from the one journal of the device. */
const openTabs = async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  const hearing: (() => void)[] = [];
  const openWire = (): Wire<null> => ({
    isThere: true,
    send: () => hearing.forEach((hear) => setTimeout(hear)),
    listen: (listener) => void hearing.push(() => listener(null)),
  });
  const geography = await loadGeography();
  let wall = testStart;
  const openTab = async () => {
    const store = await openDeviceJournal(openWire());
    await store.change((kept) => kept ?? startJournal({ seed: 3 }, wall));
    const host = createHost(geography, store, {}, () => wall);
    const answer = answerAt(host);
    /** Puts a note into the log; the status of the answer. */
    const note = async (key: string): Promise<number> => {
      const request = new Request(`http://vigie.test/api/collections/log/items/note-${key}`, {
        method: 'PUT',
        headers: {
          Authorization: 'Bearer operator-1',
          'Content-Type': 'application/geo+json',
          'If-None-Match': '*',
          'Idempotency-Key': key,
        },
        body: JSON.stringify({ properties: { ...draft, text: key } }),
      });
      return (await answer(request)).status;
    };
    return { host, note };
  };
  const [one, two] = [await openTab(), await openTab()];
  return { one, two, openTab, pass: (milliseconds: number) => (wall += milliseconds) };
};

type Tab = Awaited<ReturnType<typeof openTabs>>['one'];
const logOf = ({ host }: Tab) =>
  [...host.world().values('log')].map(({ id, properties: { number, text } }) => ({ id, number, text }));
const notesOf = (tab: Tab): string[] => logOf(tab).flatMap(({ id }) => (id.startsWith('note-') ? [id.slice(5)] : []));
const stateOf = ({ host }: Tab): string => {
  const world = host.world();
  return JSON.stringify([world.seq, liveIds.map((name) => [...world.values(name)])]);
};

it('80 simultaneous writes of two tabs of the demo are all there, each once, in both tabs and after a reload', async () => {
  const { one, two, openTab, pass } = await openTabs();
  const keys = Array.from({ length: 80 }, (_, n) => `key-${n}`);
  // Every tenth is sent by both: an outbox that changes hands in the middle.
  const sent = keys.flatMap((key, n) => {
    pass(7);
    if (n % 3 === 0) one.host.world();
    return n % 10 === 0 ? [one.note(key), two.note(key)] : [n % 2 === 0 ? one.note(key) : two.note(key)];
  });
  expect(new Set(await Promise.all(sent))).toEqual(new Set([201]));
  await vi.waitFor(() => expect(notesOf(one)).toHaveLength(80));
  const later = await openTab();
  for (const tab of [one, two, later]) {
    expect(notesOf(tab).sort()).toEqual([...keys].sort());
    const numbers = logOf(tab).map(({ number }) => number);
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
    expect(stateOf(tab)).toBe(stateOf(later));
  }
});

/** One tab writes; while its device keeps that, the other tab's world goes on by so many milliseconds. */
const writeWhileOtherGoesOn = async (milliseconds: number) => {
  const { one, two, pass } = await openTabs();
  const { epoch } = two.host.world();
  const [incident] = two.host.world().values('incidents');
  const { id } = incident ?? { id: '' };
  await one.host.write(() => {
    pass(milliseconds);
    two.host.world();
    const change = { type: 'change', collection: 'incidents', id, properties: { severity: 'extreme' } } as const;
    const by = { seat: 'operator-1', role: 'operator' } as const;
    return { key: 'a', ...by, collection: 'incidents', id, asked: null, effects: [change] };
  }).kept;
  await vi.waitFor(() => expect(two.host.world().get('incidents', id)?.properties.severity).toBe('extreme'));
  await vi.waitFor(() => expect(one.host.world().epoch).toBe(two.host.world().epoch));
  expect(stateOf(two)).toBe(stateOf(one));
  return two.host.world().epoch === epoch;
};

it('what another tab did a moment ago is done in its place, without starting the world afresh', async () => {
  expect(await writeWhileOtherGoesOn(40)).toBe(true);
});

it('what another tab did before something that has happened here starts the world afresh, the same in both', async () => {
  expect(await writeWhileOtherGoesOn(600_000)).toBe(false);
});
