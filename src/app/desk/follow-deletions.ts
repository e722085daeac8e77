import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import type { Workspace } from '../../workspace/workspace.ts';

const loadForgetting = lazyPart(() => import('./forget-deleted.ts'));

/** Loads what forgets what is deleted, and starts it; answers how to stop. One that does not come now comes with the next page. */
export const followDeletions = (workspace: Workspace): (() => void) => {
  let stop = (): void => undefined;
  const leaving = new AbortController();
  const start = async (): Promise<void> => {
    const { startForgetting } = await loadForgetting();
    if (!leaving.signal.aborted) stop = startForgetting(workspace);
  };
  start().catch(() => undefined);
  return () => {
    leaving.abort();
    stop();
  };
};
