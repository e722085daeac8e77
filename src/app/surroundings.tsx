import { type ReactNode, useMemo, useRef } from 'react';
import { networkAt } from '../geo/network.ts';
import { ownSeat } from '../shared/device.ts';
import { type ItemSteps, ItemStepsProvider } from '../shared/item-steps.ts';
import { ItemsProvider } from '../shared/items.ts';
import { type Places, PlacesProvider } from '../shared/places.ts';
import { SessionProvider } from '../shared/session.ts';
import { NowProvider } from '../shared/time.ts';
import { type ItemRef, useSelectedParam } from '../shared/url-state.ts';
import type { Figures } from '../workspace/figures.ts';
import { GeographyProvider } from '../workspace/geography.ts';
import { ScopeProvider } from '../workspace/scope.ts';
import { openForm } from '../workspace/desk-state.ts';
import { createChanges } from '../workspace/use-changes.ts';
import { useWorkspace } from '../workspace/use-workspace.ts';
import { createItems } from './items.ts';
import { type MapHandle, MapHandleProvider } from './map/map-handle.ts';
import { usePreferences } from './preferences.ts';
import { useScopeChoice } from './use-scope-choice.ts';
import { useServerNow } from './use-server-now.ts';

const dayLength = 24 * 3_600_000;

/** What every part of the screen may ask for: time, place, scope, who works here, the other layers' items, the map. */
export const Surroundings = ({ figures, children }: { figures: Figures; children: ReactNode }) => {
  const workspace = useWorkspace();
  const { live, baseUrl, past } = workspace;
  const { singleKeys } = usePreferences();
  const session = useMemo(
    () => ({ baseUrl, past, seat: past ? { ...ownSeat, isLookingBack: true as const } : ownSeat, singleKeys }),
    [baseUrl, past, singleKeys],
  );
  const now = useServerNow(live);
  const day = Math.floor(now / dayLength);
  const geography = useMemo(
    () => ({ ...figures, network: networkAt(figures.network, new Date(day * dayLength)) }),
    [figures, day],
  );
  const scope = useScopeChoice(figures.region, now);
  const map = useRef<MapHandle>(null);
  const [, setSelected] = useSelectedParam();
  const steps = useMemo((): ItemSteps => {
    const open = (item: ItemRef): void => {
      workspace.find(item.layer)?.fresh.open(item.id);
      void setSelected(item);
    };
    return {
      open,
      look: (bounds) => map.current?.fit(bounds),
      show: (item) => {
        open(item);
        map.current?.show(item);
      },
      startNew: (layer, start) => openForm({ layer, id: null, start }),
      change: async ({ layer, id }, patch, key) => {
        const feature = workspace.find(layer)?.store.get(id);
        if (feature) await createChanges(workspace, ownSeat.id, layer).patch(feature, patch, key);
      },
    };
  }, [workspace, setSelected]);
  const { region, network } = geography;
  const items = useMemo(() => createItems(network, workspace), [network, workspace]);
  const places = useMemo(
    (): Places => ({
      zoneCodes: [...region.zones.keys()],
      communeName: (nis) => region.communes.get(nis)?.name ?? null,
      zoneName: (code) => region.zones.get(code)?.short ?? null,
    }),
    [region],
  );
  return (
    <NowProvider value={now}>
      <SessionProvider value={session}>
        <GeographyProvider value={geography}>
          <ScopeProvider value={scope}>
            <MapHandleProvider value={map}>
              <PlacesProvider value={places}>
                <ItemsProvider value={items}>
                  <ItemStepsProvider value={steps}>{children}</ItemStepsProvider>
                </ItemsProvider>
              </PlacesProvider>
            </MapHandleProvider>
          </ScopeProvider>
        </GeographyProvider>
      </SessionProvider>
    </NowProvider>
  );
};
