import { type ComponentProps, useMemo } from 'react';
import type { Escalation } from '../../layers/alerts/layer.tsx';
import { useWorkspace } from '../../workspace/use-workspace.ts';

/** The alerts as the alarms read them. */
export const useAlarmSource = (): ComponentProps<typeof Escalation>['source'] => {
  const { find, live } = useWorkspace();
  return useMemo(
    () => ({
      values: () => {
        const alerts = find('alerts');
        return [...(alerts?.store.values() ?? [])].filter((alert) => !alerts?.broken.has(alert));
      },
      now: () => live.clock.now(),
    }),
    [find, live],
  );
};
