import type { ImportRow } from '../../domain/imports/drafts.ts';
import type { ImportTarget } from '../../domain/imports/contract.ts';
import type { Geometry, RowFault } from '../../exchange/record.ts';
import type { Network } from '../../geo/network.ts';
import type { Region } from '../../geo/region.ts';
import type { Position } from '../../shared/geojson.ts';
import type { FoundPlace } from '../../shared/places.ts';
import type { Seat } from '../../shared/seats.ts';
import type { Text } from '../../shared/vocabulary.ts';
import type { RowState } from '../own-layers/compare.ts';
import type { SourceRow } from '../own-layers/protocol.ts';
import type { PlanReason } from './plan-reason.ts';

export interface Problem {
  field: string | null;
  reason: PlanReason;
  /** What stood there. */
  found: string | null;
  /** Of what is ambiguous: what it may mean. */
  among?: readonly Text[];
}

/** What would become of a row. */
export interface PlannedRow {
  row: number;
  line: number | null;
  state: RowState;
  name: string | null;
  faults: readonly RowFault[];
  problems: readonly Problem[];
  /** The fields that differ from what is there. */
  fields: readonly string[];
  /** Null: nothing is done. */
  change: ImportRow | null;
  /** Where the map shows it; null: it is refused, or nowhere. */
  shape: Geometry | null;
  /** What the words of its place were taken for; null: it has its own position. */
  place: Text | null;
}

/** What a row says, as a new item of the target says it. */
export interface Made {
  /** What the file calls it, below its own id. */
  part?: string;
  name?: string;
  draft: Readonly<Record<string, unknown>>;
  geometry?: unknown;
  /** The properties that the file speaks of; the others have values that nobody said. */
  said: readonly string[];
}

/** What has to be known of the world to make something of a row. */
export interface PlanWorld {
  seat: Seat;
  /** The server's time, milliseconds. */
  now: number;
  region: Region;
  network: Network;
  /** Null outside the region. */
  locate(position: Position): Promise<FoundPlace | null>;
  /** The stop of an id, or the place of coordinates; null: it is neither. */
  at(text: string): Promise<FoundPlace | null>;
  /** What a text names, the best first; `isWhole`: it is the whole name. */
  search(text: string): Promise<readonly (FoundPlace & { isWhole: boolean })[]>;
  /** The id, if there is such an item that this seat knows of; else null. */
  known(layer: string, id: string | null): Promise<string | null>;
  /** What the person said of stops that a feed names alone; null: nothing yet. */
  loneStops: 'closed' | 'passed-by' | null;
}

/** Of each field, the column that holds it; absent: none. */
export type Mapping = Readonly<Record<string, string>>;

/** A value of the row by field: trimmed, empty where there is none. */
export type Cells = (field: string) => string;

export type Making = readonly Made[] | { problems: readonly Problem[] };

/** How the rows of a file become items of one collection. */
export interface TargetPlan {
  target: ImportTarget;
  /** How the ids of its items begin. */
  prefix: string;
  make(row: SourceRow, cells: Cells, world: PlanWorld): Promise<Making>;
  /** What of an item that is there the file may change. */
  changeable: readonly string[];
  /** What an item says, and what a row does, so that the two can be set beside each other. */
  valueOf(item: KnownItem, name: string): unknown;
  draftValueOf(made: Made, name: string): unknown;
  /** Where the map shows what has no geometry of its own. */
  shapeOf?(made: Made, world: PlanWorld): Geometry | null;
  /** An item that went out and comes back is itself: a file calls it by its own id. */
  isOwn?: true;
  /** Whether an item is there no more for whoever brings it in: it comes as a new one. Absent: none is. */
  isGone?(item: KnownItem): boolean;
  /** Whether a change says all of it anew. */
  isWhole?: true;
  /** Why a row may not be applied by this seat; null if it may. */
  refuse(made: Made, item: KnownItem | null, world: PlanWorld): Problem | null;
}

export interface KnownItem {
  id: string;
  geometry: unknown;
  properties: { readonly [name: string]: unknown; version: number };
}

export const problem = (reason: PlanReason, field: string | null = null, found: string | null = null): Problem => ({
  field,
  reason,
  found,
});
export const refusedBy = (...problems: readonly Problem[]): { problems: readonly Problem[] } => ({ problems });
