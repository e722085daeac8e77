import fc from 'fast-check';

type Dress = (text: string) => string;

const each =
  (change: (sign: string, index: number) => string): Dress =>
  (text) =>
    Array.from(text, change).join('');

/** Letters and digits by blocks of Unicode that begin with a (A is read as a) and 0. */
const shifted =
  (small: number, digits: number | null): Dress =>
  (text) =>
    each((sign) => {
      if (/[a-z]/.test(sign)) return String.fromCodePoint(small + sign.charCodeAt(0) - 0x61);
      return digits !== null && /\d/.test(sign) ? String.fromCodePoint(digits + Number(sign)) : sign;
    })(text);

/** Cyrillic and Greek letters that look like Latin ones. */
const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  j: 'ј',
};
const atSigns = ['＠', '﹫', '@'];
const dots = ['．', '。', '․', '·', '•', '.'];

const everySign: readonly Dress[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  ...['\u200B', '\u2060', '\u00AD', '\u200D', '\uFE0F', '\u034F', '\u180E', '\u{E0061}'].map((sign) =>
    each((one) => one + sign),
  ),
  ...['\u0336', '\u0301', '\u20E3'].map((mark) => each((one) => (/[a-z0-9]/i.test(one) ? one + mark : one))),
  shifted(0xff41, 0xff10),
  shifted(0x1d41a, 0x1d7ce),
  shifted(0x1d5ba, 0x1d7e2),
  shifted(0x1d68a, 0x1d7f6),
  shifted(0x1d552, 0x1d7d8),
  each((sign) => lookAlikes[sign] ?? sign),
  ...atSigns.map((at) => (text: string) => text.replaceAll('@', at)),
  ...dots.map((dot) => (text: string) => text.replaceAll('.', dot)),
  (text) => text.replaceAll('@', ' @ '),
  (text) => text.replaceAll('.', '[.]'),
];

/** One or two disguises, one over the other, that change signs but no words. */
export const signDisguises: fc.Arbitrary<Dress> = fc
  .array(fc.constantFrom(...everySign), { minLength: 1, maxLength: 2 })
  .map((all) => (text) => all.reduce((now, dress) => dress(now), text));

const saidAts = [' at ', ' (at) ', '[at]', ' arobase ', ' apenstaartje ', ' AT ', '(a)', ' {at} ', ' ＠ ', '-at-'];
const saidDots = [' dot ', ' punt ', ' point ', '[dot]', ' (point) ', '{punt}', ' DOT ', '-dot-'];

/** An address with its signs in words. */
export const disguises: fc.Arbitrary<Dress> = fc
  .tuple(fc.constantFrom(...saidAts), fc.constantFrom(...saidDots), fc.constantFrom(...everySign.slice(0, 10)))
  .map(
    ([at, dot, dress]) =>
      (text) =>
        dress(text.replace(/\+tag/, '')).replace(/[@＠]/, at).replaceAll('.', dot),
  );

const gaps = [
  ' ',
  '.',
  '-',
  '/',
  ' - ',
  '\u2013',
  '\u2014',
  '\u2011',
  '\u2212',
  '\u00A0',
  '\u202F',
  '_',
  '·',
  '•',
  '  ',
  ' / ',
];
const digitNames = {
  fr: ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  nl: ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
} as const;
/** Zeros of scripts whose digits stand in order. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce];

/** After the prefix, the digits in groups: by `sizes`, then all that is left. */
const group = (text: string, sizes: readonly number[], gap: string): string => {
  const lead = /^(?:\+|00)\d\d/.exec(text)?.[0] ?? '';
  const groups = lead === '' ? [] : [lead];
  let rest = text.slice(lead.length);
  for (const size of sizes) {
    if (rest.length <= size) break;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...groups, rest].join(gap);
};

/** A number in groups, in other digits, or in words. */
export const phoneDisguises: fc.Arbitrary<Dress> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom([4, 2, 2, 2], [2, 3, 2, 2], [3, 3, 3], [4, 3, 3], [2, 2, 2, 2], [1, 1, 1, 1, 1, 1, 1, 1, 1], []),
      fc.constantFrom(...gaps),
      fc.constantFrom(...zeros),
      fc.constantFrom('', '\u200B', '\uFE0F'),
    )
    .map(([sizes, gap, zero, unseen]): Dress => {
      const dress = each((sign) => (/\d/.test(sign) ? String.fromCodePoint(zero + Number(sign)) + unseen : sign));
      return (text) => dress(group(text, sizes, gap));
    }),
  fc.tuple(fc.constantFrom('fr', 'nl', 'en'), fc.constantFrom(' ', ', ', '-', ' - ')).map(
    ([language, gap]): Dress =>
      (text) =>
        Array.from(text, (sign) => (sign === '+' ? 'plus' : digitNames[language][Number(sign)])).join(gap),
  ),
);
