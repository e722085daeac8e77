import type { Network } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { WritingTools } from '../layers/manifest.ts';
import { noFilters, searchFor, wholeRegion } from '../shared/filters.ts';
import type { Reference } from '../shared/reference.ts';
import type { ItemRef } from '../shared/url-state.ts';
import { textIn } from '../shared/vocabulary.ts';
import type { Workspace } from './workspace.ts';

/** Names of areas, stops, lines and items for the views of the layers. */
export const createNames = (
  region: Region,
  network: Network,
  { find }: Pick<Workspace, 'find'>,
  tools: ReadonlyMap<string, WritingTools<{ id: string }>>,
): Omit<Reference, 'openItem' | 'startIncident' | 'linkAlert' | 'gapAt'> => {
  const stops = new Map(network.stops.map((stop) => [stop.id, stop]));
  const lines = new Map(network.lines.flatMap((line) => [[line.id, line] as const, [line.ref, line] as const]));
  /** What is read of an alert, or of an incident. */
  interface Told {
    properties: { origin?: string; alerts?: readonly string[] };
  }
  const tellsOfWatch = ({ layer, id }: ItemRef): boolean => {
    const { origin, alerts = [] } = (find(layer)?.store.get(id) as Told | undefined)?.properties ?? {};
    return origin === 'watch' || alerts.some((alert) => tellsOfWatch({ layer: 'alerts', id: alert }));
  };
  return {
    zoneCodes: [...region.zones.keys()],
    communeName: (nis) => region.communes.get(nis)?.name ?? null,
    zoneName: (code) => region.zones.get(code)?.short ?? null,
    itemLabel: ({ layer, id }, language) => {
      if (layer === 'stops') {
        const stop = stops.get(id);
        return stop ? textIn(stop.name, language) : null;
      }
      if (layer === 'lines') {
        const line = lines.get(id);
        return line ? `${line.ref} ${textIn(line.from, language)} – ${textIn(line.to, language)}` : null;
      }
      const live = find(layer);
      const feature = live?.store.get(id);
      return live && feature ? live.layer.label(feature, language) : null;
    },
    tellsOfWatch,
    findItems: (layer, text, language, most) => {
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
    features: (layer) => find(layer)?.store.values() ?? [],
    follow: (layer, listener) => find(layer)?.store.subscribe(listener) ?? (() => undefined),
    version: (layer) => find(layer)?.store.version ?? 0,
    changeWords: (layer, properties, language) => tools.get(layer)?.describe(properties, language) ?? [],
  };
};
