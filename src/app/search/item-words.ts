import { wordsOf } from '../../shared/searched-words.ts';
import { nearlyBegins } from '../../shared/typing-errors.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';

type Item = { id: string };

/** Different titles whose words are kept. */
const mostTitles = 5_000;

/** The items of one layer by the words of their titles and numbers; it follows their changes. */
export interface ItemWords {
  /** Reads what is new or changed, for at most so many milliseconds; whether that is all. */
  readSome(time: number): boolean;
  /** The items that have each typed word at the beginning of one of theirs. `isLoose`: with one typing error in each. */
  find(typed: readonly string[], isLoose: boolean): Iterable<Item>;
}

/** Index of the first word that is not before this one. */
const placeOf = (words: readonly string[], word: string): number => {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Whether a part of a number begins so: `inc-2026-17` with `inc`, `2026` or `17`. */
const hasPart = (id: string, typed: string): boolean => {
  for (let at = id.indexOf(typed); at !== -1; at = id.indexOf(typed, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(id[at - 1] ?? '')) return true;
  }
  return false;
};

const createItemWords = ({ layer, store }: LiveLayer, language: Language): ItemWords => {
  const wordsOfItem = new Map<string, readonly string[]>();
  /** Titles repeat: those of one title share their words. */
  const wordsOfTitle = new Map<string, readonly string[]>();
  const itemsOf = new Map<string, Set<string>>();
  let inOrder: readonly string[] | null = null;
  let stale = new Set<string>();
  const markAll = (): void => {
    stale = new Set(wordsOfItem.keys());
    for (const { id } of store.values()) stale.add(id);
  };
  markAll();
  store.subscribe(({ reset, ids }) => {
    if (reset) markAll();
    else for (const id of ids) stale.add(id);
  });

  const readTitle = (title: string): readonly string[] => {
    const words = wordsOfTitle.get(title) ?? [...new Set(wordsOf(title))];
    if (wordsOfTitle.size >= mostTitles) wordsOfTitle.clear();
    wordsOfTitle.set(title, words);
    return words;
  };
  const read = (id: string): void => {
    const feature = store.get(id);
    const words = feature ? readTitle(layer.label(feature, language)) : [];
    const before = wordsOfItem.get(id) ?? [];
    if (feature) wordsOfItem.set(id, words);
    else wordsOfItem.delete(id);
    if (words === before) return;
    for (const word of before) {
      const items = itemsOf.get(word);
      if (words.includes(word) || !items?.delete(id) || items.size > 0) continue;
      itemsOf.delete(word);
      inOrder = null;
    }
    for (const word of words) {
      const items = itemsOf.get(word);
      if (items) items.add(id);
      else {
        itemsOf.set(word, new Set([id]));
        inOrder = null;
      }
    }
  };
  const readSome = (time: number): boolean => {
    const end = performance.now() + time;
    for (const id of stale) {
      stale.delete(id);
      read(id);
      if (performance.now() > end) break;
    }
    return stale.size === 0;
  };

  const itemsBy = (typed: string, isLoose: boolean): Set<string>[] => {
    const words = (inOrder ??= [...itemsOf.keys()].sort());
    const found: Set<string>[] = [];
    const take = (word: string): void => {
      const items = itemsOf.get(word);
      if (items) found.push(items);
    };
    for (let at = placeOf(words, typed); at < words.length; at++) {
      const word = words[at] ?? '';
      if (!word.startsWith(typed)) break;
      take(word);
    }
    if (isLoose) for (const word of words) if (nearlyBegins(word, typed)) take(word);
    // No two have the same number: to look through them is cheaper than to keep a list of one for each.
    const numbered = new Set<string>();
    for (const id of wordsOfItem.keys()) if (hasPart(id.toLowerCase(), typed)) numbered.add(id);
    if (numbered.size > 0) found.push(numbered);
    return found;
  };
  const count = (sets: readonly Set<string>[]): number => sets.reduce((sum, { size }) => sum + size, 0);
  return {
    readSome,
    find: function* (typed, isLoose) {
      readSome(Infinity);
      // Those of the rarest word are looked at.
      const [rarest = [], ...others] = typed.map((word) => itemsBy(word, isLoose)).sort((a, b) => count(a) - count(b));
      const seen = new Set<string>();
      for (const items of rarest) {
        for (const id of items) {
          if (rarest.length > 1 && seen.size === seen.add(id).size) continue;
          if (!others.every((sets) => sets.some((other) => other.has(id)))) continue;
          const feature = store.get(id);
          if (feature) yield feature;
        }
      }
    },
  };
};

const made = new WeakMap<LiveLayer, Partial<Record<Language, ItemWords>>>();

/** Those of a layer, made once. */
export const itemWordsOf = (live: LiveLayer, language: Language): ItemWords => {
  const known = made.get(live) ?? {};
  made.set(live, known);
  return (known[language] ??= createItemWords(live, language));
};
