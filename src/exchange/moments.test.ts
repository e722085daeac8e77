import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellMoment } from '../shared/csv-moment.ts';
import { instantOf } from '../shared/instant.ts';
import { readMoment } from './moments.ts';

const where = { line: 1, field: 'start' };
const two = (number: number): string => String(number).padStart(2, '0');

describe('a moment of a file', () => {
  it('is the one of the clocks of Brussels, in every hour of the days on which they change', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('29/03/2026', '25/10/2026', '2026-11-27', '30.03.26'),
        fc.nat(23),
        fc.nat(59),
        fc.option(fc.nat(59), { nil: undefined }),
        (day, hour, minute, second) => {
          const text = `${day} ${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
          const expected = readCellMoment(text);
          const moment = expected.state === 'moment' ? instantOf(expected.time) : null;
          expect(readMoment(text, 'start', where).moment).toBe(moment);
        },
      ),
    ));

  it.each([
    ['2026-11-27T10:00:00Z', '2026-11-27T10:00:00.000Z', []],
    ['2026-11-27 10:00:00+01:00', '2026-11-27T09:00:00.000Z', []],
    ['2026/11/27 10:00:00+00', '2026-11-27T10:00:00.000Z', []],
    ['27/11/2026', '2026-11-26T23:00:00.000Z', ['time-of-brussels']],
    ['31/02/2026', null, ['bad-time']],
    ['29/03/2026 02:30', null, ['bad-time']],
    ['25/10/2026 02:30', '2026-10-25T00:30:00.000Z', ['time-twice']],
    ['2026-10-25 02:30+01:00', '2026-10-25T01:30:00.000Z', []],
    ['demain', null, ['bad-time']],
  ])('%s is %s', (text, moment, reasons) => {
    const read = readMoment(text, 'start', where);
    expect([read.moment, read.faults.map(({ reason }) => reason)]).toEqual([moment, reasons]);
  });
});
