import { useEffect } from 'react';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { useUpdate } from '../update-notice.tsx';

/** So often it is asked whether everything has been sent: milliseconds. */
const every = 10_000;

/** Nobody is there to take a newer version: the page does, once nothing of this device is on its way. */
export const useOwnUpdate = (): void => {
  const { apply } = useUpdate();
  const { outbox } = useWorkspace();
  useEffect(
    function takeUpdate() {
      if (!apply) return;
      const take = (): void => {
        if (outbox.rows().length > 0) return;
        clearInterval(timer);
        apply();
      };
      const timer = setInterval(take, every);
      take();
      return () => clearInterval(timer);
    },
    [apply, outbox],
  );
};
