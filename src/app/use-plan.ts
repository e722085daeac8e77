import { useCallback } from 'react';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayer = lazyPart(() => import('../layers/plan/layer.tsx'));
const loadPanel = lazyPart(() => import('./desk/plan-panel.tsx'));

export interface OpenPlan {
  /** The measures. */
  live: LiveLayer;
  Plan: Awaited<ReturnType<typeof loadLayer>>['Plan'];
  PlanPanel: Awaited<ReturnType<typeof loadPanel>>['PlanPanel'];
}

const openPlan = async ({ join }: Workspace): Promise<OpenPlan> => {
  const [{ measuresLayer, Plan }, { PlanPanel }] = await Promise.all([loadLayer(), loadPanel()]);
  return { live: join(measuresLayer), Plan, PlanPanel };
};

/** The security plan, followed from the first time that it is wanted. */
export const usePlan = (isWanted: boolean) => {
  const workspace = useWorkspace();
  return usePart(
    useCallback(() => openPlan(workspace), [workspace]),
    isWanted,
  );
};
