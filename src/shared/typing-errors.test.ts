import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearlyBegins } from './typing-errors.ts';

/** Everything that is one error away from a text, by making each. */
const errorsOf = (text: string, letters: string): Set<string> => {
  const all = new Set<string>();
  for (let at = 0; at <= text.length; at++) {
    const [before, after] = [text.slice(0, at), text.slice(at)];
    for (const letter of letters) {
      all.add(before + letter + after);
      if (after !== '') all.add(before + letter + after.slice(1));
    }
    if (after !== '') all.add(before + after.slice(1));
    if (after.length > 1) all.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
  }
  return all;
};

describe('one typing error', () => {
  it('is forgiven in five letters and more, wherever it is, and two are not', () => {
    const letters = 'abc';
    const text = (from: number, to: number) =>
      fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: from, maxLength: to });
    fc.assert(
      fc.property(text(5, 8), text(1, 12), (typed, word) => {
        const beginnings = Array.from({ length: word.length + 1 }, (_, end) => word.slice(0, end));
        const isNear = beginnings.some((beginning) => errorsOf(beginning, letters).has(typed));
        expect(nearlyBegins(word, typed)).toBe(isNear && !word.startsWith(typed));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['pause', 'puase', true],
    ['demonstration', 'demnostr', true],
    ['brand', 'rand', true],
    ['brand', 'brund', true],
    ['rue', 'reu', false],
    ['12345', '12346', false],
  ])('%s for %s: %s', (word, typed, isForgiven) => {
    expect(nearlyBegins(word, typed)).toBe(isForgiven);
  });
});
