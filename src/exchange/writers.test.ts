import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FaultReason, faultWords } from './fault-words.ts';
import { fileFaultWords } from './file-fault-words.ts';
import { languages } from '../shared/vocabulary.ts';
import { tellFault } from './tell-fault.ts';
import { recordsArbitrary, simpleGeometryArbitrary } from './testing/arbitraries.ts';
import { readWritten } from './testing/read-text.ts';
import { type WriteFormat, writers } from './writers.ts';

/** What every format has. */
const pointArbitrary = simpleGeometryArbitrary.filter(({ type }) => type === 'Point');

describe('what goes out', () => {
  it.each(Object.keys(writers) as WriteFormat[])('as %s comes in again, each thing with its name and id', (format) =>
    fc.assert(
      fc.asyncProperty(recordsArbitrary(pointArbitrary), fc.constantFrom(...languages), async (records, language) => {
        const { rows, faults, ...reading } = await readWritten(
          writers[format].write(records, { language, title: 'Vigie' }),
        );
        expect({ format: reading.format, faults }).toEqual({ format, faults: [] });
        expect(rows.map(({ record: { id, name } }) => ({ id, name }))).toEqual(
          records.map(({ id, name }) => ({ id, name })),
        );
      }),
      { numRuns: 30 },
    ),
  );
});

describe('the words of a fault', () => {
  it.each(languages)('say in %s what is wrong', (language) => {
    const reasons = Object.keys({ ...faultWords.en.reasons, ...fileFaultWords.en.reasons }) as FaultReason[];
    for (const reason of reasons) expect(tellFault({ reason }, language)).toMatch(/[.!]$/);
  });
});
