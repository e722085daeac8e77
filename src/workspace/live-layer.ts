import type { AnyLayer, Layer } from '../layers/manifest.ts';
import { createFeatureStore } from '../live/feature-store.ts';
import { type PendingStore, createPendingStore } from '../live/outbox/pending-store.ts';
import { type Selection, createSelection } from '../live/selection.ts';
import type { Scope } from '../shared/filters.ts';
import { type FreshMarks, createFreshMarks } from './fresh-marks.ts';
import { type BrokenItems, createBrokenItems, guardLayer } from './guard-layer.ts';

type AnyFeature = { id: string };

/** A layer with its features: the one home of the data, and the one selection that everything reads. */
export interface LiveLayer<F extends AnyFeature = AnyFeature> {
  layer: AnyLayer;
  /** As the person left it: with what is on its way to the server. */
  store: PendingStore<F>;
  selection: Selection<F>;
  fresh: FreshMarks;
  /** What cannot be shown of it. */
  broken: BrokenItems;
}

/**
 * @param now the server's time, milliseconds
 * @param isPast it shows a moment of the past, where nothing is new
 */
export const createLiveLayer = <F extends AnyFeature>(
  failing: Layer<F>,
  scope: Scope,
  now: () => number,
  isPast = false,
): LiveLayer<F> => {
  const broken = createBrokenItems(failing.id);
  const layer = guardLayer(failing, broken);
  const preview = layer.writing?.preview;
  const store = createPendingStore(
    createFeatureStore<F>(),
    preview && ((feature, patch) => preview(feature, patch, now())),
  );
  // Before anything reads the new versions.
  store.subscribe(() => broken.keep((feature) => store.get(feature.id) === feature));
  const selection = createSelection(store, layer.rule(scope));
  const created = isPast ? undefined : layer.list?.created;
  return { layer, store, selection, broken, fresh: createFreshMarks(store, created ?? (() => null)) };
};
