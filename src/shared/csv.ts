import { withoutDirections } from './text.ts';

/** One column of an export: its heading, and a feature's value in it. */
export interface Column<F> {
  name: string;
  value(feature: F): string | number | null;
}

/** What a spreadsheet would take for a formula is marked as text (OWASP: CSV injection). */
const dangerous = /^[=+\-@\t\r\0\uFF1D\uFF0B\uFF0D\uFF20]/;

const cell = (value: string | number | null): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const plain = withoutDirections(value);
  const text = dangerous.test(plain) ? `'${plain}` : plain;
  return /[",;\r\n\t]/.test(text) || text !== plain ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Comma-separated values (RFC 4180) with a byte order mark, so that spreadsheets read every script. */
export const toCsv = <F>(columns: readonly Column<F>[], features: readonly F[]): string => {
  const lines = [
    columns.map(({ name }) => cell(name)),
    ...features.map((feature) => columns.map(({ value }) => cell(value(feature)))),
  ];
  return `\u{FEFF}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
};

/** One line of a table, and where it began in the text (from 1). */
export interface CsvLine {
  line: number;
  cells: readonly string[];
}

/**
 * Reads comma- or semicolon-separated values as spreadsheets write them (RFC 4180, with or without a byte order mark);
 * empty lines are left out. `openQuote`: the line of a quote that is never closed.
 */
export const parseCsv = (text: string): { lines: readonly CsvLine[]; openQuote: number | null } => {
  const source = text.replace(/^\u{FEFF}/u, '');
  const [head = ''] = source.split(/\r?\n/, 1);
  const separator = head.split(';').length > head.split(',').length ? ';' : ',';
  const lines: CsvLine[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let begin = 1;
  let quotedFrom: number | null = null;
  const endLine = (): void => {
    if (cells.length > 0 || cell !== '') lines.push({ line: begin, cells: [...cells, cell] });
    cells = [];
    cell = '';
  };
  for (let index = 0; index < source.length; index++) {
    const sign = source[index];
    if (sign === '\n') line += 1;
    if (quotedFrom !== null) {
      if (sign !== '"') cell += sign;
      else if (source[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quotedFrom = null;
    } else if (sign === '"' && cell === '') quotedFrom = line;
    else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endLine();
      begin = line;
    } else if (sign !== '\r' || source[index + 1] !== '\n') cell += sign;
  }
  endLine();
  return { lines, openQuote: quotedFrom };
};
