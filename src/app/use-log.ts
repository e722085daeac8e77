import { useCallback } from 'react';
import type { WritingTools } from '../layers/manifest.ts';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayer = lazyPart(() => import('../layers/log/layer.tsx'));
const loadPanel = lazyPart(() => import('./desk/log-panel.tsx'));

export interface Log {
  live: LiveLayer;
  EntryForm: Awaited<ReturnType<typeof loadLayer>>['EntryForm'];
  LogPanel: Awaited<ReturnType<typeof loadPanel>>['LogPanel'];
}

const openLog = async ({ join }: Workspace): Promise<Log> => {
  const [{ logLayer, EntryForm }, { LogPanel }] = await Promise.all([loadLayer(), loadPanel()]);
  return { live: join(logLayer), EntryForm, LogPanel };
};

/** The log, followed from the first time that it is wanted. */
export const useLog = (isWanted: boolean) => {
  const workspace = useWorkspace();
  return usePart(
    useCallback(() => openLog(workspace), [workspace]),
    isWanted,
  );
};

const none: ReadonlyMap<string, WritingTools<{ id: string }>> = new Map();

/** The words and rules of what people change; empty until they are wanted and there. */
export const useTools = (isWanted: boolean): ReadonlyMap<string, WritingTools<{ id: string }>> =>
  usePart(useWorkspace().loadTools, isWanted).part ?? none;
