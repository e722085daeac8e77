import { useEffect, useSyncExternalStore } from 'react';
import { useSession } from '../shared/session.ts';
import { useNow } from '../shared/time.ts';
import { type Tasks, queueOf } from './queue.ts';
import { useScope } from './scope.ts';
import { useWorkspace } from './use-workspace.ts';

const minute = 60_000;

/** What waits for this seat under the lens. */
export const useQueue = (): Tasks => {
  const workspace = useWorkspace();
  const { seat } = useSession();
  const { lens } = useScope();
  const time = Math.floor(useNow() / minute) * minute;
  const queue = queueOf(workspace, seat);
  useEffect(
    function applyScope() {
      queue.setScope(lens, time);
    },
    [queue, lens, time],
  );
  return useSyncExternalStore(queue.subscribe, queue.read);
};
