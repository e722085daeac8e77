import { describe, expect, it } from 'vitest';
import { findDeadWords, parseSources, readWordTables } from './word-tables.ts';

const sources = parseSources(`${import.meta.dirname}/../..`, ['src', 'mocks']);
const texts = readWordTables(sources)
  .flatMap(({ name, words }) => words.map(({ path, texts }) => ({ name: [name, ...path].join('.'), texts })))
  .filter(({ texts }) => texts.length === 3 && texts.every((text) => text !== null));

/** French words that are two words elsewhere, each with its uses. */
const homonyms = new Set([
  // An hour of the week; the time of an entry.
  'Heure',
  // The plan of a week that runs; what disturbs the traffic now.
  'en cours',
  // A measure that goes on; an incident that is dealt with.
  'En cours',
  // The list of the gaps, where what is covered stands too; the state of one of them.
  'Couverture',
]);

const alike = (key: (texts: readonly (string | null)[]) => string): readonly string[][] =>
  [...Map.groupBy(texts, (word) => key(word.texts)).values()].map((words) => words.map(({ name }) => name));

describe('the words of the interface', () => {
  it('are all read somewhere', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(findDeadWords(sources)).toEqual([]);
  });

  it('stand once: what two tables say comes from the glossary', () => {
    expect(alike((said) => said.join('|')).filter((names) => names.length > 1)).toEqual([]);
  });

  it('have one translation for one French word', () => {
    const drifting = [...Map.groupBy(texts, ({ texts: [french] }) => french)].filter(
      ([french, words]) => words.length > 1 && !homonyms.has(french ?? ''),
    );
    expect(drifting.map(([french, words]) => [french, ...words.map(({ name }) => name)])).toEqual([]);
  });
});
