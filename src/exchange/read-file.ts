import { readCsvRows } from './csv/read-csv-rows.ts';
import { faultOf, refused } from './faults.ts';
import { readGeojson } from './geojson/read-geojson.ts';
import { type Limits, type ReadContext, type ReadFormat, type Reading, type Rows, largest } from './reading.ts';
import type { Fault, ReadRow } from './record.ts';
import { recognise } from './recognise.ts';

export interface ReadOptions {
  /** As the device calls the file; only ever shown. */
  name?: string;
  limits?: Partial<Limits>;
  /** From 0 to 1. */
  onProgress?(part: number): void;
  /** Rejects with its reason, some tens of milliseconds after. */
  signal?: AbortSignal;
}

/** Milliseconds of reading between two breaths. */
const stretch = 40;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Two rows of one id cannot both be meant. */
const findTwins = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const seen = new Set<string>();
  return rows.map((row) => {
    const { id } = row.record;
    if (id === null) return row;
    if (!seen.has(id)) {
      seen.add(id);
      return row;
    }
    return { ...row, faults: [...row.faults, refused('same-id', { line: row.line, field: 'id', found: id })] };
  });
};

/** Pulls the rows, with breaths between; what goes wrong unforeseen is a fault of the file. */
const pull = async (rows: Rows, context: ReadContext, options: ReadOptions): Promise<readonly ReadRow[]> => {
  const read: ReadRow[] = [];
  let last = performance.now();
  const goOn = (): IteratorResult<ReadRow | null, void> => {
    try {
      return rows.next();
    } catch (thrown) {
      context.refuse(faultOf('reader-failed', { found: String(thrown) }));
      return { done: true, value: undefined };
    }
  };
  for (let step = goOn(); !step.done; step = goOn()) {
    if (step.value) read.push(step.value);
    if (read.length > context.limits.rows) {
      context.refuse(faultOf('too-many-rows'));
      break;
    }
    if (performance.now() - last < stretch) continue;
    options.onProgress?.(context.part);
    await breathe();
    options.signal?.throwIfAborted();
    last = performance.now();
  }
  return read;
};

/** @throws where a format has no reader */
const open = (bytes: Uint8Array, context: ReadContext): { format: ReadFormat | null; rows: Rows | null } => {
  if (bytes.length > context.limits.bytes) {
    context.refuse(faultOf('too-large'));
    return { format: null, rows: null };
  }
  const recognised = recognise(bytes);
  if ('fault' in recognised) {
    context.refuse(faultOf(recognised.fault));
    return { format: null, rows: null };
  }
  const { format, text } = recognised;
  if (format === 'geojson') return { format, rows: readGeojson(text, context) };
  if (format === 'csv') return { format, rows: readCsvRows(text, context) };
  context.refuse(faultOf('not-recognised'));
  return { format: null, rows: null };
};

/**
 * Reads a file, whatever it is: the kind by its content, within bounds. What is wrong with it is told, never thrown.
 * @throws the reason of `signal`, and nothing else
 */
export const readFile = async (bytes: Uint8Array, options: ReadOptions = {}): Promise<Reading> => {
  const faults: Fault[] = [];
  const notes: Fault[] = [];
  const context: ReadContext = {
    limits: { ...largest, ...options.limits },
    part: 0,
    refuse: (fault) => void faults.push(fault),
    note: (fault) => void notes.push(fault),
  };
  options.signal?.throwIfAborted();
  const { format, rows } = open(bytes, context);
  const read = findTwins(rows ? await pull(rows, context, options) : []);
  if (rows && read.length === 0 && faults.length === 0) faults.push(faultOf('nothing-in-it'));
  const columns = new Set<string>();
  for (const { record } of read) for (const key of Object.keys(record.values)) columns.add(key);
  return { format, name: options.name ?? null, rows: read, columns: [...columns], faults, notes };
};
