import { lineName, stopLabel } from '../../geo/labels.ts';
import type { Line, Network, Stop } from '../../geo/network.ts';
import { sectionBetween, stopsAlong } from '../../geo/section.ts';
import { type Text, inAll, writtenIn } from '../../shared/vocabulary.ts';
import type { Disruption } from './contract.ts';
import type { DisruptionKind, RoadKind } from './kinds.ts';
import { kindWords } from './kind-words.ts';

/** Where a disruption is, as a person says it: a station, or a line and (for a section) two of its stops. */
export interface Whereabouts {
  kind: DisruptionKind;
  stop: string | null;
  line: string | null;
  section: { from: string; to: string } | null;
}

/** What follows from where it is, on the network of the day. */
export type Placed = Pick<Disruption, 'geometry'> &
  Pick<Disruption['properties'], 'place' | 'title' | 'communes' | 'zones' | 'stops' | 'section'>;

const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null)),
];

const areasOf = (stops: readonly Stop[]) => ({
  communes: unique(stops.map(({ commune }) => commune)),
  zones: unique(stops.map(({ zone }) => zone)),
  stops: stops.map(({ id }) => id),
});

const placeStation = (stop: Stop): Placed => {
  const { commune, zone } = stop;
  const label = stopLabel(stop);
  return {
    geometry: { type: 'Point', coordinates: stop.position },
    title: inAll((language) => kindWords[language].title['station-closed'](writtenIn(label, language))),
    place: { label, commune, zone, stop: stop.id, line: null },
    section: null,
    ...areasOf([stop]),
  };
};

const placeOnLine = (kind: DisruptionKind, line: Line, label: Text, path: Line['path'], stops: readonly Stop[]) => {
  const areas = areasOf(stops);
  const [commune = null, ...otherCommunes] = areas.communes;
  const [zone = null, ...otherZones] = areas.zones;
  return {
    geometry: { type: 'MultiLineString' as const, coordinates: path },
    title: inAll((language) => kindWords[language].title[kind](writtenIn(label, language))),
    place: {
      label,
      commune: otherCommunes.length > 0 ? null : commune,
      zone: otherZones.length > 0 ? null : zone,
      stop: null,
      line: line.id,
    },
    ...areas,
  };
};

/** Places a disruption on the network of the day, or says in a sentence why that cannot be. */
export const placeDisruption = ({ kind, stop, line: lineId, section }: Whereabouts, network: Network) => {
  const stopOf = (id: string | null) => network.stops.find((other) => other.id === id);
  if (kind === 'station-closed') {
    const station = stopOf(stop);
    return station ? placeStation(station) : 'A closed station has to be named: give the id of a stop of today.';
  }
  const line = network.lines.find(({ id }) => id === lineId);
  if (!line) return 'The line has to be named: give the id of a line that runs today.';
  if (kind === 'service-reduced') {
    return { ...placeOnLine(kind, line, lineName(line), line.path, stopsAlong(line, network)), section: null };
  }
  const [from, to] = [stopOf(section?.from ?? null), stopOf(section?.to ?? null)];
  const stretch = from && to ? sectionBetween(line, from, to, network) : null;
  if (!from || !to || !stretch) return 'A closed section lies between two stops of the line, one after the other.';
  const name = lineName(line);
  const label = inAll(
    (language) =>
      `${writtenIn(name, language)}${language === 'fr' ? '\u00a0' : ''}: ${writtenIn(from.name, language)} – ${writtenIn(to.name, language)}`,
  );
  return { ...placeOnLine(kind, line, label, [stretch.path], stretch.stops), section: { from: from.id, to: to.id } };
};

/** The line that names something on the road. */
export const roadTitle = (kind: RoadKind, label: Text): Text =>
  inAll((language) => kindWords[language].title[kind](writtenIn(label, language)));
