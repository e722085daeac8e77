import type { Text } from '../../shared/vocabulary.ts';
import type { Position } from '../../shared/geojson.ts';
import type { Clash } from './clashes.ts';
import type { PublicEvent } from './contract.ts';
import { gatheringOf } from './lifecycle.ts';

/** Id of the layer; nothing of it comes from the API: it is what the events come to beside each other. */
export const clashesLayerId = 'clashes';

/** A clash as an item: where it is, and whom it concerns. */
export interface ClashItem {
  type: 'Feature';
  id: string;
  geometry: { type: 'Point'; coordinates: Position } | null;
  properties: {
    clash: Clash;
    /** Of the events, in the order of their ids. */
    titles: readonly Text[];
    communes: readonly string[];
    zones: readonly string[];
    /** Zones that lead one of the events or are involved in it: who can do something about it. */
    leads: readonly string[];
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const partOf = (clash: Clash): string => {
  switch (clash.kind) {
    case 'same-unit':
      return clash.unit;
    case 'uncovered':
      return clash.stop;
    case 'strength':
      return `${clash.service}.${clash.from}`;
    case 'meeting':
    case 'on-route':
      return 'place';
  }
};

/** The same as long as it is the same clash, whatever its hours. */
const idOf = (clash: Clash): string =>
  [clash.kind, ...clash.events, partOf(clash)].join('.').replaceAll(/[^\p{L}\p{N}.]+/gu, '-');

/** @param events by id; all of the clash's are there */
export const itemOf = (clash: Clash, events: ReadonlyMap<string, PublicEvent>): ClashItem => {
  const all = clash.events.flatMap((id) => events.get(id) ?? []);
  const [first] = all;
  const at = first ? gatheringOf(first) : null;
  return {
    type: 'Feature',
    id: idOf(clash),
    geometry: at && { type: 'Point', coordinates: at },
    properties: {
      clash,
      titles: all.map(({ properties }) => properties.title),
      communes: unique(all.flatMap(({ properties }) => properties.communes)),
      zones: unique(all.flatMap(({ properties }) => properties.zones)),
      leads: unique(all.flatMap(({ properties: { lead, involved } }) => [lead, ...involved])),
    },
  };
};
