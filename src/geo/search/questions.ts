import type { Position } from '../../shared/geojson.ts';
import type { Network } from '../network.ts';
import type { Facility } from '../facilities.ts';
import type { Commune, Region } from '../region.ts';
import type { Entry, NamedCommune, NamedZone } from './entries.ts';
import type { Found, StreetOfPlace } from './search-index.ts';

/** What the index is asked: plain data, which can be sent to a worker. */
export type Question =
  /** What answers the words of a text, at most so many, the best first. */
  | { type: 'find'; text: string; most: number }
  /** The street of a place. */
  | { type: 'street'; position: Position }
  /** What has a name within so many metres of a place. */
  | { type: 'near'; position: Position; metres: number };

/** What it answers to each. */
export interface Answers {
  find: readonly Found[];
  street: StreetOfPlace | null;
  near: readonly Entry[];
}
export type AnswerTo<Q extends Question> = Answers[Q['type']];

/** What an index is made of beside the packs of street level: plain data as well. */
export interface IndexFigures {
  communes: readonly (NamedCommune & Pick<Commune, 'surface'>)[];
  zones: readonly NamedZone[];
  network: Network;
  facilities: readonly Facility[];
}

/** Takes out of a geography what names are made of; nothing that is only drawn. */
export const collectIndexFigures = ({
  region,
  network,
  facilities,
}: {
  region: Region;
  network: Network;
  facilities: readonly Facility[];
}): IndexFigures => ({
  communes: [...region.communes.values()].map(({ nis, zone, name, label, postalCodes, surface }) => ({
    nis,
    zone,
    name,
    label,
    postalCodes,
    surface,
  })),
  zones: [...region.zones.values()].map(({ code, name, short }) => ({ code, name, short })),
  network: { stops: network.stops, lines: network.lines.map((line) => ({ ...line, path: [] })), rail: [] },
  facilities,
});
