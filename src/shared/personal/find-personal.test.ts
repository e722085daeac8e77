import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonal } from './find-personal.ts';
import { innocentTexts, personalTexts } from './testing/corpora.ts';
import { disguises, phoneDisguises, signDisguises } from './testing/disguises.ts';

const bare = {
  mail: ['exemple@exemple.be', 'voornaam.naam@voorbeeld.brussels', 'first_last+tag@example.co.uk'],
  handle: ['@exemple_bxl', '@voorbeeld', '@example.user'],
  link: ['instagram.com/exemple', 'https://exemple.org/page', 't.me/exemple', 'bsky.app/profile/x', 'bit.ly/AbCdEf'],
  phone: ['0470123456', '+32470123456', '025550123', '+33612345678', '0032470123456'],
};
const sentences = ['Écarté : {} à 16 h', 'Afgewezen, zie {} (lijn 51)', 'See {}', '{}', 'Vu {}, 12 sources, zone 5339'];
const within = (text: string, sentence: string): string => sentence.replace('{}', () => text);

describe('what points at a person', () => {
  it('is found in every one of two hundred ways to write it', () => {
    expect(new Set(personalTexts).size).toBeGreaterThanOrEqual(200);
    expect(personalTexts.filter((text) => findPersonal(text) === null)).toEqual([]);
  });

  it('is found inside a sentence, and named by what was written', () => {
    for (const text of personalTexts) {
      for (const sentence of ['Écarté : {} hier', 'Afgewezen ({})']) {
        const written = within(text, sentence);
        const found = findPersonal(written);
        expect([text, found !== null]).toEqual([text, true]);
        expect(written).toContain(found?.part ?? '-');
      }
    }
  });

  it('is not seen in five hundred texts of every day', () => {
    expect(new Set(innocentTexts).size).toBeGreaterThanOrEqual(500);
    expect(innocentTexts.filter((text) => findPersonal(text) !== null)).toEqual([]);
  });

  it('is found whatever its signs are dressed up as', () => {
    const base = fc.constantFrom(...bare.mail, ...bare.handle, ...bare.link);
    fc.assert(
      fc.property(base, signDisguises, fc.constantFrom(...sentences), (text, dress, sentence) => {
        const written = within(dress(text), sentence);
        expect([written, findPersonal(written) !== null]).toEqual([written, true]);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is found as an address in words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...bare.mail), disguises, fc.constantFrom(...sentences), (text, dress, sentence) => {
        const written = within(dress(text), sentence);
        expect([written, findPersonal(written)?.kind !== undefined]).toEqual([written, true]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is found as a number in any grouping, any digits and in words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bare.phone),
        phoneDisguises,
        fc.constantFrom(...sentences),
        (text, dress, sentence) => {
          const written = within(dress(text), sentence);
          expect([written, findPersonal(written) !== null]).toEqual([written, true]);
        },
      ),
      { numRuns: 1_500 },
    );
  });

  it('is found as a national number with its check digits, and any other eleven digits are none', () => {
    const birth = fc.record({
      year: fc.integer({ min: 0, max: 99 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 28 }),
      order: fc.integer({ min: 1, max: 998 }),
      is2000: fc.boolean(),
      gap: fc.constantFrom('', '.', ' ', '-', '/', '\u2013'),
    });
    const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
    fc.assert(
      fc.property(birth, ({ year, month, day, order, is2000, gap }) => {
        const base = `${pad(year)}${pad(month)}${pad(day)}${pad(order, 3)}`;
        const check = pad(97 - (Number(`${is2000 ? '2' : ''}${base}`) % 97));
        const parts = [pad(year), pad(month), pad(day), pad(order, 3), check];
        expect(findPersonal(`Écarté : ${parts.join(gap)}, sans suite`)).not.toBeNull();
      }),
    );
  });

  it('is no enterprise number with its check digits, unless somebody is to be called', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2_000_000, max: 7_999_999 }), (number) => {
        const base = `0${String(number).padStart(7, '0')}`;
        const check = String(97 - (Number(base) % 97)).padStart(2, '0');
        const digits = base + check;
        const written = `${digits.slice(0, 4)}.${digits.slice(4, 7)}.${digits.slice(7)}`;
        expect(findPersonal(`Chantier de ${written} jusqu’au 30/11`)).toBeNull();
        expect(findPersonal(`BCE ${digits}`)).toBeNull();
        expect(findPersonal(`BE${digits}`)).toBeNull();
      }),
    );
  });

  it('never fails, whatever it reads', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const found = findPersonal(text);
        if (found) expect(text).toContain(found.part);
      }),
      { numRuns: 1_000 },
    );
  });
});
