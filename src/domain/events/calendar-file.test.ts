import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarWords } from './calendar-words.ts';
import { escapeText, foldLine, writeCalendar } from './calendar-file.ts';
import { eventOf } from './test-event.ts';

const unfold = (text: string): string => text.replaceAll('\r\n ', '');
const unescape = (text: string): string =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
/** What a text is kept as: without signs that nobody sees. */
const plain = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cf}]/gu, ''));

describe('a line of a calendar', () => {
  it('is folded at 75 octets at most, and unfolds to what it was', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const folded = foldLine(`SUMMARY:${text}`);
        expect(unfold(folded)).toBe(`SUMMARY:${text}`);
        for (const piece of folded.split('\r\n'))
          expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75);
        expect(folded.isWellFormed()).toBe(true);
      }),
    );
  });

  it('holds a text that can be read back, and never ends by it', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const escaped = escapeText(`${text}\nEND:VCALENDAR;x,y\\z`);
        expect(escaped).not.toMatch(/[\r\n]/);
        expect(unescape(escaped)).toBe(`${text}\nEND:VCALENDAR;x,y\\z`);
      }),
    );
  });
});

describe('a calendar', () => {
  const event = eventOf(
    { status: 'forbidden', at: [4.35, 50.85], way: [], radius: null, start: 0, length: 2, units: [], asked: [] },
    7,
  );
  const title = { fr: 'Marche, « ensemble » ; été', nl: 'Mars' };

  it('says what, when in UTC, where, and whether it takes place', () => {
    const text = writeCalendar([{ ...event, properties: { ...event.properties, title } }], 'fr', calendarWords('fr'));
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = unfold(text).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:evt-007@vigie.brussels',
        'DTSTART:20261127T060000Z',
        'DTEND:20261127T080000Z',
        'SUMMARY:Marche\\, « ensemble » \\; été',
        'STATUS:CANCELLED',
        'GEO:50.85000;4.35000',
      ]),
    );
  });

  it('marks an exercise, and tells nothing of units', () => {
    const exercise = { ...event, properties: { ...event.properties, exercise: true, note: 'secret' } };
    const text = writeCalendar([exercise], 'en', calendarWords('en'));
    expect(text).toContain('SUMMARY:EXERCISE – x');
    expect(text).not.toContain('secret');
  });
});
