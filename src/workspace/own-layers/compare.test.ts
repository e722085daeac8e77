import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, ReadRow } from '../../exchange/record.ts';
import { recordOf } from '../../exchange/rows.ts';
import { compareRows, mergeRecords } from './compare.ts';

const rowOf = (record: ExchangeRecord): ReadRow => ({ record, line: 1, faults: [], source: null });

const anyRecord: fc.Arbitrary<ExchangeRecord> = fc
  .record({
    id: fc.option(fc.constantFrom('a', 'b', 'c')),
    name: fc.option(fc.constantFrom('Rue Neuve', 'Bourse')),
    geometry: fc.option(fc.constant({ type: 'Point' as const, coordinates: [4.35, 50.85] as [number, number] })),
    values: fc.dictionary(fc.constantFrom('kind', 'note', '__proto__'), fc.constantFrom('x', 'y', 1, null)),
  })
  .map(recordOf);
/** As the reader gives them: an id once. */
const anyFile = fc
  .array(anyRecord, { maxLength: 12 })
  .map((records) =>
    records.filter(({ id }, index) => id === null || records.findIndex((one) => one.id === id) === index),
  );

describe('what becomes of the rows of a file', () => {
  it('changes nothing when the same file comes again', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (before, records) => {
        const rows = records.map(rowOf);
        const merged = mergeRecords(before, rows);
        expect(compareRows(rows, merged).every(({ state }) => state === 'unchanged')).toBe(true);
        expect(mergeRecords(merged, rows)).toEqual(merged);
      }),
    );
  });

  it('takes nothing away that the file does not name', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (before, records) => {
        const rows = records.map(rowOf);
        const fresh = compareRows(rows, before).filter(({ state }) => state === 'new').length;
        expect(mergeRecords(before, rows)).toHaveLength(before.length + (before.length === 0 ? rows.length : fresh));
      }),
    );
  });

  it('names the fields that differ', () => {
    const before = [recordOf({ id: '1', name: 'Bourse', values: { kind: 'x', note: 'n' } })];
    const after = recordOf({ id: '1', name: 'Beurs', values: { kind: 'x', note: 'm', more: 1 } });
    expect(compareRows([rowOf(after)], before)).toEqual([{ state: 'changed', fields: ['name', 'note', 'more'] }]);
  });

  it('makes nothing of a row that is refused', () => {
    const row: ReadRow = {
      ...rowOf(recordOf({ id: '1' })),
      faults: [{ line: 2, field: 'id', reason: 'same-id', found: '1', refuses: true }],
    };
    expect(compareRows([row], [])).toEqual([{ state: 'refused', fields: [] }]);
    expect(mergeRecords([], [row])).toEqual([]);
  });
});
