import { flatDistance } from '../geo/geometry.ts';
import { englishName, lineEnds, lineName, stopLabel } from '../geo/labels.ts';
import { readCoordinates } from '../geo/search/coordinates.ts';
import type { Found } from '../geo/search/search-index.ts';
import type { Position } from '../shared/geojson.ts';
import type { FoundPlace, PlaceFinder } from '../shared/places.ts';
import { type Language, type Text, inAll, writtenIn } from '../shared/vocabulary.ts';
import { useDesk } from './desk-state.ts';
import { type Geography, useGeography } from './geography.ts';
import { placeWords } from './place-words.ts';
import type { AskedIndex } from './search/asked-index.ts';
import { useSearchIndex } from './search/use-search-index.ts';

const mostFound = 8;
/** Metres. */
const nearEnough = 600;

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** What is known of a point of the region. */
export interface Whereabouts {
  /** `Rue Neuve, near Rue aux Choux, Bruxelles` */
  label: Text;
  /** Whether a street may still come into it. */
  isComing: boolean;
  commune: string;
  zone: string;
  /** The nearest station of metro or train, and how far it is: metres. */
  station: { id: string; name: Text; metres: number } | null;
}

/** All that the shell asks of places, beside what forms ask. */
export interface PlaceGuide extends PlaceFinder {
  /** Without streets: they did not come. */
  lacksStreets: boolean;
  /** What answers a text, the best first; null: that comes. */
  search(text: string, most: number): readonly Found[] | null;
  /** As the place of an item; null for what is none. */
  toPlace(found: Found): FoundPlace | null;
  /** The point that a text means, or why it is of no use; null: it means none. */
  readPoint(text: string): { position: Position; place: FoundPlace | null } | null;
  /** Null outside the region. */
  whereIs(position: Position): Whereabouts | null;
}

/**
 * Finds streets, crossings, stops, facilities, communes and coordinates inside the region, as far as the index has
 * answered: a later finder knows more.
 */
export const createPlaceFinder = (
  geography: Omit<Geography, 'base'>,
  index: Pick<AskedIndex, 'state' | 'read' | 'wait'>,
): PlaceGuide => {
  const { region, facilities, network } = geography;
  const stops = new Map(network.stops.map((stop) => [stop.id, stop]));
  const lines = network.lines.map((line) => {
    const [name, ends] = [lineName(line), lineEnds(line)];
    return { id: line.id, label: inAll((language) => `${writtenIn(name, language)} (${writtenIn(ends, language)})`) };
  });
  const lineLabels = new Map(lines.map(({ id, label }) => [id, label]));
  const named = [
    ...network.stops.map((stop) => ({ label: stopLabel(stop), position: stop.position })),
    ...facilities.map(({ name, position }) => ({ label: name, position })),
  ];

  const toPlace = ({ id, kind, name, communes, position }: Found): FoundPlace | null => {
    const line = lineLabels.get(id);
    if (line) return { id, position: null, place: { label: line, commune: null, zone: null, stop: null, line: id } };
    const nis = communes[0];
    const commune = nis === undefined ? undefined : region.communes.get(nis);
    if (!commune) return null;
    const stop = stops.get(id);
    return {
      id,
      position: kind === 'commune' ? null : position,
      place: {
        label: stop ? stopLabel(stop) : name,
        commune: commune.nis,
        zone: commune.zone,
        stop: stop?.id ?? null,
        line: null,
      },
    };
  };

  const nearestOf = <T extends { position: Position }>(all: readonly T[], position: Position, within: number) => {
    let nearest: { one: T; metres: number } | null = null;
    for (const one of all) {
      const metres = flatDistance(one.position, position);
      if (metres < (nearest?.metres ?? within)) nearest = { one, metres };
    }
    return nearest;
  };
  const stations = network.stops.filter(({ mode }) => mode !== 'tram');

  const tell = (position: Position, commune: Text): Text => {
    const at = index.read({ type: 'street', position });
    if (at) {
      const near = (word: string, language: Language) => (at.near ? `, ${word} ${writtenIn(at.near, language)}` : '');
      const words = { fr: 'près de', nl: 'nabij', en: 'near' };
      return inAll(
        (language) =>
          `${writtenIn(at.street, language)}${near(words[language], language)}, ${writtenIn(commune, language)}`,
      );
    }
    const nearest = nearestOf(named, position, nearEnough);
    if (!nearest) {
      const point = `${position[1].toFixed(5)}, ${position[0].toFixed(5)}`;
      return { fr: point, nl: point };
    }
    const { label } = nearest.one;
    return {
      fr: `Près de ${label.fr}, ${commune.fr}`,
      nl: `Nabij ${label.nl}, ${commune.nl}`,
      en: `Near ${label.en ?? englishName(label)}, ${writtenIn(commune, 'en')}`,
    };
  };
  const whereIs = (position: Position): Whereabouts | null => {
    const area = region.locate(position);
    const commune = area && region.communes.get(area.commune);
    if (!commune) return null;
    const station = nearestOf(stations, position, Infinity);
    return {
      label: tell(position, commune.name),
      isComing: index.state !== 'missing' && index.read({ type: 'street', position }) === undefined,
      ...area,
      station: station && { id: station.one.id, name: station.one.name, metres: Math.round(station.metres) },
    };
  };
  const describe = (position: Position): FoundPlace | null => {
    const where = whereIs(position);
    return (
      where && {
        id: 'point',
        position,
        place: { label: where.label, commune: where.commune, zone: where.zone, stop: null, line: null },
      }
    );
  };
  const isInside = (position: Position): boolean => region.locate(position) !== null;
  const readPoint: PlaceGuide['readPoint'] = (text) => {
    const read = readCoordinates(text, isInside);
    const position: Position | null = read && [round(read[0]), round(read[1])];
    return position && { position, place: describe(position) };
  };
  const isThere = index.state !== 'coming';
  const search: PlaceGuide['search'] = (text, most) =>
    index.state === 'missing' ? [] : (index.read({ type: 'find', text, most }) ?? null);

  return {
    isReady: isThere,
    lacksStreets: isThere && index.state !== 'whole',
    lines,
    search,
    toPlace,
    readPoint,
    whereIs,
    find: (text, language) => {
      const none = { places: [], refusal: null, isComing: false };
      if (text.trim() === '') return none;
      const point = readPoint(text);
      if (point?.place) return { ...none, places: [point.place] };
      if (point) return { ...none, refusal: placeWords[language].outside(point.position.toReversed().join(', ')) };
      const found = search(text, mostFound);
      if (!isThere) return { ...none, refusal: placeWords[language].coming, isComing: true };
      return { ...none, places: found?.flatMap((one) => toPlace(one) ?? []) ?? [], isComing: found === null };
    },
    at: (text) => {
      const point = readPoint(text);
      if (point) return point.place;
      const stop = stops.get(text);
      const area = stop && region.locate(stop.position);
      return stop && area
        ? {
            id: stop.id,
            position: stop.position,
            place: { label: stopLabel(stop), ...area, stop: stop.id, line: null },
          }
        : null;
    },
    pick: async () => {
      const position = await new Promise<Position | null>((resolve) => {
        useDesk.getState().picking?.(null);
        useDesk.setState({ picking: resolve });
      });
      if (!position) return null;
      const place = `${round(position[1])}, ${round(position[0])}`;
      const point = readCoordinates(place, isInside);
      if (point) await index.wait({ type: 'street', position: [round(point[0]), round(point[1])] });
      return readPoint(place)?.place ?? 'outside';
    },
    offer: (take) => {
      useDesk.setState({ takePlace: take });
      return () => useDesk.setState(({ takePlace }) => (takePlace === take ? { takePlace: null } : {}));
    },
  };
};

const finders = new WeakMap<AskedIndex, { version: number; finder: PlaceGuide }>();

/** The one finder of the geography of today, as of the last answer of its index. */
export const usePlaceFinder = (): PlaceGuide => {
  const geography = useGeography();
  const { index, version } = useSearchIndex();
  const known = finders.get(index);
  if (known?.version === version) return known.finder;
  const finder = createPlaceFinder(geography, index);
  finders.set(index, { version, finder });
  return finder;
};
