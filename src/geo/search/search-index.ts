import { wordsOf } from '../../shared/searched-words.ts';
import type { Position } from '../../shared/geojson.ts';
import { type Text, writtenIn } from '../../shared/vocabulary.ts';
import { readCrossing } from './crossing-text.ts';
import { type Entry, type EntryKind, type Gazetteer, entryKinds, listEntries } from './entries.ts';
import { type StreetAt, createStreetFinder } from './nearest-street.ts';
import { type Junctions, createJunctions, crossingsAt, middleOf, partStreets } from './street-map.ts';
import { type Match, createWordIndex } from './word-index.ts';

/** Something of the map that answers a text. */
export interface Found extends Pick<Entry, 'id' | 'name' | 'communes' | 'position'> {
  kind: EntryKind | 'crossing';
  /** Of a street: its lines, to be shown. */
  paths: readonly (readonly Position[])[] | null;
  /** Whether the text is its whole name. */
  isWhole: boolean;
}

/** The street of a place, the one that it is near (null: none), and how far it is: metres. */
export interface StreetOfPlace {
  street: Text;
  near: Text | null;
  distance: number;
}

export interface SearchIndex {
  /** What answers the words of a text, the best first. */
  find(text: string, most: number): Found[];
  /** Null: no street is close. */
  streetAt(position: Position): StreetOfPlace | null;
  /** The entries with a position, for what is around a place. */
  entries: readonly Entry[];
}

/** So few answers that words with a typing error are wanted too. */
const tooFew = 5;
/** Streets that are tried on each side of a crossing. */
const mostSides = 60;
/** Crossings of one street, offered while the other is being typed. */
const mostOffered = 12;

const kindCost = Object.fromEntries(entryKinds.map((kind, index) => [kind, index / entryKinds.length])) as Record<
  EntryKind,
  number
>;

/** Two streets where they meet: `Rue de la Loi, coin Rue Ducale`. */
const nameCrossing = (a: Text, b: Text): Text => ({
  fr: `${a.fr}, coin ${b.fr}`,
  nl: `${a.nl}, hoek ${b.nl}`,
  en: `${writtenIn(a, 'en')}, corner of ${writtenIn(b, 'en')}`,
});

/**
 * One index over all that has a name on the map, for one day's network.
 * @param breathe called between two pieces of the work
 */
export const createSearchIndex = async (
  gazetteer: Gazetteer,
  breathe: () => Promise<void> = () => Promise.resolve(),
): Promise<SearchIndex> => {
  const { region } = gazetteer;
  const streets = partStreets(gazetteer.streets, region);
  await breathe();
  const entries = listEntries(gazetteer, streets);
  const words = await createWordIndex(
    entries.map(({ name, also }) => ({ names: [name.fr, name.nl], also })),
    breathe,
  );
  let junctionsMade: Junctions | null = null;
  const junctions = (): Junctions => (junctionsMade ??= createJunctions(streets));
  const communeWords = new Map(
    [...region.communes.values()].map(({ nis, name, postalCodes }) => [
      nis,
      new Set([...wordsOf(name.fr), ...wordsOf(name.nl), ...postalCodes]),
    ]),
  );
  let findStreet: ((position: Position) => StreetAt | null) | null = null;

  const costOf = (index: number, cost: number, isWhole: boolean): number => {
    const entry = entries[index];
    const metres = entry?.street == null ? 0 : (streets[entry.street]?.metres ?? 0);
    return (isWhole ? -1_000 : 0) + cost + (entry ? kindCost[entry.kind] : 1) - Math.min(metres, 5_000) / 1e6;
  };
  /** The best answers to a text, in order. */
  const rank = (text: string, most: number, isMeant: (index: number) => boolean): Match[] => {
    const pick = (isLoose: boolean): Match[] => {
      const best: Match[] = [];
      words.match(text, isLoose, (index, wordCost, isWhole) => {
        if (!isMeant(index)) return;
        const cost = costOf(index, wordCost, isWhole);
        if (best.length >= most && cost >= (best.at(-1)?.cost ?? Infinity)) return;
        const after = best.findIndex((other) => other.cost > cost);
        best.splice(after === -1 ? best.length : after, 0, { index, cost, isWhole });
        if (best.length > most) best.pop();
      });
      return best;
    };
    const strict = pick(false);
    return strict.length < tooFew ? pick(true) : strict;
  };

  /** The position of a street in the commune that the text names, if it names one of several. */
  const narrow = (entry: Entry, typed: readonly string[]): Pick<Entry, 'position' | 'communes'> => {
    const street = entry.street === null ? undefined : streets[entry.street];
    const named =
      street && entry.communes.length > 1
        ? entry.communes.find((nis) => typed.some((word) => communeWords.get(nis)?.has(word)))
        : undefined;
    if (!street || named === undefined) return entry;
    return {
      communes: [named, ...entry.communes.filter((nis) => nis !== named)],
      position: middleOf(street, (position) => region.locate(position)?.commune === named),
    };
  };
  const toFound = (entry: Entry, typed: readonly string[], isWhole: boolean): Found => ({
    id: entry.id,
    kind: entry.kind,
    name: entry.name,
    ...narrow(entry, typed),
    paths: entry.street === null ? null : (streets[entry.street]?.paths ?? null),
    isWhole,
  });

  // Streets come first among the entries, in their order.
  const isStreet = (index: number): boolean => index < streets.length;
  const rankStreets = (text: string): { street: number; rank: number }[] =>
    rank(text, mostSides, isStreet).map(({ index, cost }) => ({ street: index, rank: cost }));
  const describeCrossings = (a: number, b: number): Found[] => {
    const [first, second] = [streets[a], streets[b]];
    if (!first || !second) return [];
    return crossingsAt(junctions().of(a).get(b) ?? []).map((position, place) => {
      const nis = region.locate(position)?.commune;
      return {
        id: `crossing-${a}-${b}-${place}`,
        kind: 'crossing',
        name: nameCrossing(first.name, second.name),
        communes: nis ? [nis] : [],
        position,
        paths: null,
        isWhole: false,
      };
    });
  };
  const findCrossings = (left: string, right: string): { rank: number; found: Found[] }[] => {
    const firsts = rankStreets(left);
    if (right === '') {
      const [best] = firsts;
      if (!best) return [];
      return [...junctions().of(best.street).keys()]
        .sort((a, b) => (streets[b]?.metres ?? 0) - (streets[a]?.metres ?? 0))
        .slice(0, mostOffered)
        .map((other) => ({ rank: best.rank, found: describeCrossings(best.street, other) }));
    }
    const seconds = rankStreets(right);
    return firsts.flatMap((first) => {
      const meeting = junctions().of(first.street);
      return seconds
        .filter(({ street }) => meeting.has(street))
        .map((second) => ({
          rank: first.rank + second.rank,
          found: describeCrossings(first.street, second.street),
        }));
    });
  };
  const readCrossings = (ways: readonly (readonly [string, string])[]): Found[] => {
    const all = ways.flatMap(([left, right]) => findCrossings(left, right)).sort((a, b) => a.rank - b.rank);
    const seen = new Set<string>();
    return all
      .flatMap(({ found }) => found)
      .filter(({ id }) => {
        // The same crossing read the other way round is one.
        const [, a = '', b = '', place = ''] = id.split('-');
        const key = `${[a, b].sort().join('-')}-${place}`;
        return !seen.has(key) && seen.add(key);
      });
  };

  return {
    entries,
    find: (text, most) => {
      const typed = wordsOf(text);
      if (typed.length === 0) return [];
      const { isSaid, ways } = readCrossing(text);
      const ranked = rank(text, most, () => true);
      const plain = ranked.flatMap(({ index, isWhole }) => {
        const entry = entries[index];
        return entry ? [toFound(entry, typed, isWhole)] : [];
      });
      const crossings = isSaid || plain.length === 0 ? readCrossings(ways) : [];
      const [wholes, others] = [plain.filter(({ isWhole }) => isWhole), plain.filter(({ isWhole }) => !isWhole)];
      return [...wholes, ...crossings, ...others].slice(0, most);
    },
    streetAt: (position) => {
      findStreet ??= createStreetFinder(streets, junctions());
      const at = findStreet(position);
      const street = at && streets[at.street];
      if (!street) return null;
      const near = at.near === null ? null : streets[at.near];
      return { street: street.name, near: near?.name ?? null, distance: at.distance };
    },
  };
};
