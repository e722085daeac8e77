import { useCallback, useMemo } from 'react';
import type { Lens } from '../../shared/filters.ts';
import { useNow } from '../../shared/time.ts';
import type { ItemRef } from '../../shared/url-state.ts';
import { useIsExercise } from '../exercise-mark.tsx';
import type { OpenPlan } from '../use-plan.ts';
import { useWorkspace } from '../workspace.ts';
import { exportName } from './export-name.ts';

/** The security plan beside the map. */
export const PlanPanel = ({
  plan: { live, Plan },
  lens,
  selectedId,
  onOpen,
}: {
  plan: OpenPlan;
  lens: Lens;
  selectedId: string | null;
  onOpen: (item: ItemRef) => void;
}) => {
  const workspace = useWorkspace();
  const now = useNow();
  const isExercise = useIsExercise();
  const stores = useMemo(() => {
    const [deployments, incidents] = ['deployments', 'incidents'].map((id) => workspace.find(id)?.store);
    return deployments && incidents ? { deployments, incidents } : null;
  }, [workspace]);
  const open = useCallback((id: string) => onOpen({ layer: 'measures', id }), [onOpen]);
  const clock = useCallback(() => workspace.live.clock.now(), [workspace]);
  if (!stores) return null;
  return (
    <Plan
      selection={live.selection}
      live={stores}
      clock={clock}
      lens={lens}
      now={now}
      selectedId={selectedId}
      onOpen={open}
      fileName={(title) => exportName(isExercise ? `EXERCISE ${title}` : title, now)}
    />
  );
};
