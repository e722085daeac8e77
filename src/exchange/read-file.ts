import { readCap } from './cap/read-cap.ts';
import { readCsvRows } from './csv/read-csv-rows.ts';
import { readDatex } from './datex/read-datex.ts';
import { faultOf, refused, told } from './faults.ts';
import { readGeojson } from './geojson/read-geojson.ts';
import { type Limits, type ReadContext, type ReadFormat, type Reading, type Rows, largest } from './reading.ts';
import type { ExchangeRecord, Fault, ReadRow, Value } from './record.ts';
import { readGpx } from './gpx/read-gpx.ts';
import { readGtfsRt } from './gtfs-rt/read-gtfs-rt.ts';
import { readKml } from './kml/read-kml.ts';
import { unpackKmz } from './kml/unpack-kmz.ts';
import { findGarbled, recognise, type TextFormat } from './recognise.ts';
import { looksLikeMarkup } from './xml/plain-text.ts';

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

const isMarkup = (text: Value): boolean => typeof text === 'string' && looksLikeMarkup(text);

const hasMarkup = ({ name, description, values }: ExchangeRecord): boolean =>
  isMarkup(name) || isMarkup(description) || Object.values(values).some(isMarkup);

/** What is asked of every row, whatever its format: two of one id cannot both be meant, and markup is told. */
const checkAll = (rows: readonly ReadRow[]): readonly ReadRow[] => {
  const seen = new Set<string>();
  return rows.map((row) => {
    const { line, record, faults } = row;
    const isTwin = record.id !== null && seen.has(record.id);
    if (record.id !== null) seen.add(record.id);
    const hasTags = hasMarkup(record) && !faults.some(({ reason }) => reason === 'markup');
    if (!isTwin && !hasTags) return row;
    const more = [
      ...(isTwin ? [refused('same-id', { line, field: 'id', found: record.id })] : []),
      ...(hasTags ? [told('markup', { line })] : []),
    ];
    return { ...row, faults: [...faults, ...more] };
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

const textReaders: Record<TextFormat, (text: string, context: ReadContext) => Rows> = {
  geojson: readGeojson,
  csv: readCsvRows,
  kml: readKml,
  gpx: readGpx,
  cap: readCap,
  datex: readDatex,
};

/** What a zip has in it is read as a file of its own. */
const readKmz = (bytes: Uint8Array, context: ReadContext): Rows | Fault => {
  const unpacked = unpackKmz(bytes, context.limits.bytes);
  if ('fault' in unpacked) return faultOf(unpacked.fault);
  const inside = recognise(unpacked.kml);
  if ('fault' in inside) return faultOf(inside.fault);
  return inside.format === 'kml' ? readKml(inside.text, context) : faultOf('zip-without-kml');
};

const open = (bytes: Uint8Array, context: ReadContext): { format: ReadFormat | null; rows: Rows | Fault } => {
  if (bytes.length > context.limits.bytes) return { format: null, rows: faultOf('too-large') };
  const recognised = recognise(bytes);
  if ('fault' in recognised)
    return { format: null, rows: faultOf(recognised.fault, { line: recognised.line ?? null }) };
  const { format } = recognised;
  const trouble = recognised.text === null ? null : findGarbled(recognised.text);
  if (trouble) context.note(faultOf('garbled-letters', trouble));
  if (recognised.text !== null) return { format, rows: textReaders[recognised.format](recognised.text, context) };
  return { format, rows: format === 'kmz' ? readKmz(bytes, context) : readGtfsRt(bytes, context) };
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
  if ('reason' in rows) faults.push(rows);
  const read = 'reason' in rows ? [] : checkAll(await pull(rows, context, options));
  if (read.length === 0 && faults.length === 0) faults.push(faultOf('nothing-in-it'));
  const columns = new Set<string>();
  for (const { record } of read) for (const key of Object.keys(record.values)) columns.add(key);
  return { format, name: options.name ?? null, rows: read, columns: [...columns], faults, notes };
};
