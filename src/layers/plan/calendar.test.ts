import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { timeZone } from '../../shared/brussels.ts';
import { instantBounds } from '../../shared/instant.ts';
import { hourOfWeek, mondayOf, weekOf } from './calendar.ts';

const day = 24 * 3_600_000;
const changes = ['2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31'].map((text) => Date.parse(text));

it('weeks and their hours are those of the clocks of Brussels, at any moment and in the nights of the change', () => {
  const anyTime = fc.integer({ min: instantBounds.from, max: instantBounds.to - 1 });
  const near = fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -day, max: 2 * day })).map(([a, b]) => a + b);
  fc.assert(
    fc.property(fc.oneof(anyTime, near), (time) => {
      const clock = Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
      expect(hourOfWeek(time)).toBe((clock.dayOfWeek - 1) * 24 + clock.hour);
      const monday = Temporal.Instant.fromEpochMilliseconds(mondayOf(weekOf(time))).toZonedDateTimeISO(timeZone);
      expect(monday.toPlainDate().toString()).toBe(
        clock
          .toPlainDate()
          .subtract({ days: clock.dayOfWeek - 1 })
          .toString(),
      );
    }),
  );
});
