import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { faultOf } from './faults.ts';
import type { ReadOptions } from './read-file.ts';
import type { Reading } from './reading.ts';
import type { ReadRow } from './record.ts';
import type { FromReader, ToReader } from './worker-protocol.ts';

/** Loaded only where no worker can read. */
const loadReader = lazyPart(() => import('./read-blob.ts'));

type PageOptions = Omit<ReadOptions, 'limits'>;

/** Null: no worker starts here. */
const startWorker = (): Worker | null => {
  if (typeof Worker !== 'function') return null;
  try {
    return new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return null;
  }
};

/** Null: the worker broke before it said anything, as where its file does not come. */
const ask = (worker: Worker, file: Blob, { name, onProgress, signal }: PageOptions) =>
  new Promise<Reading | null>((resolve, reject) => {
    const rows: ReadRow[] = [];
    let hasSpoken = false;
    const end = (): void => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
    };
    const stop = (): void => {
      end();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', stop);
    worker.addEventListener('error', ({ message }) => {
      end();
      const faults = [faultOf('reader-failed', { found: message })];
      resolve(hasSpoken ? { format: null, name: name ?? null, rows: [], columns: [], faults, notes: [] } : null);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<FromReader>) => {
      hasSpoken = true;
      if (data.type === 'progress') return onProgress?.(data.part);
      if (data.type === 'rows') return void rows.push(...data.rows);
      end();
      resolve({ ...data.reading, rows });
    });
    worker.postMessage({ file, name: name ?? null } satisfies ToReader);
  });

/**
 * Reads a file or a pasted text in a worker, or on the page in stretches where none starts. What is wrong with it is in
 * the reading.
 * @throws the reason of `signal`, and nothing else
 */
export const readInWorker = async (source: Blob | string, options: PageOptions = {}): Promise<Reading> => {
  options.signal?.throwIfAborted();
  const file = typeof source === 'string' ? new Blob([source]) : source;
  const worker = startWorker();
  const reading = worker ? await ask(worker, file, options) : null;
  if (reading) return reading;
  const { readBlob } = await loadReader();
  return readBlob(file, options);
};
