import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord } from '../../exchange/record.ts';
import { wordsOf } from '../../shared/searched-words.ts';
import { findsWords } from './find-words.ts';

const recordOf = (name: string): ExchangeRecord => ({
  id: 'r-1',
  geometry: null,
  name,
  description: null,
  start: null,
  end: null,
  look: null,
  values: { kind: 'Hydrant', flow: 60 },
});
const finds = (typed: string, name: string): boolean => findsWords(wordsOf(typed))(recordOf(name));

describe('the words of a row', () => {
  it.each([
    ['etuve', 'Rue de l’Étuve', true],
    ['ÉTUVE', 'Rue de l’e\u0301tuve', true],
    ['coeur', 'Sacré-Cœur', true],
    ['etuve hydr', 'Étuve', true],
    ['tuve', 'Étuve', false],
    ['60', 'Étuve', false],
    ['r', '', true],
    ['loi', 'Wetstraat', false],
  ])('%s in %s: %s', (typed, name, found) => expect(finds(typed, name)).toBe(found));

  it('are found by their beginnings, as everywhere', () =>
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zA-Z0-9éèàçôïÉÎœ]{1,6}$/), { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        (words, which, length) => {
          const name = words.join(' - ');
          const folded = wordsOf(name);
          const word = folded[which % folded.length] ?? '';
          expect(finds(word.slice(0, 1 + (length % word.length)), name)).toBe(true);
        },
      ),
    ));
});
