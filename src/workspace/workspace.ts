import type { ItemOf } from '../domain/collections.ts';
import type { AnyLayer } from '../layers/manifest.ts';
import { type AnyEntry, layerRegistry } from '../layers/registry.ts';
import { type Live, startLive } from '../live/live.ts';
import type { Outbox } from '../live/outbox/outbox.ts';
import type { VersionedFeature } from '../live/outbox/row.ts';
import { createSender } from '../live/outbox/sender.ts';
import { startOutbox } from '../live/outbox/start-outbox.ts';
import { ownSeat } from '../shared/device.ts';
import { type Filters, type Lens, type Scope, noFilters, wholeRegion } from '../shared/filters.ts';
import { createListeners } from '../shared/listeners.ts';
import type { PastSource } from '../shared/session.ts';
import { heldPart } from '../shared/parts/lazy-part.tsx';
import { forgetDraftsOfGone } from './forget-drafts.ts';
import { type LiveLayer, createLiveLayer } from './live-layer.ts';
import { type Tools, createTools } from './tools.ts';

export interface Workspace extends Tools {
  /** Origin of the API; '' for this one. */
  baseUrl: string;
  /** It shows a moment of the past, where nothing is changed: whence what does not stream is read then. Null: now. */
  past: PastSource | null;
  live: Live;
  outbox: Outbox;
  /** The layers that are there and followed, in the order of their lists. The same array until there are more. */
  layers(): readonly LiveLayer[];
  /** Those of them that are always on the map. */
  mapLayers(): readonly LiveLayer[];
  /** Calls back when there are more of them. */
  onLayers(listener: () => void): () => void;
  /** A layer that is there. */
  find<C extends string>(id: C): LiveLayer<ItemOf<C>> | undefined;
  /**
   * Takes a layer in, if it is not there yet, and follows it. For `use`: the same promise each time. Null: there is no
   * such layer. Rejects with `PartMissing`.
   */
  open<C extends string>(id: C): Promise<LiveLayer<ItemOf<C>> | null>;
  /** Takes in the layers of the map that come once the first are there. */
  openMap(): Promise<void>;
  /** Takes in those whose items wait for somebody, and that nobody may have opened. */
  openWaiting(): Promise<void>;
  /** Moves every selection, and those of the layers that come later, to a scope. */
  select(change: { lens?: Lens; filters?: Partial<Filters>; now?: number }): void;
}

/** What a workspace stands on that shows a moment of the past: nothing is written there. */
export interface PastDoors {
  live: Live;
  /** That of the present: what is on its way still goes. */
  outbox: Outbox;
  source: PastSource;
}

/**
 * Starts the feed from the API at `baseUrl` ('' for this origin) and keeps it for the life of the page.
 * @param past shows this instead of the feed, and writes nothing
 */
export const openWorkspace = (
  baseUrl: string,
  registry: Readonly<Record<string, AnyEntry>> = layerRegistry,
  past: PastDoors | null = null,
): Workspace => {
  const now = (): number => live.clock.now();
  let scope: Scope = { lens: wholeRegion, filters: noFilters, now: 0 };
  const entries = Object.entries(registry);
  const open = new Map<string, LiveLayer>();
  for (const [id, entry] of entries) {
    if ('first' in entry) open.set(id, createLiveLayer(entry.first, scope, now, past !== null));
  }
  const arrivals = createListeners();
  /** In the order of the registry. */
  const openOf = (isMeant: (entry: AnyEntry) => boolean): readonly LiveLayer[] =>
    entries.flatMap(([id, entry]) => (isMeant(entry) ? (open.get(id) ?? []) : []));
  const isOfMap = (entry: AnyEntry): boolean => !('later' in entry);
  let [layers, mapLayers] = [openOf(() => true), openOf(isOfMap)];

  const first = layers.map(({ layer, store }) => ({ collection: layer.id, parse: layer.parse, store }));
  const live = past?.live ?? startLive({ baseUrl, seat: ownSeat.id, layers: first });
  for (const layer of past ? first : []) live.follow(layer);
  const outbox =
    past?.outbox ??
    startOutbox(`vigie-outbox ${baseUrl}`, {
      // The answer of a layer that nobody has opened yet is the server's word.
      send: createSender(
        baseUrl,
        (collection, feature) => (open.get(collection)?.layer.parse(feature) ?? feature) as VersionedFeature,
      ),
      seat: () => ownSeat.id,
      onDone: ({ collection }, feature) => {
        const store = open.get(collection)?.store;
        const known = store?.get(feature.id) as VersionedFeature | undefined;
        // The feed may have been faster, with what came of it since.
        if ((known?.properties.version ?? 0) <= feature.properties.version) store?.apply([{ type: 'upsert', feature }]);
      },
    });
  const showPending = (): void => {
    // What is on its way belongs to the present.
    if (past) return;
    const rows = outbox.rows();
    for (const [id, { layer, store }] of open) {
      // What another seat has on its way is not this one's to see.
      if (layer.writing) store.setRows(rows.filter(({ collection, seat }) => collection === id && seat === ownSeat.id));
    }
  };
  outbox.subscribe(showPending);
  /** What is in a store was made by the `parse` of the layer whose id it has. */
  const find = <C extends string>(id: C) => open.get(id) as LiveLayer<ItemOf<C>> | undefined;
  const alerts = find('alerts');
  if (alerts && !past) forgetDraftsOfGone(alerts.store);

  const join = (id: string, layer: AnyLayer): void => {
    const joined = createLiveLayer(layer, scope, now, past !== null);
    open.set(id, joined);
    if (!layer.make) live.follow({ collection: id, parse: layer.parse, store: joined.store });
  };
  const joinAll = async (wanted: readonly (readonly [id: string, entry: AnyEntry])[]): Promise<void> => {
    const loading = wanted.map(
      async ([id, entry]) =>
        [id, 'first' in entry ? entry.first : await ('soon' in entry ? entry.soon : entry.later)()] as const,
    );
    for (const [id, layer] of await Promise.all(loading)) if (!open.has(id)) join(id, layer);
    [layers, mapLayers] = [openOf(() => true), openOf(isOfMap)];
    showPending();
    arrivals.tell();
  };
  const parts = new Map(
    entries.map(([id, entry]) => {
      const join = async (): Promise<LiveLayer | null> => {
        await joinAll([[id, entry]]);
        return open.get(id) ?? null;
      };
      return [id, heldPart(join)] as const;
    }),
  );
  const nothing = Promise.resolve(null);
  const openLayer = <C extends string>(id: C) => (parts.get(id)?.() ?? nothing) as Promise<LiveLayer<ItemOf<C>> | null>;
  return {
    baseUrl,
    past: past?.source ?? null,
    live,
    outbox,
    layers: () => layers,
    mapLayers: () => mapLayers,
    onLayers: arrivals.subscribe,
    find,
    open: openLayer,
    openMap: heldPart(() => joinAll(entries.filter(([, entry]) => 'soon' in entry))),
    openWaiting: heldPart(() => joinAll(entries.filter(([, entry]) => 'waits' in entry))),
    ...createTools(openLayer),
    select: (change) => {
      scope = { ...scope, ...change, filters: { ...scope.filters, ...change.filters } };
      for (const { layer, selection } of open.values()) selection.setRule(layer.rule(scope));
    },
  };
};
