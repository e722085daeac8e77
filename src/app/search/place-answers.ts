import type { EntryKind } from '../../geo/search/entries.ts';
import type { Found } from '../../geo/search/search-index.ts';
import { wordsOf } from '../../shared/searched-words.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { type Language, type Text, writtenIn } from '../../shared/vocabulary.ts';
import { useWords } from '../../shared/words.ts';
import { goToPlace } from '../../workspace/desk-state.ts';
import { useGeography } from '../../workspace/geography.ts';
import { placeWords } from '../../workspace/place-words.ts';
import { usePlaceFinder } from '../../workspace/place-finder.ts';
import { useScope } from '../../workspace/scope.ts';
import type { Answer, AnswerSource } from './answer.ts';
import { searchWords } from './words.ts';

const most = 10;
/** Metres within which a station tells where a point is. */
const closeBy = 300;

/** How many of the typed words begin a word of the name. */
const countBegun = (typed: readonly string[], name: string): number => {
  const words = wordsOf(name);
  return typed.filter((one) => words.some((word) => word.startsWith(one))).length;
};

/** A name as it was found, and the other one where they differ. English has no names of its own: it takes the found one. */
const nameFound = (name: Text, text: string, language: Language): { name: string; other: string | null } => {
  const typed = wordsOf(text);
  const isDutch = countBegun(typed, name.nl) > countBegun(typed, name.fr);
  const shown = language === 'en' && isDutch ? name.nl : writtenIn(name, language);
  const found = isDutch ? name.nl : name.fr;
  const other = shown === found ? (language === 'en' ? (isDutch ? name.fr : name.nl) : null) : found;
  return { name: shown, other: other === shown ? null : other };
};

/** Streets, crossings, stops, facilities and whatever else has a name on the map, and coordinates. */
export const usePlaceAnswers = (): {
  source: AnswerSource;
  isReady: boolean;
  /** Whether all that answers it is known. */
  isKnown: (text: string) => boolean;
  lacksStreets: boolean;
  refusalOf: (text: string, language: Language) => string | null;
} => {
  const word = useWords(searchWords);
  const { region } = useGeography();
  const finder = usePlaceFinder();
  const { setLens } = useScope();
  const { show } = useItemSteps();
  const communeOf = (nis: string | undefined) => (nis === undefined ? undefined : region.communes.get(nis));

  const toAnswer = (found: Found, text: string, language: Language): Answer => {
    const { id, kind, communes, position, paths } = found;
    const { name, other } = nameFound(found.name, text, language);
    const commune = communeOf(communes[0]);
    const place = finder.toPlace(found);
    const lens = commune
      ? { zone: commune.zone, commune: commune.nis }
      : kind === 'zone'
        ? { zone: id.slice('zone-'.length), commune: null }
        : undefined;
    const where = kind === 'commune' || !commune ? null : writtenIn(commune.name, language);
    const go: Record<'lens' | 'stop' | 'line' | 'place', () => void> = {
      lens: () => lens && setLens(lens),
      stop: () => show({ layer: 'stops', id }),
      line: () => show({ layer: 'lines', id }),
      place: () => position && goToPlace({ position, paths: paths ?? [] }),
    };
    const ways: Partial<Record<EntryKind | 'crossing', keyof typeof go>> = {
      commune: 'lens',
      zone: 'lens',
      metro: 'stop',
      train: 'stop',
      tram: 'stop',
      line: 'line',
    };
    return {
      id,
      name: kind === 'zone' ? `${id.slice('zone-'.length)} ${name}` : name,
      kind: [word.kinds[kind], where, other].filter((part) => part !== null).join(' · '),
      go: go[ways[kind] ?? 'place'],
      isExact: found.isWhole,
      ...(place && { place }),
      ...(lens && { lens }),
    };
  };
  return {
    isReady: finder.isReady,
    isKnown: (text) => text.trim() === '' || finder.readPoint(text) !== null || finder.search(text, most) !== null,
    lacksStreets: finder.lacksStreets,
    refusalOf: (text, language) => {
      const point = finder.readPoint(text);
      return point && !point.place ? placeWords[language].outside(point.position.toReversed().join(', ')) : null;
    },
    source: ({ text, language }) => {
      const point = finder.readPoint(text);
      if (!point) return (finder.search(text, most) ?? []).map((found) => toAnswer(found, text, language));
      const { place: here } = point;
      if (!here?.position) return [];
      const { position, place } = here;
      const commune = communeOf(place.commune ?? undefined);
      const station = finder.whereIs(position)?.station;
      return [
        {
          id: 'point',
          name: writtenIn(place.label, language),
          kind: [
            word.kinds.point,
            commune && writtenIn(commune.name, language),
            `${position[1].toFixed(5)}, ${position[0].toFixed(5)}`,
            station && station.metres < closeBy ? writtenIn(station.name, language) : null,
          ]
            .filter(Boolean)
            .join(' · '),
          go: () => goToPlace({ position, paths: [] }),
          isExact: true,
          place: here,
          ...(commune && { lens: { zone: commune.zone, commune: commune.nis } }),
        },
      ];
    },
  };
};
