import { useMemo } from 'react';
import type { Network } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { Reference } from '../shared/reference.ts';
import type { ItemRef } from '../shared/url-state.ts';
import { openForm } from './desk-state.ts';
import { createNames } from './reference.ts';
import { useChanges } from './use-changes.ts';
import { useTools } from './use-log.ts';
import { useWorkspace } from './workspace.ts';

/** What the views of the layers may ask of the rest. */
export const useReferenceValue = (
  region: Region,
  network: Network,
  openItem: (item: ItemRef) => void,
  gapAt: Reference['gapAt'] | null,
  needsWords: boolean,
): Reference => {
  const workspace = useWorkspace();
  const alerts = useChanges('alerts');
  const tools = useTools(needsWords);
  const names = useMemo(() => createNames(region, network, workspace, tools), [region, network, workspace, tools]);
  return useMemo(
    () => ({
      ...names,
      openItem,
      gapAt: gapAt ?? (() => null),
      linkAlert: async (id, incident) => {
        const alert = workspace.find('alerts')?.store.get(id);
        if (alert) await alerts.patch(alert, { status: 'linked', incident });
      },
      startIncident: (start) => openForm({ layer: 'incidents', id: null, start }),
    }),
    [names, openItem, gapAt, workspace, alerts],
  );
};
