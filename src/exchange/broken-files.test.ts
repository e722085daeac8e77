import { describe, expect, it } from 'vitest';
import type { Fault, RowFault } from './record.ts';
import { brokenFiles } from './testing/broken-files.ts';
import { readWritten } from './testing/read-text.ts';
import { soundFiles } from './testing/sound-files.ts';
import type { ReadFormat } from './reading.ts';

describe('a broken file', () => {
  it('is refused or flagged with its line and the reason, and breaks nothing: each of more than 2,000', async () => {
    const wrong: string[] = [];
    let [all, flagged] = [0, 0];
    for (const { what, bytes, reasons, hasLines, limits } of brokenFiles()) {
      all++;
      const { faults, notes, rows } = await readWritten(bytes, limits);
      const told: readonly (Fault | RowFault)[] = [...faults, ...notes, ...rows.flatMap((row) => row.faults)];
      if (told.some(({ reason }) => reason === 'reader-failed'))
        wrong.push(`${what}: the reader failed (${told[0]?.found})`);
      const values = rows.flatMap(({ record }) => Object.values(record.values));
      if (values.some((value) => typeof value === 'number' && !Number.isFinite(value)))
        wrong.push(`${what}: a number that is none`);
      if (reasons === null) continue;
      flagged++;
      const fitting = told.filter(({ reason }) => reasons.includes(reason));
      if (fitting.length === 0) wrong.push(`${what}: ${told.map(({ reason }) => reason).join(', ') || 'nothing said'}`);
      else if (hasLines && fitting.every(({ line }) => line === null))
        wrong.push(`${what}: ${fitting[0]?.reason} without a line`);
    }
    expect(wrong).toEqual([]);
    // Nobody has taught objects anything.
    expect([Object.keys(Object.prototype), ({} as Record<string, unknown>)['polluted']]).toEqual([[], undefined]);
    expect([all > 2_600, flagged > 2_000]).toEqual([true, true]);
  });

  it.each(Object.keys(soundFiles) as ReadFormat[])('is made of a sound one: %s', async (format) => {
    const { rows, faults, notes, ...reading } = await readWritten(soundFiles[format]);
    expect({ format: reading.format, faults, notes }).toEqual({ format, faults: [], notes: [] });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap((row) => row.faults)).toEqual([]);
  });
});
