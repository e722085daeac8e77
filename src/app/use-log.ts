import { useEffect, useState } from 'react';
import { once } from '../shared/once.ts';
import type { WritingTools } from '../layers/manifest.ts';
import { type LiveLayer, type Workspace, useWorkspace } from './workspace.ts';

const loadLayer = once(() => import('../layers/log/layer.tsx'));

export interface Log {
  live: LiveLayer;
  EntryForm: Awaited<ReturnType<typeof loadLayer>>['EntryForm'];
}

const openLog = async ({ join }: Workspace): Promise<Log> => {
  const { logLayer, EntryForm } = await loadLayer();
  return { live: join(logLayer), EntryForm };
};

/** The log, followed from the first time that it is wanted; null until it is there. */
export const useLog = (isWanted: boolean): Log | null => {
  const workspace = useWorkspace();
  const [log, setLog] = useState<Log | null>(null);
  useEffect(
    function followLog() {
      if (isWanted && !log) openLog(workspace).then(setLog, (reason: unknown) => console.error('No log:', reason));
    },
    [isWanted, log, workspace],
  );
  return log;
};

const none: ReadonlyMap<string, WritingTools<{ id: string }>> = new Map();

/** The words and rules of what people change; empty until they are wanted and there. */
export const useTools = (isWanted: boolean): ReadonlyMap<string, WritingTools<{ id: string }>> => {
  const { loadTools } = useWorkspace();
  const [tools, setTools] = useState(none);
  useEffect(
    function loadThem() {
      if (isWanted) loadTools().then(setTools, (reason: unknown) => console.error('No tools:', reason));
    },
    [loadTools, isWanted],
  );
  return tools;
};
