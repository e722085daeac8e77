import { readFile } from '../read-file.ts';
import type { Limits, Reading } from '../reading.ts';

/** Reads what a writer wrote, or a text of a test. */
export const readWritten = (source: string | Uint8Array, limits: Partial<Limits> = {}): Promise<Reading> =>
  readFile(typeof source === 'string' ? new TextEncoder().encode(source) : source, { limits });
