import { type Column, toCsv } from '../../shared/csv.ts';
import type { ExchangeRecord, Value } from '../record.ts';
import { roundDegrees } from '../round.ts';
import type { WriteOptions } from '../write-options.ts';
import { writeWkt } from './wkt.ts';

const cellOf = (value: Value | undefined): string | number | null =>
  typeof value === 'boolean' ? String(value) : (value ?? null);

const ordinate = ({ geometry }: ExchangeRecord, axis: 0 | 1): number | null => {
  return geometry?.type === 'Point' ? roundDegrees(geometry.coordinates[axis], 7) : null;
};
const isShape = ({ geometry }: ExchangeRecord): boolean => geometry !== null && geometry.type !== 'Point';

/** The record's own columns; where there are shapes, each stands in one more, where GIS programs look for it. */
const ownColumns: readonly Column<ExchangeRecord>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'name', value: ({ name }) => name },
  { name: 'description', value: ({ description }) => description },
  { name: 'start', value: ({ start }) => start },
  { name: 'end', value: ({ end }) => end },
  { name: 'longitude', value: (record) => ordinate(record, 0) },
  { name: 'latitude', value: (record) => ordinate(record, 1) },
];
const shapeColumn: Column<ExchangeRecord> = { name: 'WKT', value: ({ geometry }) => geometry && writeWkt(geometry) };

/** A table with a column for each value; times are ISO, in the separator and decimal sign of the language. */
export const writeCsv = (records: readonly ExchangeRecord[], { language }: Pick<WriteOptions, 'language'>): string => {
  const keys = [...new Set(records.flatMap(({ values }) => Object.keys(values)))];
  const own = records.some(isShape) ? [...ownColumns, shapeColumn] : ownColumns;
  const taken = new Set(own.map(({ name }) => name));
  const columns = keys.map((key) => ({
    // A value never takes the place of the record's own.
    name: taken.has(key) ? `${key}_` : key,
    value: ({ values }: ExchangeRecord) => cellOf(Object.hasOwn(values, key) ? values[key] : null),
  }));
  return toCsv([...own, ...columns], records, language);
};
