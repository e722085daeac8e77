import type { WritingTools } from '../layers/manifest.ts';
import { createListeners } from '../shared/listeners.ts';
import { PartMissing, onPartsReturn } from '../shared/parts/lazy-part.tsx';
import type { LiveLayer } from './live-layer.ts';

/** The words and rules of what people change, layer by layer. */
export interface Tools {
  /** Null until they are there, and where there are none. */
  tools(layer: string): WritingTools<{ id: string }> | null;
  /** Loads them, and calls back when they come. Those that do not come are asked for again once other parts do. */
  followTools(layer: string, listener: () => void): () => void;
}

export const createTools = (open: (id: string) => Promise<LiveLayer | null>): Tools => {
  const known = new Map<string, WritingTools<{ id: string }>>();
  const arrivals = createListeners();
  const load = async (id: string): Promise<void> => {
    try {
      const tools = await (await open(id))?.layer.writing?.tools?.();
      if (!tools) return;
      known.set(id, tools);
      arrivals.tell();
    } catch (reason) {
      if (reason instanceof PartMissing) reason.forget();
      const leave = onPartsReturn(() => {
        leave();
        void load(id);
      });
    }
  };
  return {
    tools: (id) => known.get(id) ?? null,
    followTools: (id, listener) => {
      if (!known.has(id)) void load(id);
      return arrivals.subscribe(listener);
    },
  };
};
