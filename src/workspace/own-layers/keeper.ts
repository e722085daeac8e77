import type { Reading } from '../../exchange/reading.ts';
import type { ExchangeRecord } from '../../exchange/record.ts';
import { findShapes } from '../../map/own/find-shapes.ts';
import { flatten } from '../../map/own/flat-shapes.ts';
import { createShapePainter } from '../../map/own/paint-shapes.ts';
import { type Shapes, collectShapes, middleOf } from '../../map/own/shapes.ts';
import { paintTile } from '../../map/paint-tile.ts';
import { type Comparison, type RowState, compareRows, mergeRecords, rowStates } from './compare.ts';
import { findsWords } from './find-words.ts';
import type { FileSummary, KeptFigures, NamedRow, PreviewRow, Questions } from './protocol.ts';

/** Where rows are kept. */
export interface RowDisk {
  read(key: string): Promise<readonly ExchangeRecord[] | null>;
  write(key: string, records: readonly ExchangeRecord[]): Promise<void>;
}

/** Reads a file; `onPart` is told how much of it is behind, 0 to 1. */
export type FileReader = (source: Blob, name: string | null, onPart: (part: number) => void) => Promise<Reading>;

const emptyReading: Reading = { format: null, name: null, rows: [], columns: [], faults: [], notes: [] };

type Answers = {
  [Q in keyof Questions]: (ask: Questions[Q]['ask'], onPart: (part: number) => void) => Promise<Questions[Q]['answer']>;
};

const toRow = (record: ExchangeRecord) => ({ record, line: null, faults: [], source: null });

/**
 * Keeps one set of rows, in a worker of its own: reads them from a file or from the device, draws them, finds them
 * under the pointer and by their words.
 */
export const createKeeper = (
  readFile: FileReader,
  disk: RowDisk,
  writeFile: (records: readonly ExchangeRecord[]) => Blob,
): Answers => {
  let reading = emptyReading;
  let before: readonly ExchangeRecord[] = [];
  let comparison: readonly Comparison[] = [];
  let shapes: Shapes = collectShapes().finish();

  const isTaken = (row: number): boolean => comparison[row]?.state !== 'refused';
  const draw = (shown: Questions['show']['ask']['shapes'] = null): void => {
    const collection = collectShapes();
    if (shown) for (const [row, shape] of shown) collection.add(row, shape);
    else
      reading.rows.forEach(({ record: { geometry } }, row) => {
        if (geometry && isTaken(row)) collection.add(row, geometry);
      });
    shapes = collection.finish();
  };
  const take = (read: Reading): void => {
    reading = read;
    comparison = compareRows(reading.rows, before);
    draw();
  };
  const countUnplaced = (): number =>
    reading.rows.reduce((sum, { record }, row) => sum + (isTaken(row) && record.geometry === null ? 1 : 0), 0);
  const figures = (): KeptFigures => ({
    count: comparison.filter(({ state }) => state !== 'refused').length,
    unplaced: countUnplaced(),
    bounds: shapes.bounds,
  });
  const summarise = (): FileSummary => {
    const { format, columns, faults, notes, rows } = reading;
    const counts = Object.fromEntries(rowStates.map((state) => [state, 0])) as Record<RowState, number>;
    for (const { state } of comparison) counts[state]++;
    return {
      format,
      columns,
      faults,
      notes,
      size: rows.length,
      counts,
      unplaced: countUnplaced(),
      bounds: shapes.bounds,
    };
  };
  const nameRow = (row: number): NamedRow => {
    const record = reading.rows[row]?.record;
    return { row, name: record?.name ?? null, position: record?.geometry ? middleOf(record.geometry) : null };
  };
  const previewRow = (row: number): PreviewRow => {
    const { line = null, record, faults = [] } = reading.rows[row] ?? {};
    const { state = 'refused', fields = [] } = comparison[row] ?? {};
    return { row, line, state, name: record?.name ?? record?.id ?? null, faults, fields };
  };
  const compareWith = async (against: string | null): Promise<void> => {
    before = against === null ? [] : ((await disk.read(against)) ?? []);
  };
  const takeKept = (records: readonly ExchangeRecord[]): void => {
    before = [];
    take({ ...emptyReading, rows: records.map(toRow) });
  };

  return {
    read: async ({ source, name, against }, onPart) => {
      await compareWith(against);
      take(await readFile(source, name, onPart));
      return summarise();
    },
    compare: async ({ against }) => {
      await compareWith(against);
      take(reading);
      return summarise();
    },
    rows: async ({ states, from, to }) => {
      if (states === null) {
        return Array.from({ length: Math.max(0, Math.min(to, reading.rows.length) - from) }, (_, at) =>
          previewRow(from + at),
        );
      }
      const found: PreviewRow[] = [];
      let at = 0;
      for (let row = 0; row < comparison.length && at < to; row++) {
        if (comparison[row]?.state !== states) continue;
        if (at >= from) found.push(previewRow(row));
        at++;
      }
      return found;
    },
    records: async ({ most }) => {
      return reading.rows.length > most ? null : reading.rows.map((read, row) => ({ ...read, row }));
    },
    keep: async ({ key }) => {
      const records = mergeRecords(before, reading.rows);
      await disk.write(key, records);
      takeKept(records);
      return figures();
    },
    load: async ({ key }) => {
      const records = await disk.read(key);
      if (!records) return null;
      takeKept(records);
      return figures();
    },
    show: async ({ shapes: shown }) => {
      draw(shown);
      return shapes.bounds;
    },
    tile: async ({ order, look }) => paintTile(createShapePainter(shapes, look))(order),
    shapes: async () => flatten(shapes),
    find: async ({ position, reach, most }) => findShapes(shapes, position, reach, most).map(nameRow),
    search: async ({ typed, most }) => {
      const found: NamedRow[] = [];
      const finds = findsWords(typed);
      for (const [row, { record }] of reading.rows.entries()) {
        if (found.length >= most) break;
        if (isTaken(row) && finds(record)) found.push(nameRow(row));
      }
      return found;
    },
    record: async ({ row }) => reading.rows[row]?.record ?? null,
    write: async () => writeFile(reading.rows.flatMap(({ record }, row) => (isTaken(row) ? [record] : []))),
  };
};
