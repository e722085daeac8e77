import { useSyncExternalStore } from 'react';
import type { Row } from '../../live/outbox/row.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';

/** What is on its way from this device, in whatever seat. */
export const useRows = (): readonly Row[] => {
  const { outbox } = useWorkspace();
  return useSyncExternalStore(outbox.subscribe, outbox.rows);
};
