import type { Network } from '../geo/network.ts';
import type { Region } from '../geo/region.ts';
import type { Reference } from '../shared/reference.ts';
import { textIn } from '../shared/vocabulary.ts';
import type { LiveLayer } from './workspace.ts';

/** Names of areas, stops, lines and items for the views of the layers. */
export const createNames = (
  region: Region,
  network: Network,
  layers: readonly LiveLayer[],
): Omit<Reference, 'openItem'> => {
  const stops = new Map(network.stops.map((stop) => [stop.id, stop]));
  const lines = new Map(network.lines.flatMap((line) => [[line.id, line] as const, [line.ref, line] as const]));
  return {
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
      const live = layers.find((other) => other.layer.id === layer);
      const feature = live?.store.get(id);
      return live && feature ? live.layer.label(feature, language) : null;
    },
  };
};
