import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Row, rowSchema } from './row.ts';
import { createDeviceStorage } from './storage.ts';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/**
 * The row as builds of 26 November 2026 and before know it: they drop what is not in it when they write a row again, and
 * leave what they cannot read where it is. It never changes.
 */
const patchOfOld = v.record(v.string(), v.unknown());
const rowOfOld = v.object({
  key: v.string(),
  made: v.number(),
  seat: v.string(),
  collection: v.string(),
  id: v.string(),
  patch: patchOfOld,
  create: v.optional(
    v.nullable(v.looseObject({ id: v.string(), properties: v.looseObject({ version: v.number() }) })),
    null,
  ),
  before: patchOfOld,
  base: v.number(),
  state: v.picklist(['waiting', 'conflict', 'refused']),
  problem: v.nullable(v.object({ status: v.number(), detail: v.string() })),
  theirs: v.nullable(patchOfOld),
});

/** The device as such a build opens and reads it. */
const openAsOld = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('vigie-outbox', 2);
    request.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion < 1) request.result.createObjectStore('rows', { keyPath: 'key' });
      request.result.createObjectStore('probe');
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('Refused')));
  });
const rowsIn = (database: IDBDatabase): Promise<unknown[]> =>
  new Promise((resolve) => {
    const request = database.transaction('rows').objectStore('rows').getAll();
    request.addEventListener('success', () => resolve(request.result));
  });
const putInto = (database: IDBDatabase, ...rows: readonly unknown[]): Promise<void> =>
  new Promise((resolve) => {
    const transaction = database.transaction('rows', 'readwrite');
    for (const row of rows) transaction.objectStore('rows').put(row);
    transaction.addEventListener('complete', () => resolve());
  });

const json = fc.jsonValue();
const patch = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), json, { maxKeys: 3, noNullPrototype: true });
const oldRow: fc.Arbitrary<v.InferOutput<typeof rowOfOld>> = fc.record({
  key: fc.uuid(),
  made: fc.integer(),
  seat: fc.constantFrom('operator-1', 'commander-5339'),
  collection: fc.constantFrom('incidents', 'log'),
  id: fc.string({ minLength: 1 }),
  patch,
  create: fc.constantFrom(null, { id: 'new', properties: { version: 1 } }),
  before: patch,
  base: fc.nat(),
  state: fc.constantFrom('waiting', 'conflict', 'refused'),
  problem: fc.constantFrom(null, { status: 422, detail: 'No' }),
  theirs: fc.option(patch),
});
/** What no build of today can read: another state, another shape, nothing that is known. */
const strangeRow = fc.oneof(
  fc.record({ key: fc.uuid(), state: fc.constantFrom('sent-in-part', 'merged'), patch }),
  oldRow.map((row) => ({ ...row, state: 'waits-for-second-person' })),
  oldRow.map(({ patch: _, ...row }) => ({ ...row, steps: [1, 2] })),
  fc.record({ key: fc.uuid() }),
);
const plain = (rows: readonly unknown[]): unknown[] =>
  rows.map((row) => JSON.parse(JSON.stringify(row)) as { key: string }).sort((a, b) => a.key.localeCompare(b.key));
const fresh = () =>
  createDeviceStorage(
    () => undefined,
    () => undefined,
  );

describe('an outbox that two builds share', () => {
  it('shows every row of the older build, and keeps aside what neither can read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(oldRow, { selector: ({ key }) => key, maxLength: 5 }),
        fc.uniqueArray(strangeRow, { selector: ({ key }) => key, maxLength: 3 }),
        async (rows, strange) => {
          vi.stubGlobal('indexedDB', new IDBFactory());
          const old = await openAsOld();
          await putInto(old, ...rows, ...strange);
          const storage = fresh();
          const loaded = await storage.load();
          expect(plain(loaded)).toEqual(plain(rows));
          expect(storage.aside?.()).toBe(strange.length);
          await storage.put(loaded.map((row) => ({ ...row, base: row.base + 1 })));
          for (const { key } of loaded.slice(1)) await storage.remove(key);
          const left = plain(await rowsIn(old));
          expect(left).toEqual(
            plain([
              ...rows.filter(({ key }) => key === loaded[0]?.key).map((row) => ({ ...row, base: row.base + 1 })),
              ...strange,
            ]),
          );
          old.close();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives the older build rows that it can read, change and send', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(oldRow, { selector: ({ key }) => key, maxLength: 5 }), async (rows) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const storage = fresh();
        // As this build makes them: a property that is added to them must not keep the older one from reading them.
        await storage.put(rows.map((row): Row => v.parse(rowSchema, row)));
        const old = await openAsOld();
        const read = (await rowsIn(old)).map((row) => v.parse(rowOfOld, row));
        expect(read).toHaveLength(rows.length);
        await putInto(old, ...read.map((row) => ({ ...row, base: 99 })));
        expect((await storage.load()).map(({ base }) => base)).toEqual(rows.map(() => 99));
        old.close();
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what a newer build put beside a row that this one changes', async () => {
    const storage = fresh();
    await storage.load();
    const newer = await openAsOld();
    const [row] = fc.sample(oldRow, 1);
    await putInto(newer, { ...row, intent: 'of a newer build' });
    const [loaded] = await storage.load();
    if (loaded) await storage.put([{ ...loaded, base: 7 }]);
    expect(await rowsIn(newer)).toMatchObject([{ base: 7, intent: 'of a newer build' }]);
  });
});

describe('the outbox of a device', () => {
  it('that is deleted while the page is open gets back what the page knows, also of other builds', async () => {
    const onRestored = vi.fn<() => void>();
    const storage = createDeviceStorage(() => undefined, onRestored);
    const [row] = fc.sample(oldRow, 1);
    const other = await openAsOld();
    await putInto(other, row, { key: 'strange', state: 'merged' });
    other.close();
    await storage.load();
    await new Promise((resolve) => indexedDB.deleteDatabase('vigie-outbox').addEventListener('success', resolve));
    expect((await storage.load()).map(({ key }) => key)).toEqual([row?.key]);
    expect(storage.aside?.()).toBe(1);
    await vi.waitFor(() => expect(onRestored).toHaveBeenCalled());
  });

  it('that keeps nothing lives as long as the page, and says so once', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Denied', 'SecurityError');
    });
    const onRefused = vi.fn<() => void>();
    const storage = createDeviceStorage(onRefused, () => undefined);
    await Promise.all([storage.load(), storage.probe()]);
    const [row] = fc.sample(oldRow, 1);
    if (row) await storage.put([row]);
    expect(await storage.load()).toEqual([row]);
    expect(onRefused).toHaveBeenCalledTimes(1);
  });

  it('that fails at first, as a browser does that is short of everything, is asked again before it is given up', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const open = vi.spyOn(indexedDB, 'open');
    const fail = (): never => {
      throw new DOMException('Internal error', 'UnknownError');
    };
    open.mockImplementationOnce(fail).mockImplementationOnce(fail);
    const onRefused = vi.fn<() => void>();
    const storage = createDeviceStorage(onRefused, () => undefined);
    const [row] = fc.sample(oldRow, 1);
    const kept = row && storage.put([row]);
    await vi.advanceTimersByTimeAsync(2_000);
    await kept;
    expect(onRefused).not.toHaveBeenCalled();
    expect(await createDeviceStorage(onRefused, () => undefined).load()).toEqual([row]);

    open.mockImplementation(fail);
    const second = createDeviceStorage(onRefused, () => undefined);
    const loaded = second.load();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await loaded).toEqual([]);
    expect(onRefused).toHaveBeenCalledTimes(1);
  });

  it('that has kept something is not given up when it refuses later', async () => {
    const storage = createDeviceStorage(
      () => expect.unreachable(),
      () => undefined,
    );
    await storage.load();
    await new Promise((resolve) => indexedDB.deleteDatabase('vigie-outbox').addEventListener('success', resolve));
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Broken', 'UnknownError');
    });
    await expect(storage.load()).rejects.toThrow('refused');
  });
});
