import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HandoverContent } from './contract.ts';
import { hashOf, isAsSigned, signHandover } from './lifecycle.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const label = fc.option(fc.record({ fr: text, nl: text }));
const row = fc.record({ collection: fc.constantFrom('incidents', 'alerts'), id: text, label, detail: label });
const count = fc.nat(5);
const moment = fc.integer({ min: 0, max: 1_000 }).map((minute) => new Date(1.79e12 + minute * 60_000).toISOString());
const contents: fc.Arbitrary<HandoverContent> = fc.record({
  since: moment,
  until: moment,
  lens: fc.record({ zone: fc.constantFrom(null, '5339'), commune: fc.constantFrom(null, '21004') }),
  notes: text,
  sections: fc.array(
    fc.record({
      key: fc.constantFrom('came', 'open'),
      rows: fc.array(row, { maxLength: 3 }),
      more: count,
      outside: count,
    }),
    { maxLength: 3 },
  ),
  presence: fc.array(fc.record({ operator: fc.constantFrom('securail', 'zone-5339'), teams: count, officers: count }), {
    maxLength: 2,
  }),
});

/** The same with the properties of every object in another order. */
const turn = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, inner]) => [name, turn(inner)]),
  );
};

it('the hash of a handover is of all that is signed and of who signs, and of nothing else', () => {
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      const isAlike = JSON.stringify(one) === JSON.stringify(other);
      expect(hashOf('operator-1', one) === hashOf('operator-1', other)).toBe(isAlike);
      expect(hashOf('operator-1', turn(one) as HandoverContent)).toBe(hashOf('operator-1', one));
      expect(hashOf('operator-2', one)).not.toBe(hashOf('operator-1', one));
    }),
  );
});

it('whatever is changed of a handover afterwards shows', () => {
  const seat = { id: 'operator-1', role: 'operator', zone: null } as const;
  fc.assert(
    fc.property(contents, text, (content, added) => {
      const signed = signHandover('hov-x', { content, hash: hashOf(seat.id, content) }, seat, 1.79e12);
      expect(isAsSigned(signed)).toBe(true);
      const { properties } = signed;
      const notes = `${content.notes}${added}!`;
      const changed = { ...signed, properties: { ...properties, content: { ...content, notes } } };
      const claimed = {
        ...signed,
        properties: { ...properties, signed: { ...properties.signed, seat: 'operator-2' } },
      };
      for (const forged of [changed, claimed]) expect(isAsSigned(forged)).toBe(false);
    }),
  );
});
