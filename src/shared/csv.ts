import { withoutDirections } from './text.ts';
import type { Language } from './vocabulary.ts';

/** One column of an export: its heading, and a feature's value in it. */
export interface Column<F> {
  name: string;
  value(feature: F): string | number | null;
}

/** How a file is written: what parts cells, and the decimal sign. */
interface CsvStyle {
  separator: ';' | ',';
  decimal: ',' | '.';
}

/**
 * What spreadsheets open in columns. Those in Belgium, French or Dutch, want the semicolon, and take a number without the
 * decimal comma for a text, or for a date.
 */
const styleOf = (language: Language): CsvStyle =>
  language === 'en' ? { separator: ',', decimal: '.' } : { separator: ';', decimal: ',' };

/** What a spreadsheet would calculate (OWASP: CSV injection), behind blanks and quotes, which it may take away. */
const formula = `[\\s"']*[=+\\-@\\0\\uFF1D\\uFF0B\\uFF0D\\uFF20]`;
/** Behind a separator, whichever a spreadsheet is set to, a cell begins for it. */
const begin = '(?<=^|[;,\\t\\r\\n])';
const toMark = new RegExp(`${begin}(?=${formula})|^(?='*[\\t\\r])`, 'g');
const marked = new RegExp(`${begin}'(?=${formula})|^'(?='*[\\t\\r])`, 'g');

/** A text of which no spreadsheet calculates any part, opened with whatever separator: marked by `'` where needed. */
export const markFormulas = (text: string): string => text.replace(toMark, "'");

/** The text as it was before it was marked. */
export const unmarkFormulas = (text: string): string => text.replace(marked, '');

const cell = (value: string | number | null, { decimal }: CsvStyle): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', decimal);
  const plain = withoutDirections(value);
  const text = markFormulas(plain);
  return /[",;\r\n\t]/.test(text) || text !== plain ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Separated values (RFC 4180, but for the separator) with a byte order mark, so that spreadsheets read every script. */
export const toCsv = <F>(columns: readonly Column<F>[], features: readonly F[], language: Language): string => {
  const style = styleOf(language);
  const lines = [
    columns.map(({ name }) => cell(name, style)),
    ...features.map((feature) => columns.map(({ value }) => cell(value(feature), style))),
  ];
  return `\u{FEFF}${lines.map((line) => line.join(style.separator)).join('\r\n')}\r\n`;
};
