import { expect, it } from 'vitest';
import { shiftStart } from './shift.ts';

it('a shift began by the clocks of Brussels, in the nights too in which they change', () => {
  const began = (now: string): string => new Date(shiftStart(Date.parse(now))).toISOString();
  expect(began('2026-11-27T19:05:00Z')).toBe('2026-11-27T13:00:00.000Z');
  expect(began('2026-11-27T21:00:00Z')).toBe('2026-11-27T21:00:00.000Z');
  // 02:30 comes twice: both lie in the shift that began at 22:00 of the summer.
  expect(began('2026-10-25T00:30:00Z')).toBe('2026-10-24T20:00:00.000Z');
  expect(began('2026-10-25T01:30:00Z')).toBe('2026-10-24T20:00:00.000Z');
  expect(began('2026-10-25T05:30:00Z')).toBe('2026-10-25T05:00:00.000Z');
  // 02:30 is not there.
  expect(began('2026-03-29T01:30:00Z')).toBe('2026-03-28T21:00:00.000Z');
});
