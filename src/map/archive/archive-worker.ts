import { createArchivePainter } from './archive-painter.ts';
import type { ToArchive } from './protocol.ts';

const scope = globalThis as unknown as DedicatedWorkerGlobalScope;
const take = createArchivePainter((message, picture) =>
  scope.postMessage(message, picture instanceof ImageBitmap ? [picture] : []),
);
scope.addEventListener('message', ({ data }: MessageEvent<ToArchive>) => take(data));
