import { createEarlyWorker } from '../../src/shared/early-worker.ts';
// Of a file's address the bundler makes the default.
// oxlint-disable-next-line import/default
import script from './world-worker.ts?worker&url';

/** The world's program: its file, and the worker that runs it. */
export { script };
export const worldWorker = createEarlyWorker(() => new Worker(script, { type: 'module' }));
