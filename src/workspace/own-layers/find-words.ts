import type { ExchangeRecord } from '../../exchange/record.ts';
import { fold } from '../../shared/fold.ts';

/** The letters that are folded to one of the alphabet: `é` and `Ê` to `e`. */
const likenesses = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  // Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional.
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const letter = String.fromCodePoint(code);
      const folded = fold(letter);
      if (/^[a-z]$/.test(folded)) found.set(folded, `${found.get(folded) ?? ''}${letter}`);
    }
  }
  return found;
};
let alike: ReadonlyMap<string, string> | null = null;

/** `œ` is folded to two letters, of which the first may be the last that was typed. */
const ligature = 'œ';

const patternOf = (word: string): RegExp => {
  alike ??= likenesses();
  const letters = word.replaceAll(/oe|./gsu, (part, at: number) => {
    const isLast = at + part.length === word.length;
    const one = (letter: string): string => `[${letter}${alike?.get(letter) ?? ''}]\\p{M}*`;
    if (part === 'oe') return `(?:${one('o')}${one('e')}|${ligature})`;
    return part === 'o' && isLast ? `(?:${one(part)}|${ligature})` : one(part);
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}`, 'iu');
};

/**
 * Whether a row has words that begin as those that were typed (folded). The texts are looked through as they are, since
 * to fold those of a hundred thousand rows takes ten seconds, and this a tenth of one.
 */
export const findsWords = (typed: readonly string[]): ((record: ExchangeRecord) => boolean) => {
  const patterns = typed.map(patternOf);
  return ({ id, name, description, values }) => {
    const has =
      (pattern: RegExp) =>
      (text: unknown): boolean =>
        typeof text === 'string' && pattern.test(text);
    return patterns.every(
      (pattern) => [id, name, description].some(has(pattern)) || Object.values(values).some(has(pattern)),
    );
  };
};
