import { readBlob } from '../../exchange/read-blob.ts';
import { writeGeojson } from '../../exchange/geojson/write-geojson.ts';
import { StorageFailure } from '../../shared/database.ts';
import { disk } from './disk.ts';
import { createKeeper } from './keeper.ts';
import type { FromKeeper, Questions, ToKeeper } from './protocol.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const say = (message: FromKeeper, handed: Transferable[] = []): void => scope.postMessage(message, handed);

const keeper = createKeeper(
  (source, name, onProgress) => readBlob(source, { onProgress, ...(name !== null && { name }) }),
  disk,
  (records) => new Blob([writeGeojson(records)], { type: 'application/geo+json' }),
);

const answer = async ({ request, type, ask }: ToKeeper): Promise<void> => {
  try {
    const onPart = (part: number): void => say({ type: 'progress', request, part });
    const found = await (
      keeper[type] as (ask: unknown, onPart: (part: number) => void) => Promise<Questions[typeof type]['answer']>
    )(ask, onPart);
    say({ type: 'answer', request, answer: found }, found instanceof ImageBitmap ? [found] : []);
  } catch (thrown) {
    const trouble = thrown instanceof StorageFailure ? thrown.trouble : String(thrown);
    say({ type: 'failure', request, trouble });
  }
};

/** One after the other: an answer is of what was asked for before it. */
let last: Promise<void> = Promise.resolve();
scope.addEventListener('message', ({ data }: MessageEvent<ToKeeper>) => {
  last = last.then(() => answer(data));
});
