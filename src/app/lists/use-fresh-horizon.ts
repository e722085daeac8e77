import { useEffect } from 'react';
import { look, readLookedAt } from '../preferences.ts';
import { useMapLayers, useWorkspace } from '../../workspace/use-workspace.ts';

/** After longer than this away, everything would be new: marks start afresh. */
const longest = 24 * 3_600_000;

/** Sets from when on items count as new: where the person last looked, or now if that was never, or too long ago. */
export const useFreshHorizon = (): void => {
  const { live } = useWorkspace();
  const layers = useMapLayers();
  useEffect(
    function keepHorizon() {
      const known = new Map<string, number>();
      const apply = () => {
        if (live.lastData() === null) return;
        const now = live.clock.now();
        for (const { layer, fresh } of layers) {
          const looked = known.get(layer.id) ?? readLookedAt(layer.id) ?? Number.NaN;
          const valid = looked <= now && looked > now - longest;
          if (valid && known.has(layer.id)) continue;
          const horizon = valid ? looked : now;
          known.set(layer.id, horizon);
          fresh.lookedUntil(horizon);
          if (!valid) look(layer.id, now);
        }
      };
      apply();
      return live.subscribe(apply);
    },
    [layers, live],
  );
};
