import Papa from 'papaparse';

/** One line of a table, and where it began in the text (from 1). */
export interface CsvLine {
  line: number;
  cells: readonly string[];
}

const separators = [';', '\t', ',', '|'] as const;
const quoted = /"(?:[^"]|"")*"/g;

/** The separator that parts the first line of all that says something into most cells. */
const findSeparator = (text: string): string => {
  const head =
    text
      .replace(quoted, '')
      .split(/[\r\n]+/)
      .find((line) => line.trim() !== '') ?? '';
  const counts = separators.map((separator) => head.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ';';
};

/** What ends the lines; null if they do not agree. */
const findNewline = (text: string): '\r\n' | '\r' | '\n' | null => {
  const ends = new Set(text.replace(quoted, '').match(/\r\n|\r|\n/g));
  const [end = '\n', ...others] = ends as Set<'\r\n' | '\r' | '\n'>;
  return others.length === 0 ? end : null;
};

const countLines = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

/**
 * Reads separated values as spreadsheets write them: with `;`, tab, comma or what a first line `sep=` names, quotes, any
 * ends of lines, with or without a byte order mark. Rows of nothing are left out. `badQuote`: the line of a quote that
 * is never closed, or closed too early.
 */
export const readCsv = (text: string): { lines: readonly CsvLine[]; badQuote: number | null } => {
  const plain = text.replace(/^\u{FEFF}+/u, '');
  const [announced = '', separator = null] = /^\s*"?sep=([^"\r\n])"?[^\r\n]*(?:\r\n|\r|\n|$)/i.exec(plain) ?? [];
  const body = plain.slice(announced.length);
  const newline = findNewline(body);
  const source = newline ? body : body.replace(/\r\n?/g, '\n');
  const lines: CsvLine[] = [];
  let badQuote: number | null = null;
  let line = 1 + countLines(announced);
  let read = 0;
  Papa.parse<string[]>(source, {
    delimiter: separator ?? findSeparator(source),
    newline: newline ?? '\n',
    step: ({ data, errors, meta: { cursor } }) => {
      if (errors.some(({ type }) => type === 'Quotes')) badQuote ??= line;
      if (data.some((cell) => cell.trim() !== '')) lines.push({ line, cells: data });
      line += countLines(source.slice(read, cursor));
      read = cursor;
    },
  });
  return { lines, badQuote };
};
