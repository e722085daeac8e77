import { useSyncExternalStore } from 'react';
import { listMissing, onMissing } from '../shared/missing.ts';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane } from '../shared/parts/pane.tsx';
import { useWorkspace } from '../workspace/use-workspace.ts';

/** Most machines lack nothing. */
const DeviceNotices = lazyView(
  () => import('./device-notices.tsx'),
  ({ DeviceNotices }) => DeviceNotices,
);

/** What the machine cannot do, where there is something that it cannot. */
export const DeviceNotice = () => {
  const { outbox } = useWorkspace();
  const isKept = useSyncExternalStore(outbox.subscribe, () => outbox.failure() === null && outbox.aside() === 0);
  const lacksNothing = useSyncExternalStore(onMissing, () => listMissing().length === 0);
  return isKept && lacksNothing ? null : (
    <Pane>
      <DeviceNotices />
    </Pane>
  );
};
