import { type Intake, peopleTables, plainTables } from '../../domain/school/contract.ts';
import { peopleOf } from '../../domain/school/publish.ts';
import type { Cell } from '../../domain/school/suppress.ts';
import { toCsv } from '../../shared/csv.ts';
import type { Language } from '../../shared/vocabulary.ts';

interface Line {
  year: number | null;
  table: string;
  row: string;
  column: string;
  value: Cell | null;
}

/**
 * Figures as they are told, one line a number; the last line says how many were not.
 * @param columns those that the lens leaves; null: all, with their totals
 */
export const schoolCsv = (
  intakes: readonly Intake[],
  columns: readonly string[] | null,
  language: Language,
): string => {
  const lines = intakes.flatMap((intake): Line[] => {
    const { year, plain } = intake.properties;
    const people = peopleOf(intake);
    const isShown = (column: string): boolean => columns === null || columns.includes(column);
    return [
      ...peopleTables.flatMap((table) => {
        const published = people?.[table];
        if (!published) return [];
        const line = (row: string, column: string, value: Cell): Line => ({ year, table, row, column, value });
        return [
          ...Object.entries(published.cells).flatMap(([row, cells]) =>
            Object.entries(cells)
              .filter(([column]) => isShown(column))
              .map(([column, value]) => line(row, column, value)),
          ),
          ...Object.entries(published.columns)
            .filter(([column]) => isShown(column))
            .map(([column, value]) => line('all', column, value)),
          ...(columns === null
            ? [
                ...Object.entries(published.rows).map(([row, value]) => line(row, 'all', value)),
                line('all', 'all', published.total),
              ]
            : []),
        ];
      }),
      ...plainTables.flatMap((table) =>
        Object.entries(plain[table]).flatMap(([row, cells]) =>
          Object.entries(cells).map(([column, value]): Line => ({ year, table, row, column, value })),
        ),
      ),
    ];
  });
  const hidden = lines.filter(({ value }) => typeof value === 'string').length;
  return toCsv(
    (['year', 'table', 'row', 'column', 'value'] as const).map((name) => ({
      name,
      value: (line: Line) => line[name],
    })),
    [...lines, { year: null, table: 'left out', row: '', column: '', value: hidden }],
    language,
  );
};
