import { afterEach, describe, expect, it, vi } from 'vitest';
import { batchesOf } from './batches.ts';
import { readInWorker } from './read-in-worker.ts';
import { largest } from './reading.ts';
import { readWritten } from './testing/read-text.ts';
import type { FromReader, ToReader } from './worker-protocol.ts';

const table = `nom;lon;lat\n${Array.from({ length: 3_000 }, (_, row) => `A${row};4,35;50,85`).join('\n')}`;

/** A worker as the page sees one: what it says to a file is said by the test. */
const workers: FakeWorker[] = [];
class FakeWorker extends EventTarget {
  isEnded = false;
  asked: ToReader | null = null;
  constructor() {
    super();
    workers.push(this);
  }
  postMessage(message: ToReader): void {
    this.asked = message;
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(data: FromReader): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}
afterEach(() => void workers.splice(0));
const lastWorker = (): FakeWorker => workers.at(-1) as FakeWorker;

describe('reading in a worker', () => {
  it('hands rows over in turns, tells how far it is, and ends the worker', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const parts: number[] = [];
    const reading = readInWorker(table, { name: 'a.csv', onProgress: (part) => parts.push(part) });
    await Promise.resolve();
    const worker = lastWorker();
    expect(worker.asked).toMatchObject({ name: 'a.csv' });
    const { rows, ...rest } = await readWritten(table);
    const batches = [...batchesOf(rows)];
    expect(batches.length).toBeGreaterThan(1);
    worker.say({ type: 'progress', part: 0.5 });
    for (const batch of batches) worker.say({ type: 'rows', rows: batch });
    worker.say({ type: 'done', reading: rest });
    expect(await reading).toEqual({ ...rest, rows });
    expect([parts, worker.isEnded]).toEqual([[0.5], true]);
  });

  it('is stopped at once', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const stop = new AbortController();
    const reading = readInWorker(table, { signal: stop.signal });
    await Promise.resolve();
    stop.abort(new Error('stopped'));
    await expect(reading).rejects.toThrow('stopped');
    expect(lastWorker().isEnded).toBe(true);
  });

  it('reads on the page where no worker starts, or where its file does not come', async () => {
    vi.stubGlobal('Worker', undefined);
    expect((await readInWorker(table)).rows).toHaveLength(3_000);
    vi.stubGlobal('Worker', FakeWorker);
    const reading = readInWorker(table);
    await Promise.resolve();
    lastWorker().dispatchEvent(new Event('error'));
    expect((await reading).rows).toHaveLength(3_000);
  });

  it('says so when the worker breaks in the midst', async () => {
    vi.stubGlobal('Worker', FakeWorker);
    const reading = readInWorker(table);
    await Promise.resolve();
    lastWorker().say({ type: 'progress', part: 0.1 });
    lastWorker().dispatchEvent(new Event('error'));
    expect(await reading).toMatchObject({ rows: [], faults: [{ reason: 'reader-failed' }] });
  });

  it('refuses what is too large before it reads it, and what cannot be read', async () => {
    vi.stubGlobal('Worker', undefined);
    const file = (size: number, arrayBuffer: () => Promise<ArrayBuffer>) => ({ size, arrayBuffer }) as unknown as Blob;
    const never = (): Promise<ArrayBuffer> => Promise.reject(new Error('gone'));
    expect(await readInWorker(file(largest.bytes + 1, never))).toMatchObject({ faults: [{ reason: 'too-large' }] });
    expect(await readInWorker(file(1, never))).toMatchObject({ faults: [{ reason: 'unreadable' }] });
  });

  it('can be stopped while it reads on the page', async () => {
    vi.stubGlobal('Worker', undefined);
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('stopped'));
    const large = `nom;lon;lat\n${'A;4,35;50,85\n'.repeat(150_000)}`;
    await expect(readInWorker(large, { signal: stop.signal, onProgress })).rejects.toThrow('stopped');
  });
});
