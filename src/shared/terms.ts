import type { Language } from './vocabulary.ts';

/** One text of the interface in every language; a text with gaps is a function of what fills them. */
export class Term<T> {
  readonly fr: T;
  readonly nl: T;
  readonly en: T;
  constructor(fr: T, nl: T, en: T) {
    this.fr = fr;
    this.nl = nl;
    this.en = en;
  }
}

/** French gives the shape; a text that is missing in Dutch or English is a type error. */
export const t = <T>(fr: T, nl: NoInfer<T>, en: NoInfer<T>): Term<T> => new Term<T>(fr, nl, en);

/** What reads alike in every language: a name, a format. */
export const same = <T>(text: T): Term<T> => new Term(text, text, text);

interface Terms {
  readonly [key: string]: Term<unknown> | Terms;
}

/** A table of terms as one language reads it. */
type WordsOf<W> = { readonly [K in keyof W]: W[K] extends Term<infer T> ? T : WordsOf<W[K]> };

const pick = (terms: Terms, language: Language): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(terms).map(([key, term]) => [key, term instanceof Term ? term[language] : pick(term, language)]),
  );

/** The words of one part of the interface; they live beside the view that shows them, each with its translations. */
export const defineWords = <const W extends Terms>(terms: W): Record<Language, WordsOf<W>> => {
  const read = (language: Language) => pick(terms, language) as WordsOf<W>;
  return { fr: read('fr'), nl: read('nl'), en: read('en') };
};
