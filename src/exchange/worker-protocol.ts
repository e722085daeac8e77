import type { Reading } from './reading.ts';
import type { ReadRow } from './record.ts';

/** What the page and the worker that reads say to each other: one file for one worker, which is ended to stop it. */
export interface ToReader {
  file: Blob;
  name: string | null;
}

export type FromReader =
  | { type: 'progress'; part: number }
  /** In turns, so that no single one keeps the page from anything else. */
  | { type: 'rows'; rows: readonly ReadRow[] }
  | { type: 'done'; reading: Omit<Reading, 'rows'> };
