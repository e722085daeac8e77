import { englishName, stopLabel } from '../../geo/labels.ts';
import type { Network, Stop } from '../../geo/network.ts';
import { squares } from '../../geo/squares.ts';
import { searchFor } from '../../shared/filters.ts';
import type { Position } from '../../shared/geojson.ts';
import type { FoundPlace, PlaceFinder } from '../../shared/reference.ts';
import { type Language, type Text, languages } from '../../shared/vocabulary.ts';
import { useDesk } from '../desk-state.ts';
import type { Figures } from '../figures.ts';
import { toolWords } from './words.ts';

const mostFound = 8;
/** Metres of one degree at the latitude of Brussels. */
const metres = { longitude: 70_300, latitude: 111_200 };
const nearEnough = 600;

/** `50.8466, 4.3528`: latitude first, as people copy it; also with decimal commas, or the other way round. */
const coordinatesPattern = /^\s*(-?\d{1,3}(?:[.,]\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:[.,]\d+)?)\s*$/;

/** The position that a text means; null if it is no pair of numbers. The larger number is the latitude here. */
export const parseCoordinates = (text: string): Position | null => {
  const [, first, second] = coordinatesPattern.exec(text) ?? [];
  if (first === undefined || second === undefined) return null;
  const [a, b] = [Number(first.replace(',', '.')), Number(second.replace(',', '.'))];
  return a >= b ? [b, a] : [a, b];
};

const round = (value: number): number => Math.round(value * 1e5) / 1e5;

/** Finds stops, facilities, squares, communes and coordinates inside the region. */
export const createPlaceFinder = ({ region, facilities }: Figures, network: Network): PlaceFinder => {
  const at = (id: string, label: Text, position: Position, stop: Stop | null): FoundPlace[] => {
    const area = region.locate(position);
    return area ? [{ id, position, place: { label, ...area, stop: stop?.id ?? null, line: null } }] : [];
  };
  const lines = network.lines.map(({ id, ref, mode, from, to }) => ({
    id,
    label: {
      fr: `${mode === 'metro' ? 'Métro' : 'Tram'} ${ref} (${from.fr} – ${to.fr})`,
      nl: `${mode === 'metro' ? 'Metro' : 'Tram'} ${ref} (${from.nl} – ${to.nl})`,
    },
  }));
  const known: FoundPlace[] = [
    ...[...region.communes.values()].map(({ nis, name, zone }) => ({
      id: `commune-${nis}`,
      position: null,
      place: { label: name, commune: nis, zone, stop: null, line: null },
    })),
    ...squares.flatMap(({ id, name, position }) => at(id, name, position, null)),
    ...network.stops.flatMap((stop) => at(stop.id, stopLabel(stop), stop.position, stop)),
    ...lines.map(({ id, label }) => ({
      id,
      position: null,
      place: { label, commune: null, zone: null, stop: null, line: id },
    })),
    ...facilities.flatMap(({ id, name, position }) => at(id, name, position, null)),
  ];

  /** A point with the name of what is near. */
  const describe = (position: Position): FoundPlace | null => {
    const [found] = at('point', { fr: '', nl: '' }, position, null);
    if (!found) return null;
    let nearest: { name: Text; distance: number } | null = null;
    for (const { place, position: there } of known) {
      if (!there) continue;
      const distance = Math.hypot(
        (there[0] - position[0]) * metres.longitude,
        (there[1] - position[1]) * metres.latitude,
      );
      if (distance < (nearest?.distance ?? nearEnough)) nearest = { name: place.label, distance };
    }
    const point = `${position[1].toFixed(5)}, ${position[0].toFixed(5)}`;
    const label = nearest
      ? {
          fr: `Près de ${nearest.name.fr}`,
          nl: `Nabij ${nearest.name.nl}`,
          en: `Near ${nearest.name.en ?? englishName(nearest.name)}`,
        }
      : { fr: point, nl: point };
    return { ...found, place: { ...found.place, label } };
  };
  const namesOf = ({ place: { label } }: FoundPlace): string => languages.map((l) => label[l] ?? '').join(' ');

  return {
    lines,
    find: (text: string, language: Language) => {
      if (text.trim() === '') return { places: [], refusal: null };
      const position = parseCoordinates(text);
      if (position) {
        const found = describe(position);
        const point = `${position[1]}, ${position[0]}`;
        return found ? { places: [found], refusal: null } : { places: [], refusal: toolWords[language].outside(point) };
      }
      const isFound = searchFor<FoundPlace>(text, namesOf);
      return { places: known.filter(isFound).slice(0, mostFound), refusal: null };
    },
    at: (text) => {
      const position = parseCoordinates(text);
      return position ? describe(position) : (known.find(({ id, place }) => id === text && place.stop === id) ?? null);
    },
    pick: async () => {
      const position = await new Promise<Position | null>((resolve) => {
        useDesk.getState().picking?.(null);
        useDesk.setState({ picking: resolve });
      });
      if (!position) return null;
      return describe([round(position[0]), round(position[1])]) ?? 'outside';
    },
  };
};
