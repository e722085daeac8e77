import type { Fault, ReadRow } from './record.ts';

export const readFormats = ['geojson', 'kml', 'kmz', 'gpx', 'csv', 'cap', 'gtfs-rt', 'datex'] as const;
export type ReadFormat = (typeof readFormats)[number];

/** What is read at most of one file; beyond it the file is refused, never cut silently. */
export interface Limits {
  /** Of the file, and of what a zip unpacks to. */
  bytes: number;
  rows: number;
  /** Elements or objects within each other. */
  depth: number;
}
export const largest: Limits = { bytes: 50 * 1024 * 1024, rows: 200_000, depth: 64 };

/** What a file says. With a fault of the file, `rows` are those that were read before it. */
export interface Reading {
  /** By content; null: none of the formats that are known. */
  format: ReadFormat | null;
  /** As the person's device names it; only ever shown. */
  name: string | null;
  rows: readonly ReadRow[];
  /** The names of the values, in the order of the file. */
  columns: readonly string[];
  /** Of the file as a whole: nothing of it is to be applied. */
  faults: readonly Fault[];
  /** Of the file too, but only told: a grid that was reprojected, entries left out. */
  notes: readonly Fault[];
}

/** What the readers of the formats share while one file is read. */
export interface ReadContext {
  limits: Limits;
  /** From 0 to 1: how much of the file is behind. */
  part: number;
  refuse(fault: Fault): void;
  note(fault: Fault): void;
}

/** The rows of a file as they are found; null is a breath, for progress and for who stops it. It never throws. */
export type Rows = Generator<ReadRow | null, void>;
