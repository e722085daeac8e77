import { type Group, isBelgianMobile, isPhone, mostDigits, saysCall, saysCallBehind } from './phones.ts';

/** A piece of a folded text. */
export interface Piece {
  start: number;
  end: number;
}

const bounded = (pattern: string): RegExp => new RegExp(`(?<![\\d.,:/-])(?:${pattern})(?!\\d)`, 'g');
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const month = '(?:0?[1-9]|1[0-2])';
const clock = '(?:[01]?\\d|2[0-4])\\s?[:hu]\\s?[0-5]\\d(?::[0-5]\\d)?';

/** Numbers that say when, where or how much, and never who. */
const innocent: readonly RegExp[] = [
  bounded(
    '(?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:[t ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?:z|[+-]\\d{2}:?\\d{2})?)?',
  ),
  bounded(`${day}([./-])${month}\\1(?:19|20)\\d{2}`),
  bounded(`${day}\\s?([./-])\\s?${month}\\1\\d{2}(?![./-]|\\s?\\d)`),
  bounded(`${clock}(?!:)`),
  bounded('0[.,]\\d{1,6}(?![.,]\\d)'),
  // Latitude and longitude of Belgium, in degrees.
  bounded('(?:49|5[01])[.,]\\d{2,}[ ,;/]+[2-6][.,]\\d{2,}'),
];

const enterpriseCue = /(?:bce|kbo|cbe|tva|btw|vat|entreprise|ondernemings?(?:nummer|nr)?|enterprise)[^\d]{0,20}$/;
const enterprise = /(?<![\d+])([01]\d{3})([. ]?)(\d{3})([. ]?)(\d{3})(?![./-]?\d)/g;

/** Of ten digits, the last two are 97 less the rest of the others. */
const hasEnterpriseCheck = (digits: string): boolean =>
  97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));

/** Blanks out, in place, what is a time, a date, a position or the number of an enterprise. */
const blankInnocent = (text: string): string => {
  let next = text;
  for (const pattern of innocent) next = next.replace(pattern, (found) => '¤'.repeat(found.length));
  return next.replace(
    enterprise,
    (found: string, a: string, first: string, b: string, second: string, c: string, at: number) => {
      const digits = a + b + c;
      const before = text.slice(Math.max(0, at - 40), at);
      const isWritten = first === '.' && second === '.' && (hasEnterpriseCheck(digits) || !isBelgianMobile(digits));
      const isCompact = first === '' && second === '' && hasEnterpriseCheck(digits) && !isBelgianMobile(digits);
      const isOne = isWritten || isCompact || enterpriseCue.test(before) || /\bbe\s?$/.test(before);
      return isOne ? '¤'.repeat(found.length) : found;
    },
  );
};

const runs = /\d(?:[\s\-./·()_,:|*~'"+=;#]{0,6}\d)*/g;

const groupsOf = (text: string, { start, end }: Piece): Group[] =>
  [...text.slice(start, end).matchAll(/\d+/g)].map(({ 0: digits, index }) => {
    const [from, to] = [start + index, start + index + digits.length];
    return {
      digits,
      start: from,
      end: to,
      isPlus: /\+[\s(,.-]*$/.test(text.slice(Math.max(0, from - 6), from)),
      gap: /^[^\d]*/.exec(text.slice(to, end))?.[0] ?? '',
    };
  });

const written = /^\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}$/;

/** Eleven digits of the national register: a birthday, an order, and two that check them (for births from 2000 on, with a 2 before). */
const isNational = (digits: string): boolean => {
  if (digits.length !== 11) return false;
  const [months, days] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  if (months % 20 > 12 || months > 52 || days > 31) return false;
  const [base, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  return [base, `2${base}`].some((number) => 97 - (Number(number) % 97) === check);
};

/** The rows of groups that begin at one of them, the longest first; a plus begins another number. */
const rowsFrom = (groups: readonly Group[], at: number): (readonly Group[])[] => {
  const rows: (readonly Group[])[] = [];
  let length = 0;
  for (let end = at; end < groups.length; end += 1) {
    const group = groups[end];
    length += group?.digits.length ?? 0;
    if (length > mostDigits || (end > at && group?.isPlus)) break;
    if (length >= 8) rows.push(groups.slice(at, end + 1));
  }
  return rows.reverse();
};

/** The first national register number or phone number of a folded text (figures for words), or null. */
export const findNumber = (text: string): (Piece & { kind: 'national' | 'phone' }) | null => {
  const open = blankInnocent(text);
  for (const { 0: run, index } of open.matchAll(runs)) {
    const end = index + run.length;
    const isCalled =
      saysCall.test(text.slice(Math.max(0, index - 60), index)) || saysCallBehind.test(text.slice(end, end + 20));
    const groups = groupsOf(open, { start: index, end });
    for (const [at, first] of groups.entries()) {
      for (const row of rowsFrom(groups, at)) {
        const piece = { start: first.start, end: row.at(-1)?.end ?? first.end };
        const digits = row.map((group) => group.digits).join('');
        if (isNational(digits) || written.test(text.slice(piece.start, piece.end))) {
          return { ...piece, kind: 'national' };
        }
        // Who is to be called stands at the beginning, or just before the words that say so.
        if (isPhone(row, isCalled && (at === 0 || piece.end === end))) {
          const lead = first.isPlus ? (/\(?\+[\s(,.-]*$/.exec(open.slice(0, first.start))?.[0].length ?? 0) : 0;
          return { ...piece, start: first.start - lead, kind: 'phone' };
        }
      }
    }
  }
  return null;
};
