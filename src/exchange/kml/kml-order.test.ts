import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsArbitrary } from '../testing/arbitraries.ts';
import { findKmlFaults } from '../testing/kml-rules.ts';
import { writeKml } from './write-kml.ts';

describe('a KML that goes out', () => {
  it('is valid by the rules of its schema', () =>
    fc.assert(
      fc.property(recordsArbitrary(), fc.string({ minLength: 1 }), fc.boolean(), (records, id, hasPictures) => {
        const [first, ...others] = records;
        const named = first ? [{ ...first, id }, ...others] : [];
        const pictureOf = (sign: string) => (hasPictures ? `signs/${sign.length}.png` : null);
        expect(findKmlFaults(writeKml(named, { title: 'Vigie' }, pictureOf))).toEqual([]);
      }),
    ));
});
