import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capMessageArbitrary } from '../testing/cap-arbitraries.ts';
import { readTree } from '../testing/whole-tree.ts';
import { findDisorder, type OrderTable } from '../testing/xml-order.ts';
import { descendantsOf } from '../xml/read-elements.ts';
import { parseCap } from './parse-cap.ts';
import { writeCap, writeCapTime } from './write-cap.ts';

/** The sequences of the schema of CAP 1.2 (CAP-v1.2.xsd). */
const order: OrderTable = {
  alert: [
    'identifier',
    'sender',
    'sent',
    'status',
    'msgType',
    'source?',
    'scope',
    'restriction?',
    'addresses?',
    'code*',
    'note?',
    'references?',
    'incidents?',
    'info*',
  ],
  info: [
    'language?',
    'category+',
    'event',
    'responseType*',
    'urgency',
    'severity',
    'certainty',
    'audience?',
    'eventCode*',
    'effective?',
    'onset?',
    'expires?',
    'senderName?',
    'headline?',
    'description?',
    'instruction?',
    'web?',
    'contact?',
    'parameter*',
    'resource*',
    'area*',
  ],
  area: ['areaDesc', 'polygon*', 'circle*', 'geocode*', 'altitude?', 'ceiling?'],
  eventCode: ['valueName', 'value'],
  parameter: ['valueName', 'value'],
  geocode: ['valueName', 'value'],
};

/** The patterns of the schema, and those that its text adds. */
const patterns: Readonly<Record<string, RegExp>> = {
  identifier: /^[^\s,<&]+$/,
  sender: /^[^\s,<&]+$/,
  sent: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  effective: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  onset: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  expires: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/,
  references: /^[^\s,]+,[^\s,]+,\S+[-+]\d\d:\d\d(?: [^\s,]+,[^\s,]+,\S+[-+]\d\d:\d\d)*$/,
  status: /^(?:Actual|Exercise|System|Test|Draft)$/,
  msgType: /^(?:Alert|Update|Cancel|Ack|Error)$/,
  scope: /^(?:Public|Restricted|Private)$/,
  polygon: /^(?:-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})?(?: |$)){4,}$/,
  circle: /^-?\d{1,2}(?:\.\d{1,6})?,-?\d{1,3}(?:\.\d{1,6})? \d+(?:\.\d+)?$/,
};

describe('a CAP message', () => {
  it('is valid by the rules of the schema', () =>
    fc.assert(
      fc.property(capMessageArbitrary, (message) => {
        const text = writeCap(message);
        expect(text).toContain('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">');
        const tree = readTree(text, 'alert');
        expect(findDisorder(tree, order)).toEqual([]);
        for (const [name, pattern] of Object.entries(patterns))
          for (const element of descendantsOf(tree, name)) expect(element.text).toMatch(pattern);
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
    const disorderOf = (inside: string) => findDisorder(readTree(`<area>${inside}</area>`, 'area'), order);
    expect(disorderOf('<areaDesc/><circle/><polygon/>')).toEqual(['area has polygon where it may not stand']);
    expect(disorderOf('<polygon/>')).toEqual(['area wants areaDesc']);
    expect(disorderOf('<areaDesc/><areaDesc/>')).toEqual(['area has areaDesc where it may not stand']);
    expect(disorderOf('<areaDesc/><geocode><value/></geocode>')).toEqual(['geocode wants valueName']);
  });
});
