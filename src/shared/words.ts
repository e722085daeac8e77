import { createContext, use } from 'react';
import { isolate, withoutDirections } from './text.ts';
import { type Language, languages } from './vocabulary.ts';

const LanguageContext = createContext<Language>('fr');
export const LanguageProvider = LanguageContext.Provider;

export const useLanguage = (): Language => use(LanguageContext);
export const useWords = <W extends object>(words: Record<Language, W>): W => words[useLanguage()];

const pluralRules = new Map(languages.map((language) => [language, new Intl.PluralRules(language)]));

/** The singular or the plural form for a count, by the rules of the language (0 is singular in French). */
export const plural = (language: Language, count: number, one: string, other: string): string =>
  pluralRules.get(language)?.select(count) === 'one' ? one : other;

/** A name and its value on one line, with the colon of the language. */
export const pair = (name: string, value: string, language: Language): string =>
  `${name}${language === 'fr' ? '\u00A0' : ''}: ${value}`;

/** The interface's first language: the browser's first choice that is offered, else French. */
export const preferredLanguage = (offered: readonly string[]): Language =>
  offered
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find((tag): tag is Language => languages.some((l) => l === tag)) ?? 'fr';

/** One word of a table in every language, for what shows it elsewhere (a manifest, a legend). */
export const wordOf = <W extends object>(
  words: Record<Language, W>,
  pick: (words: W) => string,
): Record<Language, string> => ({
  fr: pick(words.fr),
  nl: pick(words.nl),
  en: pick(words.en),
});

const longestLabel = 120;

/** A text of any length as a label of one line. */
export const shorten = (text: string): string => {
  const plain = withoutDirections(text);
  if (plain.length <= longestLabel) return isolate(plain);
  const signs = Array.from(new Intl.Segmenter().segment(plain.slice(0, longestLabel * 4)), ({ segment }) => segment);
  return isolate(`${signs.slice(0, longestLabel).join('')}…`);
};
