import uFuzzy from '@leeoniya/ufuzzy';
import { wordsOf } from '../../shared/searched-words.ts';
import { readingsOf, writeOut } from './name-words.ts';
import { createVocabulary } from './vocabulary.ts';

/** What is found by words: its names, and what else tells it from others (commune, kind). */
export interface Named {
  names: readonly string[];
  also: readonly string[];
}

/** How well a thing answers; the least cost is the best. `isWhole`: the text is its whole name. */
export interface Match {
  index: number;
  cost: number;
  isWhole: boolean;
}

export interface WordIndex {
  /** Tells each thing that has every word of the text, in no order. `isLoose`: with a typing error in each long word. */
  match(text: string, isLoose: boolean, tell: (index: number, cost: number, isWhole: boolean) => void): void;
}

/** How well a word fits, from 1; 0: not. Those of `also` are worth less. */
const fits = { exact: 8, begins: 7, wrong: 4 } as const;
const lessForAlso = 3;
/** What a word of the name that nobody asked for costs. */
const unaskedCost = 3;
const mostKept = 300;
/** Letters of the shortest word in which an error is forgiven. */
const shortestWrong = 5;

/** One typing error: a letter too many, missing or wrong, or two changed round. */
const allowError = (word: string) => {
  const errors: 0 | 1 = word.length >= shortestWrong && /[^\d]/.test(word) ? 1 : 0;
  // A letter that is missing makes a word of four.
  const missing: 0 | 1 = word.length >= shortestWrong - 1 && /[^\d]/.test(word) ? 1 : 0;
  return {
    intraSlice: [0, Infinity] as [number, number],
    intraIns: missing,
    intraSub: errors,
    intraTrn: errors,
    intraDel: errors,
  };
};

/** How well each thing fits a typed word, and the words that it means. */
interface Fitting {
  fit: Uint8Array;
  meant: readonly number[];
}

/** Things that are taken in at once: some milliseconds of work. */
const atOnce = 400;

/**
 * The things by their words: a list of each word's things, as a book has at its end. Which words a typed one may mean
 * is uFuzzy's to say, over some ten thousand different words instead of over all names.
 * @param breathe called between two pieces of the work, to leave room for what is more urgent
 */
export const createWordIndex = async (things: readonly Named[], breathe: () => Promise<void>): Promise<WordIndex> => {
  const { words, ids, read } = createVocabulary();
  /** Of each word: thing × 2, and 1 where it is no word of its names. */
  const places: number[][] = [];
  const wholes: { plain: string; whole: string }[][] = [];
  /** Of each name of each thing. */
  const telling: (readonly number[])[][] = [];
  const others = new Map<string, readonly number[]>();
  const readOther = (text: string): readonly number[] => {
    const forms = others.get(text) ?? read(text).forms;
    others.set(text, forms);
    return forms;
  };
  const note = (word: number, place: number): void => {
    // Without a hole, so that it stays a plain array to the engine.
    while (places.length <= word) places.push([]);
    const there = places[word] ?? [];
    // Things come one after the other.
    if (there[there.length - 1] !== place) there.push(place);
  };
  for (const [thing, { names, also }] of things.entries()) {
    if (thing % atOnce === 0) await breathe();
    const own = names.map(read);
    for (const { forms } of own) for (const word of forms) note(word, thing * 2);
    for (const text of also) {
      for (const word of readOther(text)) if (!own.some(({ forms }) => forms.includes(word))) note(word, thing * 2 + 1);
    }
    wholes.push(own.map(({ plain, whole }) => ({ plain, whole })));
    telling.push(own.map(({ telling }) => telling));
  }
  await breathe();
  // As texts are sorted when nobody says how: several times as fast as with a comparison.
  const inOrder = words.toSorted().map((word) => ids.get(word) ?? 0);
  // The library's enums are types only.
  // oxlint-disable-next-line typescript/no-unsafe-enum-assignment
  const fuzzy = new uFuzzy({ intraMode: 1, interLft: 2, intraRules: allowError });

  /** The words that begin with this one. */
  const beginning = (word: string): number[] => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[inOrder[middle] ?? 0] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    let end = low;
    for (; end < inOrder.length; end++) if (!words[inOrder[end] ?? 0]?.startsWith(word)) break;
    return inOrder.slice(low, end);
  };
  const fitWord = (word: string, isLoose: boolean): Fitting => {
    const fit = new Uint8Array(things.length);
    const meant: number[] = [];
    const take = (id: number, worth: number): void => {
      meant.push(id);
      for (const place of places[id] ?? []) {
        const own = place & 1 ? worth - lessForAlso : worth;
        if (own > (fit[place >> 1] ?? 0)) fit[place >> 1] = own;
      }
    };
    if (isLoose && word.length >= shortestWrong - 1) {
      // The first letter is missing: to uFuzzy that is no beginning.
      words.forEach((other, id) => {
        if (other.length > word.length && other.startsWith(word, 1)) take(id, fits.wrong);
      });
      for (const id of fuzzy.filter(words as string[], word) ?? []) take(id, fits.wrong);
    }
    for (const id of beginning(word)) take(id, words[id] === word ? fits.exact : fits.begins);
    return { fit, meant };
  };
  const kept = new Map<string, Fitting>();
  const fitTyped = (word: string, isLoose: boolean): Fitting => {
    const key = `${isLoose ? '~' : '='}${word}`;
    const known = kept.get(key);
    if (known) return known;
    const fit = new Uint8Array(things.length);
    const meant: number[] = [];
    for (const reading of readingsOf(word)) {
      const [first, second] = reading.map((part) => fitWord(part, isLoose));
      if (!first) continue;
      meant.push(...first.meant, ...(second?.meant ?? []));
      for (let thing = 0; thing < fit.length; thing++) {
        const worth = Math.min(first.fit[thing] ?? 0, second?.fit[thing] ?? Infinity);
        if (worth > (fit[thing] ?? 0)) fit[thing] = worth;
      }
    }
    if (kept.size > mostKept) kept.clear();
    kept.set(key, { fit, meant });
    return { fit, meant };
  };

  const asked = new Uint8Array(words.length);
  const countUnasked = (thing: number): number => {
    let least = Infinity;
    for (const name of telling[thing] ?? []) {
      let count = 0;
      for (const word of name) count += 1 - (asked[word] ?? 0);
      if (count < least) least = count;
    }
    return least;
  };
  return {
    match: (text, isLoose, tell) => {
      const typed = [...new Set(wordsOf(text))];
      if (typed.length === 0) return;
      const fittings = typed.map((word) => fitTyped(word, isLoose));
      asked.fill(0);
      for (const { meant } of fittings) for (const word of meant) asked[word] = 1;
      const whole = writeOut(text);
      const plain = wordsOf(text).join(' ');
      for (let thing = 0; thing < things.length; thing++) {
        let cost = 0;
        for (const { fit } of fittings) {
          const worth = fit[thing] ?? 0;
          cost = worth === 0 ? Infinity : cost + fits.exact - worth;
          if (cost === Infinity) break;
        }
        if (cost === Infinity) continue;
        const isWhole = wholes[thing]?.some((name) => name.whole === whole) ?? false;
        // Written just so it comes before what only means the same.
        const isPlain = isWhole && wholes[thing]?.some((name) => name.plain === plain);
        tell(thing, cost + countUnasked(thing) * unaskedCost - (isPlain ? fits.exact : 0), isWhole);
      }
    },
  };
};
