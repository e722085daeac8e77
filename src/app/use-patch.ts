import { useCallback } from 'react';
import { type Patch, type VersionedFeature, pickPatched } from '../live/outbox/row.ts';
import { useSeat } from './seat.ts';
import { useWorkspace } from './workspace.ts';

/** Changes a feature of a collection through the outbox, in the seat of this device. */
export const usePatch = (collection: string) => {
  const { outbox } = useWorkspace();
  const { id: seat } = useSeat();
  return useCallback(
    (feature: { id: string }, patch: Patch): Promise<void> => {
      const versioned = feature as VersionedFeature;
      const last = outbox.rows().at(-1)?.made ?? 0;
      return outbox.add({
        key: crypto.randomUUID(),
        made: Math.max(Date.now(), last + 1),
        seat,
        collection,
        id: feature.id,
        patch,
        before: pickPatched(versioned, patch),
        base: versioned.properties.version,
        state: 'waiting',
        problem: null,
        theirs: null,
      });
    },
    [outbox, seat, collection],
  );
};
