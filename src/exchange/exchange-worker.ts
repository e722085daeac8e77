import { batchesOf } from './batches.ts';
import { readBlob } from './read-blob.ts';
import type { FromReader, ToReader } from './worker-protocol.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const say = (message: FromReader): void => scope.postMessage(message);

const read = async ({ file, name }: ToReader): Promise<void> => {
  const onProgress = (part: number): void => say({ type: 'progress', part });
  const { rows, ...reading } = await readBlob(file, { onProgress, ...(name === null ? {} : { name }) });
  for (const batch of batchesOf(rows)) say({ type: 'rows', rows: batch });
  say({ type: 'done', reading });
};

scope.addEventListener('message', ({ data }: MessageEvent<ToReader>) => void read(data));
