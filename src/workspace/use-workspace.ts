import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { ItemOf } from '../domain/collections.ts';
import type { WritingTools } from '../layers/manifest.ts';
import type { LiveLayer } from './live-layer.ts';
import type { Workspace } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);
export const WorkspaceProvider = WorkspaceContext.Provider;
export const useWorkspace = (): Workspace => {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it: render inside <App>.');
  return workspace;
};

/** The layers that are there. */
export const useLayers = (): readonly LiveLayer[] => {
  const { layers, onLayers } = useWorkspace();
  return useSyncExternalStore(onLayers, layers);
};

/** Those that are always on the map. */
export const useMapLayers = (): readonly LiveLayer[] => {
  const { mapLayers, onLayers } = useWorkspace();
  return useSyncExternalStore(onLayers, mapLayers);
};

/** A layer, opened if it is not there yet: suspends meanwhile. Stands inside a `Pane`. Null: there is no such layer. */
export const useLayer = <C extends string>(id: C): LiveLayer<ItemOf<C>> | null => {
  const { find, open } = useWorkspace();
  return find(id) ?? use(open(id));
};

/** The words and rules of what people change of a layer; null until they are there, and where there are none. */
export const useTools = (id: string): WritingTools<{ id: string }> | null => {
  const { tools, followTools } = useWorkspace();
  const subscribe = useCallback((listener: () => void) => followTools(id, listener), [followTools, id]);
  return useSyncExternalStore(subscribe, () => tools(id));
};
