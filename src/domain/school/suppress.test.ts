import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type Counts, type PublishedTable, suppress } from './suppress.ts';

const tables = (mostRows: number, mostColumns: number, largest: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: mostRows }), fc.integer({ min: 1, max: mostColumns }))
    .chain(([rows, columns]) =>
      fc
        .array(
          fc.array(
            fc.oneof(
              { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
              { weight: 2, arbitrary: fc.integer({ min: 0, max: largest }) },
            ),
            { minLength: columns, maxLength: columns },
          ),
          { minLength: rows, maxLength: rows },
        )
        .map(
          (values): Counts =>
            Object.fromEntries(
              values.map((own, at) => [
                `r${at}`,
                Object.fromEntries(own.map((value, across) => [`c${across}`, value])),
              ]),
            ),
        ),
    );

/** All numbers of a table in one list, and the equations between them: row, column and grand totals. */
const readTable = ({ cells, rows, columns, total }: PublishedTable) => {
  const told: Cell[] = [];
  const add = (cell: Cell): number => told.push(cell) - 1;
  const inner = Object.values(cells).map((own) => Object.values(own).map(add));
  const ofRows = Object.values(rows).map(add);
  const ofColumns = Object.values(columns).map(add);
  const ofAll = add(total);
  /** Those that add up to the last. */
  const sums: (readonly [parts: readonly number[], whole: number])[] = [
    ...inner.map((own, at) => [own, ofRows[at] ?? 0] as const),
    ...ofColumns.map((whole, across) => [inner.map((own) => own[across] ?? 0), whole] as const),
    [ofRows, ofAll],
    [ofColumns, ofAll],
  ];
  return { told, sums };
};

/** Gauss and Jordan: the hidden numbers that the equations alone determine, by their place in the list. */
const solve = ({ told, sums }: ReturnType<typeof readTable>): number[] => {
  const unknown = told.flatMap((cell, at) => (typeof cell === 'number' ? [] : [at]));
  const lines = sums.map(([parts, whole]) => {
    const line = unknown.map((at) => (parts.includes(at) ? 1 : 0) - (whole === at ? 1 : 0));
    const known = (at: number): number => {
      const cell = told[at];
      return typeof cell === 'number' ? cell : 0;
    };
    return [...line, known(whole) - parts.reduce((sum, at) => sum + known(at), 0)];
  });
  let top = 0;
  const pivots: number[] = [];
  for (let column = 0; column < unknown.length; column++) {
    const pivot = lines.findIndex((line, at) => at >= top && Math.abs(line[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [lines[top], lines[pivot]] = [lines[pivot] ?? [], lines[top] ?? []];
    const own = lines[top] ?? [];
    const scale = own[column] ?? 1;
    lines[top] = own.map((value) => value / scale);
    for (const [at, line] of lines.entries()) {
      const factor = line[column] ?? 0;
      if (at === top || Math.abs(factor) < 1e-9) continue;
      lines[at] = line.map((value, place) => value - factor * (lines[top]?.[place] ?? 0));
    }
    pivots.push(column);
    top += 1;
  }
  return pivots
    .filter((column, at) =>
      lines[at]?.slice(0, unknown.length).every((value, place) => place === column || Math.abs(value) < 1e-9),
    )
    .map((column) => unknown[column] ?? -1);
};

/** Every value that a hidden number may have for whoever also knows that “<5” is 0 to 4 and “withheld” 5 or more. */
const possible = (table: ReturnType<typeof readTable>, at: number, largest: number): number[] => {
  const { told, sums } = table;
  const fits = (values: (number | null)[]): boolean =>
    sums.every(([parts, whole]) => {
      const all = [...parts, whole].map((place) => values[place] ?? null);
      if (all.includes(null)) {
        const known = parts.reduce((sum, place) => sum + (values[place] ?? 0), 0);
        return (values[whole] ?? Infinity) >= known;
      }
      return parts.reduce((sum, place) => sum + (values[place] ?? 0), 0) === values[whole];
    });
  const search = (values: (number | null)[]): boolean => {
    if (!fits(values)) return false;
    // What one equation leaves open is no choice.
    for (const [parts, whole] of sums) {
      const open = [...parts, whole].filter((place) => values[place] === null);
      const [place] = open;
      if (open.length !== 1 || place === undefined) continue;
      const known = parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
      const value = place === whole ? known : (values[whole] ?? 0) - known;
      if (told[place] === '<5' ? value < 0 || value > 4 : value < 5) return false;
      return search(values.with(place, value));
    }
    const next = values.indexOf(null);
    if (next < 0) return true;
    const choices = told[next] === '<5' ? [0, 1, 2, 3, 4] : Array.from({ length: largest }, (_, more) => 5 + more);
    return choices.some((value) => search(values.with(next, value)));
  };
  const given = told.map((cell) => (typeof cell === 'number' ? cell : null));
  return [0, 1, 2, 3, 4].filter((value) => search(given.with(at, value)));
};

const isFew = (cell: Cell): boolean => cell === '<5';

describe('a table of people as it is told', () => {
  it('tells no number under 5, every other one as it is or not at all', () => {
    fc.assert(
      fc.property(tables(7, 20, 300), (counts) => {
        const published = suppress(counts);
        const check = (cell: Cell | undefined, value: number): void => {
          if (value < 5) expect(cell).toBe('<5');
          else expect([value, 'withheld']).toContain(cell);
        };
        for (const [row, own] of Object.entries(counts)) {
          for (const [column, value] of Object.entries(own)) check(published.cells[row]?.[column], value);
          check(
            published.rows[row],
            Object.values(own).reduce((sum, value) => sum + value, 0),
          );
        }
      }),
    );
  });

  it('leaves no number under 5 to be solved from rows, columns and totals', () => {
    fc.assert(
      fc.property(tables(7, 20, 300), (counts) => {
        const table = readTable(suppress(counts));
        expect(solve(table).filter((at) => isFew(table.told[at] ?? 0))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is solved where nothing is withheld beside: the solver finds what it looks for', () => {
    const bare: PublishedTable = {
      cells: { r0: { c0: '<5', c1: 20 }, r1: { c0: 30, c1: 40 } },
      rows: { r0: 23, r1: 70 },
      columns: { c0: 33, c1: 60 },
      total: 93,
    };
    expect(solve(readTable(bare))).toEqual([0]);
    expect(possible(readTable(bare), 0, 40)).toEqual([3]);
    expect(suppress({ r0: { c0: 3, c1: 20 }, r1: { c0: 30, c1: 40 } })).not.toEqual(bare);
  });

  it('leaves each of them more than one value by its bounds too, and mostly all five', () => {
    let [few, full] = [0, 0];
    fc.assert(
      fc.property(tables(3, 3, 14), (counts) => {
        const table = readTable(suppress(counts));
        for (const [at, cell] of table.told.entries()) {
          if (!isFew(cell)) continue;
          const values = possible(table, at, 40);
          expect(values.length).toBeGreaterThan(1);
          few += 1;
          if (values.length === 5) full += 1;
        }
      }),
      { numRuns: 150, seed: 7 },
    );
    expect(few).toBeGreaterThan(300);
    expect(full / few).toBeGreaterThan(0.8);
  });

  it('withholds few others, and no more than it has to', () => {
    const all = suppress({ r0: { c0: 50, c1: 60, c2: 70 }, r1: { c0: 20, c1: 30, c2: 40 } });
    expect(JSON.stringify(all)).not.toMatch(/<5|withheld/);
    const one = suppress({
      r0: { c0: 3, c1: 60, c2: 70 },
      r1: { c0: 20, c1: 30, c2: 40 },
      r2: { c0: 9, c1: 9, c2: 9 },
    });
    // Another one in its row, one in its column, and the one where these meet.
    expect(JSON.stringify(one).match(/<5/g)).toHaveLength(1);
    expect(JSON.stringify(one).match(/withheld/g)).toHaveLength(3);
  });

  it('tells of a year of 8 programmes and 20 communes', () => {
    const year: Counts = Object.fromEntries(
      Array.from({ length: 8 }, (_, row) => [
        `r${row}`,
        Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`c${at}`, (row * 7 + at * 13) % (row + 9)])),
      ]),
    );
    const { cells } = suppress(year);
    expect(Object.keys(cells)).toEqual(Object.keys(year));
    for (const row of Object.values(cells)) expect(Object.values(row)).toHaveLength(20);
  });
});
