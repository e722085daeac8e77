import { describe, expect, it } from 'vitest';
import { writeEntries } from './write-entries.ts';

const entry = {
  id: 'dec-1',
  title: 'Décider, enfin; vite',
  told: '',
  at: '2026-02-28',
  updated: '2026-11-27T12:00:00.000Z',
  version: 3,
};
const linesOf = (at: string, title = entry.title) => writeEntries([{ ...entry, at, title }], 'Échéances').split('\r\n');

describe('a calendar of deadlines', () => {
  it('has whole days, which end where the next one begins, and moments in UTC', () => {
    expect(linesOf('2026-02-28')).toEqual(
      expect.arrayContaining(['DTSTART;VALUE=DATE:20260228', 'DTEND;VALUE=DATE:20260301', 'UID:dec-1@vigie.brussels']),
    );
    expect(linesOf('2026-11-27T10:00:00+01:00')).toContain('DTSTART:20261127T090000Z');
    expect(linesOf('2026-02-28')).toContain('SUMMARY:Décider\\, enfin\\; vite');
  });

  it('has no line of more than 75 octets, and none that a title begins', () => {
    for (const line of linesOf('2026-02-28', `${'é'.repeat(200)}\r\nBEGIN:VALARM`)) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toBe('BEGIN:VALARM');
    }
  });
});
