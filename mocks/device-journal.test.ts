import { IDBFactory, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { StorageFailure } from '../src/shared/database.ts';
import type { Wire } from '../src/shared/wire.ts';
import type { DemoAction } from './contract.ts';
import { journalName, openDeviceJournal } from './device-journal.ts';
import { type Journal, type Write, newEpoch, recordAction, startJournal } from './journal.ts';
import { stepBetween, takeSteps } from './journal-steps.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
});

/** Tabs that hear each other, a little later. */
const createBrowser = () => {
  const tabs = new Set<() => void>();
  const openWire = (): Wire<null> => {
    let hear = (): void => undefined;
    tabs.add(() => hear());
    return {
      isThere: true,
      send: () => tabs.forEach((tell) => setTimeout(tell)),
      listen: (listener) => (hear = () => listener(null)),
    };
  };
  return { open: (legacy: Journal | null = null) => openDeviceJournal(openWire(), legacy) };
};

const started = startJournal({ seed: 3 }, 1_000);
const writeOf = (key: string, at: number): Write => ({
  at,
  key,
  seat: 'operator-1',
  role: 'operator',
  collection: 'log',
  id: key,
  asked: { text: 'A note' },
  effects: [],
});
/** As the world does it: never before what was done last. */
const append =
  (key: string, at = 0) =>
  (kept: Journal | null): Journal => {
    const journal = kept ?? started;
    return { ...journal, writes: [...journal.writes, writeOf(key, Math.max(at, journal.writes.at(-1)?.at ?? 0))] };
  };
/** As a write of the API: its key acts once, however often it is tried. */
const appendOnce =
  (key: string, at: number) =>
  (kept: Journal | null): Journal =>
    kept && keysOf(kept).includes(key) ? kept : append(key, at)(kept);

type Tab = Awaited<ReturnType<typeof openDeviceJournal>>;
const changeIn = async (tab: Tab | undefined, act: (kept: Journal | null) => Journal): Promise<void> => {
  await tab?.change(act);
};
const keysOf = (journal: Journal | null): string[] => (journal?.writes ?? []).map(({ key }) => key);

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(journalName);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(new Error('It cannot be deleted')));
  });
const countSteps = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(journalName);
    opening.addEventListener('error', () => reject(new Error('It cannot be opened')));
    opening.addEventListener('success', () => {
      const counting = opening.result.transaction('steps').objectStore('steps').count();
      counting.addEventListener('success', () => {
        opening.result.close();
        resolve(counting.result);
      });
    });
  });

describe('the steps of a journal', () => {
  const change = fc.oneof(
    fc.string().map((key) => append(key)),
    fc
      .constantFrom<DemoAction>(
        { action: 'play' },
        { action: 'pause' },
        { action: 'reset' },
        { action: 'clear-faults' },
      )
      .map((action) => (kept: Journal | null) => recordAction(kept ?? started, action, 5_000)),
    fc
      .integer({ min: -900, max: 900 })
      .map((by) => (kept: Journal | null) => recordAction(kept ?? started, { action: 'skip', by }, 6_000)),
    fc.constant((kept: Journal | null) => ({ ...(kept ?? started), epoch: newEpoch() })),
    fc.constant((kept: Journal | null) => ({ ...(kept ?? started), writes: (kept ?? started).writes.slice(1) })),
  );
  it('lead from any journal to the next, and are no longer than what was added', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        let journal: Journal | null = null;
        let kept: unknown[] = [];
        for (const act of changes) {
          const next: Journal = act(journal);
          const step = stepBetween(journal, next);
          if (step && 'journal' in step) kept = [];
          if (step) kept.push(JSON.parse(JSON.stringify(step)));
          journal = next;
          expect(takeSteps(null, kept)).toEqual(journal);
        }
      }),
    );
    const long = Array.from({ length: 200 }).reduce((journal: Journal, _, n) => append(`k${n}`)(journal), started);
    expect(JSON.stringify(stepBetween(long, append('one more')(long))).length).toBeLessThan(500);
  });

  it('that cannot be read are left out, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (garbage) => {
        expect(keysOf(takeSteps(append('a')(started), garbage))).toEqual(['a']);
      }),
    );
  });
});

describe('the journal of a device', () => {
  it('keeps 80 simultaneous writes of two tabs: none is lost, none doubled, and both tabs agree', async () => {
    const browser = createBrowser();
    const tabs = await Promise.all([browser.open(), browser.open()]);
    const keys = Array.from({ length: 80 }, (_, n) => `key-${n}`);
    await Promise.all(keys.map((key, n) => changeIn(tabs[n % 2], append(key, n))));
    const fresh = await browser.open();
    expect(keysOf(fresh.read()).sort()).toEqual([...keys].sort());
    await vi.waitFor(() => {
      for (const tab of tabs) expect(tab.read()).toEqual(fresh.read());
    });
  });

  it('decides each write by all that were kept before it', async () => {
    const browser = createBrowser();
    const tabs = await Promise.all([browser.open(), browser.open(), browser.open()]);
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        changeIn(tabs[n % 3], (kept) => append(`number ${keysOf(kept).length + 1}`)(kept)),
      ),
    );
    expect(keysOf((await browser.open()).read())).toEqual(Array.from({ length: 30 }, (_, n) => `number ${n + 1}`));
  });

  it('appends: what is there is written once, and a reset leaves nothing of before', async () => {
    const browser = createBrowser();
    const tab = await browser.open();
    for (let n = 0; n < 5; n++) await tab.change(append(`key-${n}`));
    expect(await countSteps()).toBe(5);
    await tab.change((kept) => recordAction(kept ?? started, { action: 'reset' }, 9_000));
    expect(await countSteps()).toBe(1);
    expect(keysOf((await browser.open()).read())).toEqual([]);
  });

  it('takes over what an older build kept, and forgets what it cannot read', async () => {
    const browser = createBrowser();
    const tab = await browser.open(append('of before')(started));
    await tab.change(append('of now'));
    expect(keysOf((await browser.open(started)).read())).toEqual(['of before', 'of now']);
  });

  it('is as before when somebody may not do what was asked, or the device is full', async () => {
    const browser = createBrowser();
    const [tab, other] = await Promise.all([browser.open(), browser.open()]);
    await other.change(append('first'));
    const refused = tab.change(() => {
      throw new Error('Not you');
    });
    await expect(refused).rejects.toThrow('Not you');
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError');
    });
    await expect(tab.change(append('too much'))).rejects.toEqual(new StorageFailure('full'));
    expect(keysOf(tab.read())).toEqual(['first']);
    add.mockRestore();
    await tab.change(append('second'));
    expect(keysOf(tab.read())).toEqual(['first', 'second']);
    expect(keysOf((await browser.open()).read())).toEqual(['first', 'second']);
  });

  it('is put back when the device is cleared while tabs have it open: all that was confirmed is there', async () => {
    const act = fc.record({ tab: fc.nat(1), clears: fc.boolean(), waits: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), async (acts) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const browser = createBrowser();
        const tabs = await Promise.all([browser.open(), browser.open()]);
        const writing: Promise<void>[] = [];
        for (const [n, { tab, clears, waits }] of acts.entries()) {
          writing.push(changeIn(tabs[tab], appendOnce(`key-${n}`, n)));
          if (waits) await Promise.all(writing);
          if (clears) await deleteDatabase();
        }
        await Promise.all(writing);
        // What is not read yet comes with the next look.
        await Promise.all(tabs.map((tab) => tab.change((kept) => kept ?? started)));
        await tabs[0]?.change((kept) => kept ?? started);
        const keys = acts.map((_, n) => `key-${n}`);
        expect(keysOf((await browser.open()).read()).sort()).toEqual([...keys].sort());
      }),
      { numRuns: 150 },
    );
  });
});
