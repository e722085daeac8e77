import { faultOf } from './faults.ts';
import { readFile, type ReadOptions } from './read-file.ts';
import { largest, type Reading } from './reading.ts';

/** Reads what a person chose or pasted. @throws the reason of `signal`, and nothing else */
export const readBlob = async (file: Blob, options: ReadOptions = {}): Promise<Reading> => {
  const fail = (reason: 'too-large' | 'unreadable'): Reading => ({
    format: null,
    name: options.name ?? null,
    rows: [],
    columns: [],
    faults: [faultOf(reason)],
    notes: [],
  });
  if (file.size > (options.limits?.bytes ?? largest.bytes)) return fail('too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Gone, or held by another program, since it was chosen.
    return fail('unreadable');
  }
  return readFile(bytes, options);
};
