import { createContext, use } from 'react';
import { alertsLayer } from '../layers/alerts/layer.tsx';
import { deploymentsLayer } from '../layers/deployments/layer.tsx';
import { incidentsLayer } from '../layers/incidents/layer.tsx';
import type { AnyLayer } from '../layers/manifest.ts';
import { createFeatureStore } from '../live/feature-store.ts';
import { type Live, startLive } from '../live/live.ts';
import type { Outbox } from '../live/outbox/outbox.ts';
import { type PendingStore, createPendingStore } from '../live/outbox/pending-store.ts';
import type { VersionedFeature } from '../live/outbox/row.ts';
import { createSender } from '../live/outbox/sender.ts';
import { startOutbox } from '../live/outbox/start-outbox.ts';
import { type Selection, createSelection } from '../live/selection.ts';
import { noFilters, wholeRegion } from '../shared/filters.ts';
import { type FreshMarks, createFreshMarks } from './fresh-marks.ts';
import { currentSeat } from './seat.ts';

/** The live layers, in the order of the panels. A new layer is one more line here. */
const layers: readonly AnyLayer[] = [incidentsLayer, alertsLayer, deploymentsLayer];

type AnyFeature = { id: string };

/** A layer with its features: the one home of the data, and the one selection that everything reads. */
export interface LiveLayer {
  layer: AnyLayer;
  /** As the person left it: with what is on its way to the server. */
  store: PendingStore<AnyFeature>;
  selection: Selection<AnyFeature>;
  fresh: FreshMarks;
}

export interface Workspace {
  layers: readonly LiveLayer[];
  live: Live;
  outbox: Outbox;
}

/** Starts the feed from the API at `baseUrl` ('' for this origin) and keeps it for the life of the page. */
export const openWorkspace = (baseUrl: string): Workspace => {
  const opened = layers.map((layer): LiveLayer => {
    const store = createPendingStore(createFeatureStore<AnyFeature>());
    const selection = createSelection(store, layer.rule({ lens: wholeRegion, filters: noFilters, now: 0 }));
    return { layer, store, selection, fresh: createFreshMarks(store, layer.created) };
  });
  const live = startLive({
    baseUrl,
    layers: opened.map(({ layer, store }) => ({ collection: layer.id, parse: layer.parse, store })),
  });
  const storeOf = (collection: string) => opened.find(({ layer }) => layer.id === collection)?.store;
  const outbox = startOutbox(`vigie-outbox ${baseUrl}`, {
    send: createSender(
      baseUrl,
      (collection, feature) =>
        opened.find(({ layer }) => layer.id === collection)?.layer.parse(feature) as VersionedFeature,
    ),
    seat: currentSeat,
    onDone: ({ collection }, feature) => storeOf(collection)?.apply([{ type: 'upsert', feature }]),
  });
  outbox.subscribe(() => {
    const rows = outbox.rows();
    for (const { layer, store } of opened) {
      if (layer.writing) store.setRows(rows.filter(({ collection }) => collection === layer.id));
    }
  });
  return { layers: opened, live, outbox };
};

const WorkspaceContext = createContext<Workspace | null>(null);
export const WorkspaceProvider = WorkspaceContext.Provider;
export const useWorkspace = (): Workspace => {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it: render inside <App>.');
  return workspace;
};
