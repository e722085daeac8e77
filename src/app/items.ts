import { lineLabel } from '../geo/labels.ts';
import type { Network } from '../geo/network.ts';
import { noFilters, searchFor, wholeRegion } from '../shared/filters.ts';
import type { Items } from '../shared/items.ts';
import { textIn } from '../shared/vocabulary.ts';
import type { Tools } from '../workspace/tools.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The items of the layers that are there; stops and lines have their names before that. */
export const createItems = (
  network: Network,
  { find, onLayers, open, tools, followTools }: Pick<Workspace, 'find' | 'onLayers' | 'open' | keyof Tools>,
): Items => {
  const stops = new Map(network.stops.map((stop) => [stop.id, stop]));
  const lines = new Map(network.lines.flatMap((line) => [[line.id, line] as const, [line.ref, line] as const]));
  return {
    get: ({ layer, id }) => find(layer)?.store.get(id),
    values: (layer) => find(layer)?.store.values() ?? [],
    label: ({ layer, id }, language) => {
      if (layer === 'stops') {
        const stop = stops.get(id);
        return stop ? textIn(stop.name, language) : null;
      }
      if (layer === 'lines') {
        const line = lines.get(id);
        return line ? textIn(lineLabel(line), language) : null;
      }
      const live = find(layer);
      const feature = live?.store.get(id);
      return live && feature ? live.layer.label(feature, language) : null;
    },
    find: (layer, text, language, most) => {
      const live = find(layer);
      if (!live) return [];
      const isFound = searchFor<{ id: string }>(text, (one) => `${one.id} ${live.layer.label(one, language)}`);
      const everything = live.layer.rule({ lens: wholeRegion, filters: noFilters, now: 0 });
      return [...live.store.values()]
        .filter((feature) => everything.accepts(feature) && isFound(feature))
        .sort(everything.compare)
        .slice(0, most)
        .map((feature) => ({ id: feature.id, label: live.layer.label(feature, language) }));
    },
    follow: (layer, listener) => {
      const known = find(layer);
      if (known) return known.store.subscribe(listener);
      let leave = onLayers(function followOnceThere() {
        const live = find(layer);
        if (!live) return;
        leave();
        leave = live.store.subscribe(listener);
        listener();
      });
      return () => leave();
    },
    // Who cannot have it sees what is there.
    open: (layer) => void open(layer).catch(() => undefined),
    version: (layer) => find(layer)?.store.version ?? 0,
    changeWords: (layer) => tools(layer)?.describe ?? null,
    followWords: followTools,
  };
};
