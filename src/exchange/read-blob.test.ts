import { describe, expect, it } from 'vitest';
import { readBlob } from './read-blob.ts';
import { largest } from './reading.ts';

const table = (rows: number): Blob => new Blob(['nom;lon;lat\n', 'A;4,35;50,85\n'.repeat(rows)]);
const file = (size: number, arrayBuffer: () => Promise<ArrayBuffer>) => ({ size, arrayBuffer }) as unknown as Blob;

describe('a file that somebody chose', () => {
  it('is read, with its name and how far it is', async () => {
    const parts: number[] = [];
    const { rows, name } = await readBlob(table(150_000), { name: 'a.csv', onProgress: (part) => parts.push(part) });
    expect([rows.length, name]).toEqual([150_000, 'a.csv']);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect(parts.length).toBeGreaterThan(0);
  });

  it('is refused before it is read where it is too large, and where it cannot be read', async () => {
    const never = (): Promise<ArrayBuffer> => Promise.reject(new Error('gone'));
    expect(await readBlob(file(largest.bytes + 1, never))).toMatchObject({ faults: [{ reason: 'too-large' }] });
    expect(await readBlob(file(1, never))).toMatchObject({ faults: [{ reason: 'unreadable' }] });
  });

  it('can be stopped in the midst', async () => {
    const stop = new AbortController();
    const onProgress = (): void => stop.abort(new Error('stopped'));
    await expect(readBlob(table(150_000), { signal: stop.signal, onProgress })).rejects.toThrow('stopped');
  });
});
