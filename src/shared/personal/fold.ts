import confusables from 'unhomoglyph/data.json' with { type: 'json' };

/** A text as it is searched, and where each of its characters (UTF-16) comes from in what was written. */
export interface Folded {
  text: string;
  /** Of each character of `text`: first index in the original, and the index after it. */
  from: readonly number[];
  to: readonly number[];
}

/** Unicode's confusables (Technical Standard 39), by the sign that looks like another. */
const looksLike = new Map(Object.entries(confusables as Record<string, string>));

const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}]/u;
/** An A in a circle, a square or brackets is a way to write the sign of an address. */
const enclosedAs = 'ⓐⒶ⒜🄐🄰🅐🅰';
const bullets = /[•∙‧⋅・･·]/u;

/** Digits of dingbats, by the sign that stands for the first of them. */
const dingbats: readonly (readonly [first: number, digit: number, count: number])[] = [
  [0x2776, 1, 9],
  [0x2780, 1, 9],
  [0x278a, 1, 9],
  [0x24f5, 1, 9],
  [0x24ff, 0, 1],
  [0x1f10b, 0, 1],
  [0x1f10c, 0, 1],
];
/** Letters in black circles and squares, and the halves of flags, by the sign that stands for A. */
const letterBlocks = [0x1f150, 0x1f170, 0x1f1e6];

/** Unicode's decimal digits stand in tens, in order. */
const digitOf = (sign: string): string => {
  let point = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(point - 1))) {
    point -= 1;
    value += 1;
  }
  return String(value % 10);
};

/** One decomposed sign in plain signs. */
const foldSign = (sign: string): string => {
  if (unseen.test(sign)) return '';
  if (/\p{Nd}/u.test(sign)) return digitOf(sign);
  if (/[\p{Zs}\p{Zl}\p{Zp}\p{Cc}]/u.test(sign)) return ' ';
  if (/\p{Pd}/u.test(sign) || sign === '−') return '-';
  if (/\p{Pc}/u.test(sign)) return '_';
  if (/[\p{Ps}<]/u.test(sign)) return '(';
  if (/[\p{Pe}>]/u.test(sign)) return ')';
  if (/[’‘‛ʼ]/u.test(sign)) return "'";
  if (/[\p{Pi}\p{Pf}„]/u.test(sign)) return '"';
  if (sign === '\\') return '/';
  if (/[。｡]/u.test(sign)) return '.';
  if (bullets.test(sign)) return '·';
  if (sign.charCodeAt(0) < 0x80) return sign;
  const plain = looksLike.get(sign)?.normalize('NFKD').toLowerCase();
  return plain === undefined ? sign : Array.from(plain, (one) => (unseen.test(one) ? '' : one)).join('');
};

const foldPoint = (written: string): string => {
  if (enclosedAs.includes(written)) return '@';
  const point = written.codePointAt(0) ?? 0;
  const dingbat = dingbats.find(([first, , count]) => point >= first && point < first + count);
  if (dingbat) return String(dingbat[1] + point - dingbat[0]);
  const block = letterBlocks.find((first) => point >= first && point < first + 26);
  if (block !== undefined) return String.fromCharCode(0x61 + point - block);
  return Array.from(written.toLowerCase().normalize('NFKD'), foldSign).join('');
};

const known = new Map<string, string>();
const foldKnown = (written: string): string => {
  const before = known.get(written);
  if (before !== undefined) return before;
  const folded = foldPoint(written);
  known.set(written, folded);
  return folded;
};

/**
 * A text in small Latin letters without accents, ASCII digits and plain signs, as a person reads it: look-alikes,
 * ornaments, other digits, other dashes, brackets and blanks become the usual one, what nobody sees goes.
 */
export const foldText = (written: string): Folded => {
  let text = '';
  const from: number[] = [];
  const to: number[] = [];
  let index = 0;
  for (const point of written) {
    const signs = foldKnown(point);
    // Two blanks say what a thousand say, and are searched faster.
    const folded = signs === ' ' && text.endsWith('  ') ? '' : signs;
    text += folded;
    for (let at = 0; at < folded.length; at += 1) {
      from.push(index);
      to.push(index + point.length);
    }
    index += point.length;
  }
  return { text, from, to };
};

/** A text after pieces of it were replaced; every character of a piece comes from the whole of what it replaces. */
export const replaceIn = (
  { text, from, to }: Folded,
  pieces: readonly { start: number; end: number; by: string }[],
): Folded => {
  let next = '';
  const [nextFrom, nextTo]: [number[], number[]] = [[], []];
  let done = 0;
  const copy = (end: number): void => {
    next += text.slice(done, end);
    nextFrom.push(...from.slice(done, end));
    nextTo.push(...to.slice(done, end));
  };
  for (const { start, end, by } of pieces) {
    copy(start);
    next += by;
    for (let at = 0; at < by.length; at += 1) {
      nextFrom.push(from[start] ?? 0);
      nextTo.push(to[end - 1] ?? 0);
    }
    done = end;
  }
  copy(text.length);
  return { text: next, from: nextFrom, to: nextTo };
};

/** What was written where a piece of the folded text stands. */
export const writtenAt = (written: string, { from, to }: Folded, start: number, end: number): string =>
  written.slice(from[start] ?? 0, to[end - 1] ?? written.length).trim();

const spaced = /(?<![^\s*_|·-])(?:[a-z0-9@./][ *_|·-]){4,}[a-z0-9@./](?![^\s*_|·-])/gu;

/** Letters that stand apart (j a n @ …) are read as one word. */
export const joinSpaced = (folded: Folded): Folded =>
  replaceIn(
    folded,
    [...folded.text.matchAll(spaced)].flatMap(({ 0: run, index }) =>
      [...run.matchAll(/[ *_|·-]/gu)].map((gap) => ({ start: index + gap.index, end: index + gap.index + 1, by: '' })),
    ),
  );
