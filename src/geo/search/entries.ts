import type { Position } from '../../shared/geojson.ts';
import { type Text, languages } from '../../shared/vocabulary.ts';
import { type Facility, type FacilityKind, facilityKinds } from '../facilities.ts';
import { lineEnds, lineName, stopLabel } from '../labels.ts';
import { type Network, type StopMode, stopModes } from '../network.ts';
import { type Green, greenKinds } from '../green.ts';
import { type PublicPlace, publicPlaceKinds } from '../public-places.ts';
import type { Commune, Region, Zone } from '../region.ts';
import { type NamedStreet, type Street, middleOf } from './street-map.ts';

/** What can be found by its name; in this order where the name alone does not tell. */
export const entryKinds = [
  'street',
  'square',
  'commune',
  'zone',
  ...stopModes,
  'line',
  ...facilityKinds,
  ...greenKinds,
  ...publicPlaceKinds,
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Something of the map with a name. */
export interface Entry {
  id: string;
  kind: EntryKind;
  name: Text;
  /** NIS codes; the first is where its position is. None: outside the region, or all over it. */
  communes: readonly string[];
  /** Null for a line. */
  position: Position | null;
  /** Words that tell it from others of its name. */
  also: readonly string[];
  /** Of a street: its index. */
  street: number | null;
}

/** What is said of a commune and of a zone. */
export type NamedCommune = Pick<Commune, 'nis' | 'zone' | 'name' | 'label' | 'postalCodes'>;
export type NamedZone = Pick<Zone, 'code' | 'name' | 'short'>;

/** What the index is made of. */
export interface Gazetteer {
  region: Pick<Region, 'locate'> & {
    communes: ReadonlyMap<string, NamedCommune>;
    zones: ReadonlyMap<string, NamedZone>;
  };
  network: Network;
  facilities: readonly Facility[];
  streets: readonly NamedStreet[];
  places: readonly PublicPlace[];
  green: readonly Pick<Green, 'kind' | 'name' | 'label'>[];
}

const kindWords: Readonly<Partial<Record<EntryKind, string>>> = {
  police: 'police commissariat politie commissariaat',
  hospital: 'hopital clinique ziekenhuis hospital',
  'fire-station': 'pompiers caserne brandweer kazerne fire',
  'town-hall': 'maison communale hotel de ville gemeentehuis stadhuis',
  courthouse: 'tribunal palais de justice rechtbank gerechtshof court',
  school: 'ecole school',
  university: 'universite haute ecole universiteit hogeschool',
  worship: 'eglise mosquee synagogue temple kerk moskee',
  museum: 'musee museum',
  venue: 'salle theatre zaal theater',
  market: 'marche markt',
  stadium: 'stade stadion',
  care: 'soins maison de repos zorg rusthuis',
  fuel: 'station service essence tankstation',
  park: 'parc park',
  wood: 'bois bos',
  cemetery: 'cimetiere begraafplaats kerkhof',
} satisfies Partial<Record<FacilityKind | EntryKind, string>>;

const textsOf = (text: Text): string[] => languages.flatMap((language) => text[language] ?? []);

const isSquare = ({ fr, nl }: Text): boolean =>
  /^(?:Place|Square|Parvis|Rond-?[Pp]oint|Grand-Place|Esplanade|Carrefour)\b/.test(fr) || nl.endsWith('plein');

const stopNames: Readonly<Record<StopMode, string>> = {
  metro: 'station metro metrostation',
  train: 'gare station railway train trein',
  tram: 'arret halte tram stop',
};

/** Everything that has a name, with a position inside the region or none. */
export const listEntries = (
  { region, network, facilities, places, green }: Gazetteer,
  streets: readonly Street[],
): Entry[] => {
  const wordsOfCommunes = new Map(
    [...region.communes.values()].map(({ nis, name, postalCodes }) => [nis, [...textsOf(name), ...postalCodes]]),
  );
  const communeWords = (communes: readonly string[]): readonly string[] => {
    const [only] = communes;
    if (communes.length === 1 && only !== undefined) return wordsOfCommunes.get(only) ?? [];
    return communes.flatMap((nis) => wordsOfCommunes.get(nis) ?? []);
  };
  const at = (kind: EntryKind, id: string, name: Text, position: Position, also = ''): Entry[] => {
    const nis = region.locate(position)?.commune;
    return nis
      ? [
          {
            id,
            kind,
            name,
            position,
            communes: [nis],
            also: [...communeWords([nis]), kindWords[kind] ?? '', also],
            street: null,
          },
        ]
      : [];
  };
  return [
    ...streets.map(
      (street, index): Entry => ({
        id: `street-${index}`,
        kind: isSquare(street.name) ? 'square' : 'street',
        name: street.name,
        communes: street.communes,
        position: middleOf(street),
        also: communeWords(street.communes),
        street: index,
      }),
    ),
    ...[...region.communes.values()].map(
      ({ nis, name, label, postalCodes }): Entry => ({
        id: `commune-${nis}`,
        kind: 'commune',
        name,
        communes: [nis],
        position: label,
        also: [...postalCodes, 'commune gemeente'],
        street: null,
      }),
    ),
    ...[...region.zones.values()].map(
      ({ code, name, short }): Entry => ({
        id: `zone-${code}`,
        kind: 'zone',
        name: short,
        communes: [],
        position: null,
        also: [code, ...textsOf(name), 'zone politiezone'],
        street: null,
      }),
    ),
    ...network.stops.flatMap((stop) =>
      at(
        stop.mode,
        stop.id,
        stop.name,
        stop.position,
        `${stopNames[stop.mode]} ${textsOf(stopLabel(stop)).join(' ')} ${stop.lines.join(' ')}`,
      ),
    ),
    ...network.lines.map(
      (line): Entry => ({
        id: line.id,
        kind: 'line',
        name: lineName(line),
        communes: [],
        position: null,
        also: textsOf(lineEnds(line)),
        street: null,
      }),
    ),
    ...facilities.flatMap(({ id, kind, name, position }) => at(kind, id, name, position)),
    ...green.flatMap(({ kind, name, label }, index) => (name ? at(kind, `green-${index}`, name, label) : [])),
    ...places.flatMap(({ kind, name, position }, index) => at(kind, `place-${index}`, name, position)),
  ];
};
