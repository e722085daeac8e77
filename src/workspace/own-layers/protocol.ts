import type { Bounds } from '../../geo/geometry.ts';
import type { ReadFormat } from '../../exchange/reading.ts';
import type { ExchangeRecord, Fault, Geometry, RowFault, RowSource } from '../../exchange/record.ts';
import type { Picture } from '../../map/easel.ts';
import type { FlatShapes } from '../../map/own/flat-shapes.ts';
import type { ShapeLook } from '../../map/own/paint-shapes.ts';
import type { TileOrder } from '../../map/paint-tile.ts';
import type { Position } from '../../shared/geojson.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { PlanReason } from '../imports/plan-reason.ts';
import type { RowState } from './compare.ts';

/** What a file is, once it is read. */
export interface FileSummary {
  /** Null: none of the formats that are known. */
  format: ReadFormat | null;
  columns: readonly string[];
  /** Of the file as a whole: nothing of it can be taken. */
  faults: readonly Fault[];
  notes: readonly Fault[];
  /** Rows, in all. */
  size: number;
  counts: Readonly<Record<RowState, number>>;
  unplaced: number;
  bounds: Bounds | null;
}

/** A row as it was read. */
export interface SourceRow {
  row: number;
  line: number | null;
  record: ExchangeRecord;
  source: RowSource | null;
  faults: readonly RowFault[];
}

/** One line of the preview. */
export interface PreviewRow {
  /** Its place among the rows of the file, from 0. */
  row: number;
  /** Null where the format has no lines. */
  line: number | null;
  state: RowState;
  name: string | null;
  /** What is wrong with it, or only told. */
  faults: readonly RowFault[];
  /** The fields that differ from what is there. */
  fields: readonly string[];
  /** Why nothing is made of it, beside its faults. */
  problems?: readonly {
    field: string | null;
    reason: PlanReason;
    found: string | null;
    /** What it may mean. */
    among?: readonly Text[];
  }[];
  /** What the words of its place were taken for. */
  place?: Text | null;
}

/** A row by its name, and where it is. */
export interface NamedRow {
  row: number;
  name: string | null;
  position: Position | null;
}

/** What is asked of the keeper of one set of rows, and what it answers. */
export interface Questions {
  /** Reads a file, or a text; `against`: what is kept under this key is what it is compared with. */
  read: { ask: { source: Blob; name: string | null; against: string | null }; answer: FileSummary };
  /** Compares what was read with something else. */
  compare: { ask: { against: string | null }; answer: FileSummary };
  /** The rows of these states, from one to another in their order; null: all. */
  rows: { ask: { states: RowState | null; from: number; to: number }; answer: readonly PreviewRow[] };
  /** Every row, as it was read; null: they are more than `most`. */
  records: { ask: { most: number }; answer: readonly SourceRow[] | null };
  /** Keeps all that is there, with what is new and changed, on the device; answers how much that is. */
  keep: { ask: { key: string }; answer: KeptFigures };
  /** Takes up what is kept; null: there is nothing any more. */
  load: { ask: { key: string }; answer: KeptFigures | null };
  /** Shows these shapes of rows instead of the file's own; null: those again. Answers what they lie in. */
  show: { ask: { shapes: readonly (readonly [row: number, shape: Geometry])[] | null }; answer: Bounds | null };
  tile: { ask: { order: TileOrder; look: ShapeLook }; answer: Picture | null };
  /** For paper, which waits for nothing. */
  shapes: { ask: object; answer: FlatShapes };
  /** What lies at a place; `reach` in world units. */
  find: { ask: { position: Position; reach: number; most: number }; answer: readonly NamedRow[] };
  search: { ask: { typed: readonly string[]; most: number }; answer: readonly NamedRow[] };
  record: { ask: { row: number }; answer: ExchangeRecord | null };
  /** As a file of GeoJSON. */
  write: { ask: object; answer: Blob };
}
export type QuestionName = keyof Questions;

export interface KeptFigures {
  count: number;
  unplaced: number;
  bounds: Bounds | null;
}

export type ToKeeper = {
  [Q in QuestionName]: { request: number; type: Q; ask: Questions[Q]['ask'] };
}[QuestionName];

export type FromKeeper =
  /** How much of what is asked is done, 0 to 1. */
  | { type: 'progress'; request: number; part: number }
  | { type: 'answer'; request: number; answer: Questions[QuestionName]['answer'] }
  /** `trouble`: a StorageTrouble, or what else was thrown. */
  | { type: 'failure'; request: number; trouble: string };
