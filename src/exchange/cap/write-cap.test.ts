import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capMessageArbitrary } from '../testing/cap-arbitraries.ts';
import { capOrder, findCapFaults } from '../testing/cap-rules.ts';
import { readTree } from '../testing/whole-tree.ts';
import { findDisorder } from '../testing/xml-order.ts';
import { parseCap } from './parse-cap.ts';
import { writeCap, writeCapTime } from './write-cap.ts';

describe('a CAP message', () => {
  it('is valid by the rules of the schema', () =>
    fc.assert(
      fc.property(capMessageArbitrary, (message) => {
        const text = writeCap(message);
        expect(text).toContain('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">');
        expect(findCapFaults(text).filter((fault) => !fault.endsWith('refers to nothing'))).toEqual([]);
      }),
    ));

  it('is read as it was written', () =>
    fc.assert(
      fc.property(capMessageArbitrary, (message) => {
        expect(parseCap(readTree(writeCap(message), 'alert'))).toEqual({ message, faults: [] });
      }),
    ));

  it('has times with the offset of Brussels, also in the hour that comes twice', () => {
    expect(writeCapTime('2026-11-27T13:02:03.999Z')).toBe('2026-11-27T14:02:03+01:00');
    expect(writeCapTime('2026-07-01T00:00:00Z')).toBe('2026-07-01T02:00:00+02:00');
    expect(writeCapTime('2026-10-25T00:30:00Z')).toBe('2026-10-25T02:30:00+02:00');
    expect(writeCapTime('2026-10-25T01:30:00Z')).toBe('2026-10-25T02:30:00+01:00');
  });
});

describe('the rules themselves', () => {
  it('find what stands in another order, is missing or too much', () => {
    const disorderOf = (inside: string) => findDisorder(readTree(`<area>${inside}</area>`, 'area'), capOrder);
    expect(disorderOf('<areaDesc/><circle/><polygon/>')).toEqual(['area has polygon where it may not stand']);
    expect(disorderOf('<polygon/>')).toEqual(['area wants areaDesc']);
    expect(disorderOf('<areaDesc/><areaDesc/>')).toEqual(['area has areaDesc where it may not stand']);
    expect(disorderOf('<areaDesc/><geocode><value/></geocode>')).toEqual(['geocode wants valueName']);
  });
});
