import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Draft, chooseDraft, keyOf, readDraft } from './draft.ts';
import type { DraftDisk } from './draft-disk.ts';
import { createFallbackDisk } from './draft-disk.ts';
import { createDraftStore } from './draft-store.ts';

const place = { seat: 'operator-1', form: 'log-entry', item: '' };
const draftOf = (window: string, content: unknown, more: Partial<Draft> = {}): Omit<Draft, 'key'> => ({
  ...place,
  window,
  version: 1,
  at: Date.now(),
  said: 0,
  intent: 'do-bcdfghjklmnpqrst',
  content,
  ...more,
});

/** A disk in memory, whose writes wait until they are let through. */
const createDisk = () => {
  const kept = new Map<string, unknown>();
  const waiting: (() => void)[] = [];
  const disk: DraftDisk = {
    load: async () => [...kept.values()],
    write: (put, remove) =>
      new Promise((resolve) => {
        waiting.push(() => {
          for (const draft of put) kept.set(draft.key, structuredClone(draft));
          for (const key of remove) kept.delete(key);
          resolve();
        });
      }),
  };
  /** Lets all through that waits, and what comes after it. */
  const settle = async (): Promise<void> => {
    while (waiting.length > 0) {
      for (const write of waiting.splice(0)) write();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { kept, disk, waiting, settle };
};

const open = (disk: DraftDisk, window: string) => createDraftStore(disk, async () => window);
const texts = (drafts: readonly Draft[]): unknown[] =>
  drafts.map(({ content }) => content).toSorted((a, b) => String(a).localeCompare(String(b)));

describe('drafts', () => {
  it('of two windows are both kept', async () => {
    const { disk, settle } = createDisk();
    const [one, two] = [open(disk, 'one'), open(disk, 'two')];
    one.put(draftOf('one', 'text one'));
    two.put(draftOf('two', 'text two'));
    await settle();
    expect(texts(await open(disk, 'one').find(place))).toEqual(['text one', 'text two']);
  });

  it('of another seat, form or item are not found', async () => {
    const { disk, settle } = createDisk();
    const store = open(disk, 'one');
    store.put(draftOf('one', 'mine'));
    store.put(draftOf('one', 'of the commander', { seat: 'commander-5341' }));
    store.put(draftOf('one', 'of another form', { form: 'incident' }));
    store.put(draftOf('one', 'of an item', { item: 'inc-1' }));
    await settle();
    expect(texts(await store.find(place))).toEqual(['mine']);
    expect(texts(await open(disk, 'two').find({ ...place, seat: 'commander-5341' }))).toEqual(['of the commander']);
  });

  it('go to the disk at once when the page goes, whatever is on its way', async () => {
    const { disk, kept, waiting, settle } = createDisk();
    const store = open(disk, 'one');
    store.put(draftOf('one', 'o'));
    store.put(draftOf('one', 'on'));
    store.put(draftOf('one', 'one'));
    store.flush();
    expect(waiting).toHaveLength(2);
    await settle();
    expect(kept.get(keyOf(place, 'one'))).toMatchObject({ content: 'one' });
  });

  it('are found as they were typed last, and not once they were taken away', async () => {
    const { disk, settle } = createDisk();
    const store = open(disk, 'one');
    store.put(draftOf('one', 'first'));
    await settle();
    store.put(draftOf('one', 'second'));
    expect(texts(await store.find(place))).toEqual(['second']);
    store.remove(keyOf(place, 'one'));
    expect(await store.find(place)).toEqual([]);
  });

  it('of an item that is gone are forgotten, of every window of the seat', async () => {
    const { disk, kept, settle } = createDisk();
    const store = open(disk, 'one');
    store.put(draftOf('one', 'a', { item: 'cap-1' }));
    open(disk, 'two').put(draftOf('two', 'b', { item: 'cap-1' }));
    store.put(draftOf('one', 'c', { item: 'cap-2' }));
    await settle();
    await store.forget('operator-1', (item) => item === 'cap-1');
    await settle();
    expect([...kept.values()].map((draft) => (draft as Draft).content)).toEqual(['c']);
  });

  it('can be read whatever stands there, and expire', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), async (kept) => {
        const store = open({ load: async () => kept, write: async () => undefined }, 'one');
        expect(await store.find(place)).toEqual([]);
      }),
    );
    const now = Date.now();
    const draft = { ...draftOf('one', 'text'), key: keyOf(place, 'one') };
    expect(readDraft(draft, now)).toEqual(draft);
    expect(readDraft(draft, now + 7 * 24 * 3_600_000)).toEqual(draft);
    expect(readDraft(draft, now + 31 * 24 * 3_600_000)).toBeNull();
    expect(readDraft({ ...draft, key: 'another' }, now)).toBeNull();
  });

  it('are kept by the second disk where the first refuses, and live in the page where both do', async () => {
    const refuse = (): Promise<never> => Promise.reject(new DOMException('Blocked', 'SecurityError'));
    const { disk, kept, settle } = createDisk();
    const store = open(createFallbackDisk({ load: refuse, write: refuse }, disk), 'one');
    store.put(draftOf('one', 'text'));
    await new Promise((resolve) => setImmediate(resolve));
    await settle();
    expect(kept.size).toBe(1);
    const none = open({ load: refuse, write: refuse }, 'one');
    none.put(draftOf('one', 'text'));
    expect(texts(await none.find(place))).toEqual(['text']);
  });
});

describe('a window that opens a form', () => {
  const drafts = (['gone', 'here', 'there'] as const).map(
    (window, index): Draft => ({ ...draftOf(window, window, { at: index }), key: keyOf(place, window) }),
  );
  const alive = new Set(['here', 'there', 'new']);
  const chosenBy = (window: string, windows: ReadonlySet<string> | null) => {
    const { chosen, others } = chooseDraft(drafts, window, windows);
    return [chosen?.window ?? null, ...others.map((other) => other.window)];
  };

  it('has its own, and is offered the others', () => {
    expect(chosenBy('here', alive)).toEqual(['here', 'there', 'gone']);
  });

  it('has that of a window that is gone if it has none, and never that of one that is open', () => {
    expect(chosenBy('new', alive)).toEqual(['gone', 'there', 'here']);
    expect(chosenBy('new', null)).toEqual([null, 'there', 'here', 'gone']);
  });
});
