import type { ExchangeRecord, ReadRow } from '../../exchange/record.ts';
import { isSame } from '../../shared/is-same.ts';

/** What becomes of a row when it is applied. */
export const rowStates = ['new', 'changed', 'unchanged', 'refused'] as const;
export type RowState = (typeof rowStates)[number];

/** What tells a record from the others of its file: the id that the file gives, else its name and place. */
const nameOf = ({ id, name, geometry }: ExchangeRecord): string =>
  id === null ? `= ${JSON.stringify([name, geometry])}` : `# ${id}`;

/** Names records so that the same file names them alike again: those that are alike are numbered in its order. */
const createNamer = (): ((record: ExchangeRecord) => string) => {
  const seen = new Map<string, number>();
  return (record) => {
    const name = nameOf(record);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
};

const own = ['geometry', 'name', 'description', 'start', 'end', 'look'] as const;

/** The fields in which two records differ. */
const changedFields = (before: ExchangeRecord, after: ExchangeRecord): string[] => [
  ...own.filter((field) => !isSame(before[field], after[field])),
  ...[...new Set([...Object.keys(before.values), ...Object.keys(after.values)])].filter(
    (field) => !isSame(before.values[field], after.values[field]),
  ),
];

export interface Comparison {
  state: RowState;
  fields: readonly string[];
}

const isRefused = ({ faults }: ReadRow): boolean => faults.some(({ refuses }) => refuses);

/** What becomes of each row of a file beside what is there already. */
export const compareRows = (rows: readonly ReadRow[], before: readonly ExchangeRecord[]): Comparison[] => {
  const fresh: Comparison = { state: 'new', fields: [] };
  const refused: Comparison = { state: 'refused', fields: [] };
  if (before.length === 0) return rows.map((row) => (isRefused(row) ? refused : fresh));
  const nameKept = createNamer();
  const kept = new Map(before.map((record) => [nameKept(record), record]));
  const nameRow = createNamer();
  return rows.map((row) => {
    if (isRefused(row)) return refused;
    const old = kept.get(nameRow(row.record));
    if (!old) return fresh;
    const fields = changedFields(old, row.record);
    return { state: fields.length > 0 ? 'changed' : 'unchanged', fields };
  });
};

/** What is there after the rows of a file are applied: what the file no longer has stays. */
export const mergeRecords = (before: readonly ExchangeRecord[], rows: readonly ReadRow[]): ExchangeRecord[] => {
  const read = rows.flatMap((row) => (isRefused(row) ? [] : [row.record]));
  if (before.length === 0) return read;
  const name = createNamer();
  const next = new Map(read.map((record) => [name(record), record]));
  const nameKept = createNamer();
  const merged = before.map((record) => {
    const key = nameKept(record);
    const after = next.get(key) ?? record;
    next.delete(key);
    return after;
  });
  return [...merged, ...next.values()];
};
