import type { Incident } from './contract.ts';
import type { Pair } from './duplicates.ts';

/** Id of the layer; nothing of it comes from the API: it is what the incidents come to beside each other. */
export const duplicatesLayerId = 'duplicates';

/** Two incidents that may be one, as an item. */
export interface DuplicateItem {
  type: 'Feature';
  id: string;
  geometry: Incident['geometry'];
  properties: {
    /** Ids: the one that was reported first, and the other. */
    first: string;
    second: string;
    title: Incident['properties']['title'];
    metres: number;
    minutes: number;
    communes: readonly (string | null)[];
    zones: readonly (string | null)[];
    /** When the second was reported, RFC 3339. */
    reported: string;
  };
}

export const itemOfPair = ({ first, second, metres, minutes }: Pair): DuplicateItem => {
  const places = [first.properties.place, second.properties.place];
  return {
    type: 'Feature',
    id: `${first.id}.${second.id}`,
    geometry: second.geometry,
    properties: {
      first: first.id,
      second: second.id,
      title: second.properties.title,
      metres,
      minutes,
      communes: places.map(({ commune }) => commune),
      zones: places.map(({ zone }) => zone),
      reported: second.properties.reported,
    },
  };
};
