import { wordsOf } from '../../shared/searched-words.ts';
import { formsOf, isTelling, writeOutWord } from './name-words.ts';

/** A word of the names, worked out once. */
interface Known {
  /** Ids of the forms by which it is found. */
  forms: readonly number[];
  /** The id of the word itself where it tells a name from others; null: it does not. */
  telling: number | null;
  whole: string;
}

/** The different words of all names, each by its id. */
export interface Vocabulary {
  words: readonly string[];
  /** The id of each word. */
  ids: ReadonlyMap<string, number>;
  /** A name as ids. `forms`: by which it is found, each once; `telling`: those that tell it from others; `whole`: to compare. */
  read(name: string): { forms: readonly number[]; telling: readonly number[]; plain: string; whole: string };
}

/** Words of a name that may be written in one. */
const mostJoined = 3;

export const createVocabulary = (): Vocabulary => {
  const words: string[] = [];
  const ids = new Map<string, number>();
  const register = (word: string): number => {
    let id = ids.get(word);
    if (id === undefined) {
      id = words.push(word) - 1;
      ids.set(word, id);
    }
    return id;
  };
  const known = new Map<string, Known>();
  const know = (word: string): Known => {
    let entry = known.get(word);
    if (!entry) {
      entry = {
        forms: formsOf(word).map(register),
        telling: isTelling(word) ? register(word) : null,
        whole: writeOutWord(word).join(' '),
      };
      known.set(word, entry);
    }
    return entry;
  };
  return {
    words,
    ids,
    read: (name) => {
      const written = wordsOf(name);
      // A handful: a set would cost more than looking through them.
      const forms: number[] = [];
      const add = (form: number): void => {
        if (!forms.includes(form)) forms.push(form);
      };
      const telling: number[] = [];
      const whole: string[] = [];
      for (const word of written) {
        const entry = know(word);
        for (const form of entry.forms) add(form);
        if (entry.telling !== null) telling.push(entry.telling);
        whole.push(entry.whole);
      }
      // `Koning Albertlaan` in one word; nobody writes longer ones so.
      if (written.length > 1 && written.length <= mostJoined) add(register(written.join('')));
      return { forms, telling, plain: written.join(' '), whole: whole.join(' ') };
    },
  };
};
