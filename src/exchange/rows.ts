import type { ExchangeRecord, ReadRow, RowFault, RowSource } from './record.ts';

const nothing: ExchangeRecord = {
  id: null,
  geometry: null,
  name: null,
  description: null,
  start: null,
  end: null,
  look: null,
  values: {},
};

/** A record of what is known; the rest is null. */
export const recordOf = (known: Partial<ExchangeRecord>): ExchangeRecord => ({ ...nothing, ...known });

/** A row of what is known; the rest is null. */
export const rowOf = (
  known: Partial<ExchangeRecord>,
  line: number | null,
  faults: readonly RowFault[],
  source: RowSource | null = null,
): ReadRow => ({ record: recordOf(known), line, faults, source });
