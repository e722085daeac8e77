import { useEffect, useState } from 'react';
import { once } from '../shared/once.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayer = once(() => import('../layers/plan/layer.tsx'));

export interface OpenPlan {
  /** The measures. */
  live: LiveLayer;
  Plan: Awaited<ReturnType<typeof loadLayer>>['Plan'];
}

const openPlan = async ({ join }: Workspace): Promise<OpenPlan> => {
  const { measuresLayer, Plan } = await loadLayer();
  return { live: join(measuresLayer), Plan };
};

/** The security plan, followed from the first time that it is wanted; null until it is there. */
export const usePlan = (isWanted: boolean): OpenPlan | null => {
  const workspace = useWorkspace();
  const [plan, setPlan] = useState<OpenPlan | null>(null);
  useEffect(
    function followPlan() {
      if (isWanted && !plan) openPlan(workspace).then(setPlan, (reason: unknown) => console.error('No plan:', reason));
    },
    [isWanted, plan, workspace],
  );
  return plan;
};
