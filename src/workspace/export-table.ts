import type { AnyItem } from '../domain/item.ts';
import type { Value } from '../exchange/record.ts';
import { type Column, toCsv } from '../shared/csv.ts';
import { writeCellMoment } from '../shared/csv-moment.ts';
import { type RecordContext, pointOf, valuesOf } from './export-records.ts';
import type { Taken } from './take-items.ts';

interface Line {
  id: string;
  values: Readonly<Record<string, Value>>;
}

const cellOf = (value: Value | undefined): string | number | null => {
  if (typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? writeCellMoment(value) : (value ?? null);
};

/** What was taken as a table for spreadsheets: a line an item, a column for each value that any of them has. */
export const writeTable = (taken: readonly Taken[], context: RecordContext): string => {
  const lines = taken.flatMap(({ live: { layer }, items }) =>
    items.map((item): Line => {
      const point = pointOf(layer, item, context.region);
      const place = point && { longitude: point[0], latitude: point[1] };
      return { id: item.id, values: { ...place, ...valuesOf(layer, item as AnyItem, context) } };
    }),
  );
  const names = new Set(lines.flatMap(({ values }) => Object.keys(values)));
  const columns: Column<Line>[] = [
    { name: 'id', value: ({ id }) => id },
    ...[...names].map((name) => ({ name, value: ({ values }: Line) => cellOf(values[name]) })),
  ];
  return toCsv(columns, lines, context.language);
};
