import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textArbitrary } from '../testing/arbitraries.ts';
import { bytesField, entityOf, feedOf, numberField, textField, translated } from '../testing/protobuf-writer.ts';
import { readWritten } from '../testing/read-text.ts';
import type { TransitAlert, TransitSelector } from './alert.ts';

const seconds = (moment: string | null): number | null => (moment === null ? null : Date.parse(moment) / 1000);

const selectorBytes = ({ agency, route, routeType, direction, trip, stop }: TransitSelector): number[] =>
  bytesField(5, [
    ...textField(1, agency),
    ...textField(2, route),
    ...numberField(3, routeType),
    ...(trip === null ? [] : bytesField(4, textField(1, trip))),
    ...textField(5, stop),
    ...numberField(6, direction),
  ]);

const alertBytes = (
  alert: Pick<TransitAlert, 'periods' | 'selectors' | 'header' | 'description'>,
  cause = 10,
  effect = 1,
): number[] => [
  ...alert.periods.flatMap(({ start, end }) =>
    bytesField(1, [...numberField(1, seconds(start)), ...numberField(2, seconds(end))]),
  ),
  ...alert.selectors.flatMap(selectorBytes),
  ...numberField(6, cause),
  ...numberField(7, effect),
  ...translated(10, Object.entries(alert.header)),
  ...translated(11, Object.entries(alert.description)),
  ...numberField(14, 4),
];

const momentArbitrary = fc.option(
  fc.integer({ min: 1_500_000_000, max: 1_900_000_000 }).map((at) => new Date(at * 1000).toISOString()),
);
const nameArbitrary = fc.option(fc.string({ minLength: 1, maxLength: 5 }));
const textsArbitrary = fc.record({ fr: textArbitrary, nl: textArbitrary, en: textArbitrary }, { requiredKeys: [] });
const alertArbitrary = fc.record({
  periods: fc.array(fc.record({ start: momentArbitrary, end: momentArbitrary }), { maxLength: 3 }),
  selectors: fc.array(
    fc.record({
      agency: nameArbitrary,
      route: nameArbitrary,
      routeType: fc.option(fc.integer({ min: 0, max: 3 })),
      direction: fc.option(fc.integer({ min: 0, max: 1 })),
      trip: nameArbitrary,
      stop: nameArbitrary,
    }),
    { maxLength: 4 },
  ),
  header: textsArbitrary,
  description: textsArbitrary,
});
const selector: TransitSelector = {
  agency: null,
  route: null,
  routeType: null,
  direction: null,
  trip: null,
  stop: null,
};
const nothing = { periods: [], selectors: [], header: {}, description: {} };

const readOne = async (bytes: Uint8Array) => {
  const { rows, faults, format } = await readWritten(bytes);
  expect({ format, faults }).toEqual({ format: 'gtfs-rt', faults: [] });
  const [row] = rows;
  return {
    row,
    alert: row?.source?.kind === 'gtfs-rt' ? row.source.alert : null,
    reasons: row?.faults.map(({ reason }) => reason),
  };
};

describe('GTFS-Realtime alerts', () => {
  it('are read as they were encoded', () =>
    fc.assert(
      fc.asyncProperty(alertArbitrary, async (alert) => {
        const read = await readOne(feedOf(entityOf('a', alertBytes(alert))));
        expect(read.alert).toMatchObject({
          id: 'a',
          cause: 'CONSTRUCTION',
          effect: 'NO_SERVICE',
          severity: 'SEVERE',
          ...alert,
        });
      }),
    ));

  it('hold from the first beginning to the last end, open where a period is', async () => {
    const spanOf = async (...periods: TransitAlert['periods'][number][]) => {
      const { row } = await readOne(feedOf(entityOf('a', alertBytes({ ...nothing, periods }))));
      return [row?.record.start, row?.record.end];
    };
    const [one, two, three] = [
      '2026-11-27T10:00:00.000Z',
      '2026-11-27T11:00:00.000Z',
      '2026-11-27T12:00:00.000Z',
    ] as const;
    expect(await spanOf({ start: two, end: three }, { start: one, end: two })).toEqual([one, three]);
    expect(await spanOf({ start: two, end: null }, { start: one, end: two })).toEqual([one, null]);
    expect(await spanOf()).toEqual([null, null]);
  });

  it('tell a stop by itself, not one that is named with a line or a trip', async () => {
    const selectors = [
      { ...selector, agency: 'STIB', stop: '8012' },
      { ...selector, route: '4', stop: '8013' },
      { ...selector, trip: 't', stop: '8014' },
    ];
    const { row, alert } = await readOne(feedOf(entityOf('a', alertBytes({ ...nothing, selectors }))));
    expect(alert?.loneStops).toEqual(['8012']);
    expect(row?.faults).toMatchObject([{ reason: 'lone-stop', found: '8012', refuses: false }]);
  });

  it('take a text without a language as English, and the unknown as unknown', async () => {
    const bytes = feedOf(
      entityOf('a', [
        ...numberField(6, 99),
        ...translated(10, [
          [null, 'Works'],
          ['nl-BE', 'Werken'],
        ]),
      ]),
    );
    const { alert, reasons } = await readOne(bytes);
    expect(alert).toMatchObject({
      header: { en: 'Works', nl: 'Werken' },
      cause: 'UNKNOWN_CAUSE',
      effect: 'UNKNOWN_EFFECT',
    });
    expect(reasons).toEqual(['no-selector']);
  });

  it('pass over trips and fields of other kinds, and refuse what the feed takes back', async () => {
    const fixed = [7 * 8 + 5, 0, 0, 0, 0, 9 * 8 + 1, 0, 0, 0, 0, 0, 0, 0, 0];
    const trip = [...textField(1, 't'), ...bytesField(3, [])];
    const gone = [...textField(1, 'b'), ...numberField(2, 1)];
    const { rows } = await readWritten(feedOf(trip, [...entityOf('a', alertBytes(nothing)), ...fixed], gone));
    expect(rows.map(({ record, faults }) => [record.id, faults[0]?.reason])).toEqual([
      ['a', 'no-selector'],
      ['b', 'deleted'],
    ]);
  });

  it('of which one is damaged take no other along; a feed that is cut is refused', async () => {
    const whole = entityOf('a', alertBytes(nothing));
    const damaged = [...textField(1, 'b'), ...bytesField(5, [0x52, 0x7f, 1])];
    const { rows, faults } = await readWritten(feedOf(damaged, whole));
    expect(faults).toEqual([]);
    expect(rows.map(({ record, faults }) => [record.id, faults[0]?.reason])).toEqual([
      [null, 'bad-protobuf'],
      ['a', 'no-selector'],
    ]);
    expect((await readWritten(feedOf(whole, whole).subarray(0, -3))).faults).toMatchObject([
      { reason: 'bad-protobuf' },
    ]);
  });
});
