import { useCallback, useMemo } from 'react';
import { useLayersParam } from '../shared/url-state.ts';
import type { LiveLayer } from '../workspace/live-layer.ts';
import { useMapLayers } from '../workspace/use-workspace.ts';

/** The layers of the map that the address does not hide. */
export const useShown = (): readonly LiveLayer[] => {
  const layers = useMapLayers();
  const [ids] = useLayersParam();
  return useMemo(() => layers.filter(({ layer }) => ids === null || ids.includes(layer.id)), [layers, ids]);
};

/** Hides a layer, or shows it again. */
export const useToggleLayer = (): ((id: string) => void) => {
  const layers = useMapLayers();
  const shown = useShown();
  const [, setIds] = useLayersParam();
  return useCallback(
    (id) => {
      const next = layers
        .map(({ layer }) => layer.id)
        .filter((other) => (other === id) !== shown.some(({ layer }) => layer.id === other));
      void setIds(next.length === layers.length ? null : next);
    },
    [layers, shown, setIds],
  );
};
