import { createContext, use } from 'react';
import { alertsLayer } from '../layers/alerts/layer.tsx';
import { deploymentsLayer } from '../layers/deployments/layer.tsx';
import { incidentsLayer } from '../layers/incidents/layer.tsx';
import type { AnyLayer } from '../layers/manifest.ts';
import { type FeatureStore, createFeatureStore } from '../live/feature-store.ts';
import { type Live, startLive } from '../live/live.ts';
import { type Selection, createSelection } from '../live/selection.ts';
import { noFilters, wholeRegion } from '../shared/filters.ts';
import { type FreshMarks, createFreshMarks } from './fresh-marks.ts';

/** The live layers, in the order of the panels. A new layer is one more line here. */
const layers: readonly AnyLayer[] = [incidentsLayer, alertsLayer, deploymentsLayer];

type AnyFeature = { id: string };

/** A layer with its features: the one home of the data, and the one selection that everything reads. */
export interface LiveLayer {
  layer: AnyLayer;
  store: FeatureStore<AnyFeature>;
  selection: Selection<AnyFeature>;
  fresh: FreshMarks;
}

export interface Workspace {
  layers: readonly LiveLayer[];
  live: Live;
}

/** Starts the feed from the API at `baseUrl` ('' for this origin) and keeps it for the life of the page. */
export const openWorkspace = (baseUrl: string): Workspace => {
  const opened = layers.map((layer): LiveLayer => {
    const store = createFeatureStore<AnyFeature>();
    const selection = createSelection(store, layer.rule({ lens: wholeRegion, filters: noFilters, now: 0 }));
    return { layer, store, selection, fresh: createFreshMarks(store, layer.created) };
  });
  const live = startLive({
    baseUrl,
    layers: opened.map(({ layer, store }) => ({ collection: layer.id, parse: layer.parse, store })),
  });
  return { layers: opened, live };
};

const WorkspaceContext = createContext<Workspace | null>(null);
export const WorkspaceProvider = WorkspaceContext.Provider;
export const useWorkspace = (): Workspace => {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it: render inside <App>.');
  return workspace;
};
