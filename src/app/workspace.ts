import { createContext, use, useSyncExternalStore } from 'react';
import { alertsLayer } from '../layers/alerts/layer.tsx';
import { deploymentsLayer } from '../layers/deployments/layer.tsx';
import { incidentsLayer } from '../layers/incidents/layer.tsx';
import type { AnyLayer, WritingTools } from '../layers/manifest.ts';
import { createFeatureStore } from '../live/feature-store.ts';
import { type Live, startLive } from '../live/live.ts';
import type { Outbox } from '../live/outbox/outbox.ts';
import { type PendingStore, createPendingStore } from '../live/outbox/pending-store.ts';
import type { VersionedFeature } from '../live/outbox/row.ts';
import { createSender } from '../live/outbox/sender.ts';
import { startOutbox } from '../live/outbox/start-outbox.ts';
import { type Selection, createSelection } from '../live/selection.ts';
import { ownSeat } from '../shared/device.ts';
import { lazyPart } from '../shared/parts/lazy-part.tsx';
import { noFilters, wholeRegion } from '../shared/filters.ts';
import { forgetDraftsOfGone } from './forget-drafts.ts';
import { type BrokenItems, createBrokenItems, guardLayer } from './guard-layer.ts';
import { type FreshMarks, createFreshMarks } from './fresh-marks.ts';

/** The live layers of the first screen, in the order of the panels. */
const firstLayers: readonly AnyLayer[] = [incidentsLayer, alertsLayer, deploymentsLayer];

/** Those that come once the first are there. A new layer is one more line here. */
const loadLaterLayers = lazyPart(() => import('../layers/traffic/layer.tsx'));
const loadPlan = lazyPart(() => import('../layers/plan/layer.tsx'));

type AnyFeature = { id: string };

/** A layer with its features: the one home of the data, and the one selection that everything reads. */
export interface LiveLayer {
  layer: AnyLayer;
  /** As the person left it: with what is on its way to the server. */
  store: PendingStore<AnyFeature>;
  selection: Selection<AnyFeature>;
  fresh: FreshMarks;
  /** What cannot be shown of it. */
  broken: BrokenItems;
}

export interface Workspace {
  /** Origin of the API; '' for this one. */
  baseUrl: string;
  /** Those of the map, as far as they are there. */
  layers(): readonly LiveLayer[];
  /** Calls back when there are more of them. */
  onLayers(listener: () => void): () => void;
  /** Takes in the layers that come later. */
  loadMore(): Promise<void>;
  live: Live;
  outbox: Outbox;
  /** A layer that is followed: one of the map, or one that was joined. */
  find(id: string): LiveLayer | undefined;
  /** Takes one more layer in, and follows its collection unless the page makes its features itself. */
  join(layer: AnyLayer, isFollowed?: boolean): LiveLayer;
  /** Of every layer that people change, by its id. */
  loadTools(): Promise<ReadonlyMap<string, WritingTools<AnyFeature>>>;
}

const openLayer = (failing: AnyLayer, now: () => number): LiveLayer => {
  const broken = createBrokenItems(failing.id);
  const layer = guardLayer(failing, broken);
  const preview = layer.writing?.preview;
  const store = createPendingStore(
    createFeatureStore<AnyFeature>(),
    preview && ((feature, patch) => preview(feature, patch, now())),
  );
  // Before anything reads the new versions.
  store.subscribe(() => broken.keep((feature) => store.get(feature.id) === feature));
  const selection = createSelection(store, layer.rule({ lens: wholeRegion, filters: noFilters, now: 0 }));
  return { layer, store, selection, broken, fresh: createFreshMarks(store, layer.created) };
};

/** Starts the feed from the API at `baseUrl` ('' for this origin) and keeps it for the life of the page. */
export const openWorkspace = (baseUrl: string): Workspace => {
  const now = (): number => live.clock.now();
  const opened = firstLayers.map((layer) => openLayer(layer, now));
  let shown: readonly LiveLayer[] = opened;
  const watchers = new Set<() => void>();
  const followed = [...opened];
  const find = (id: string): LiveLayer | undefined => followed.find(({ layer }) => layer.id === id);
  const live = startLive({
    baseUrl,
    seat: ownSeat.id,
    layers: opened.map(({ layer, store }) => ({ collection: layer.id, parse: layer.parse, store })),
  });
  const outbox = startOutbox(`vigie-outbox ${baseUrl}`, {
    // The answer of a layer that nobody has opened yet is the server's word.
    send: createSender(
      baseUrl,
      (collection, feature) => (find(collection)?.layer.parse(feature) ?? feature) as VersionedFeature,
    ),
    seat: () => ownSeat.id,
    onDone: ({ collection }, feature) => find(collection)?.store.apply([{ type: 'upsert', feature }]),
  });
  const showPending = (): void => {
    const rows = outbox.rows();
    for (const { layer, store } of followed) {
      if (layer.writing) {
        // What another seat has on its way is not this one's to see.
        store.setRows(rows.filter(({ collection, seat }) => collection === layer.id && seat === ownSeat.id));
      }
    }
  };
  outbox.subscribe(showPending);
  const alerts = find(alertsLayer.id);
  if (alerts) forgetDraftsOfGone(alerts.store);
  const join: Workspace['join'] = (layer, isFollowed = true) => {
    const known = find(layer.id);
    if (known) return known;
    const joined = openLayer(layer, now);
    followed.push(joined);
    if (isFollowed) live.follow({ collection: layer.id, parse: layer.parse, store: joined.store });
    showPending();
    return joined;
  };
  const loadMore = lazyPart(async () => {
    const { disruptionsLayer, roadSafetyLayer } = await loadLaterLayers();
    const later: readonly AnyLayer[] = [disruptionsLayer, roadSafetyLayer];
    shown = [...opened, ...later.map((layer) => join(layer))];
    for (const watcher of watchers) watcher();
  });
  return {
    baseUrl,
    layers: () => shown,
    onLayers: (listener) => {
      watchers.add(listener);
      return () => watchers.delete(listener);
    },
    loadMore,
    live,
    outbox,
    find,
    join,
    loadTools: lazyPart(async () => {
      await loadMore();
      const { measuresLayer } = await loadPlan();
      const all: readonly AnyLayer[] = [...shown.map(({ layer }) => layer), measuresLayer];
      const loaded = all.map(async (layer) => [layer.id, await layer.writing?.tools()] as const);
      return new Map((await Promise.all(loaded)).flatMap(([id, tools]) => (tools ? [[id, tools] as const] : [])));
    }),
  };
};

const WorkspaceContext = createContext<Workspace | null>(null);
export const WorkspaceProvider = WorkspaceContext.Provider;
export const useWorkspace = (): Workspace => {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it: render inside <App>.');
  return workspace;
};

/** The layers of the map, as far as they are there. */
export const useLayers = (): readonly LiveLayer[] => {
  const { layers, onLayers } = useWorkspace();
  return useSyncExternalStore(onLayers, layers);
};
