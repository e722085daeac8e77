import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeAtom } from './atom.ts';
import { writeCap } from './cap/write-cap.ts';
import { writeKml } from './kml/write-kml.ts';
import { recordsArbitrary } from './testing/arbitraries.ts';
import { capMessageArbitrary } from './testing/cap-arbitraries.ts';
import { findSchemaFaults, hasXmllint } from './testing/validate.ts';

const skip = { skip: !hasXmllint() };
const some = { numRuns: 200 };

describe('what goes out is valid by its schema, as xmllint (Debian: libxml2-utils) reads it', skip, () => {
  it('CAP', () => {
    const messages = fc.sample(capMessageArbitrary, some);
    expect(findSchemaFaults('cap', messages.map(writeCap))).toEqual([]);
  });

  it('KML, with signs and without', () => {
    const lists = fc.sample(recordsArbitrary(), some);
    const pictureOf = (sign: string): string => `signs/${sign.length}.png`;
    const files = lists.map((records, index) =>
      writeKml(records, { title: 'Vigie' }, index % 2 === 0 ? pictureOf : undefined),
    );
    expect(findSchemaFaults('kml', files)).toEqual([]);
  });

  it('Atom, with messages in it and beside it', () => {
    const [message] = fc.sample(capMessageArbitrary, { numRuns: 1, seed: 1 });
    if (!message) throw new Error('There is no message.');
    const entry = { id: 'tag:vigie.brussels,2026:a', title: 'a', updated: '2026-11-27T12:00:00Z', summary: '' };
    const feed = { id: 'tag:vigie.brussels,2026:alerts', title: 'Vigie', author: 'Vigie', updated: entry.updated };
    const contents = [{ xml: writeCap(message) }, { href: '/api/cap/alerts/a.xml' }];
    const files = [null, '/api/cap/alerts.atom'].map((self) =>
      writeAtom({ ...feed, self, entries: contents.map((content) => ({ ...entry, content })) }),
    );
    expect(findSchemaFaults('atom', files)).toEqual([]);
  });
});

describe('the schemas themselves', skip, () => {
  const cap = (inside: string): string =>
    `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier><sender>b</sender><sent>2026-11-27T12:00:00+01:00</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>${inside}</alert>`;
  const info = (area: string): string =>
    `<info><category>Met</category><event>e</event><urgency>Future</urgency><severity>Minor</severity><certainty>Likely</certainty><area><areaDesc>d</areaDesc>${area}</area></info>`;
  const kml = (inside: string): string =>
    `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark>${inside}</Placemark></Document></kml>`;

  it('take what is right', () => {
    expect(findSchemaFaults('cap', [cap(info('<polygon>50,4 50,5 51,5 50,4</polygon>'))])).toEqual([]);
    expect(findSchemaFaults('kml', [kml('<name>a</name><Point><coordinates>4,50</coordinates></Point>')])).toEqual([]);
  });

  it.each([
    ['cap', cap('').replace('+01:00', 'Z'), /'sent'|sent/],
    ['cap', cap('').replace('<sender>b', '<sender>b c'), /sender/],
    ['cap', cap(info('<polygon>50,4 50,5 50,4</polygon>')), /polygon/],
    ['cap', cap(info('<geocode><valueName>NIS</valueName></geocode>')), /value/],
    ['cap', cap(info('<circle>50,4 1</circle><polygon>50,4 50,5 51,5 50,4</polygon>')), /polygon/],
    ['cap', cap('<references>a,b</references>'), /references/],
    ['kml', kml('<Point><coordinates>4,50</coordinates></Point><name>a</name>'), /name/],
    ['kml', kml('<Point><coordinates>4 50</coordinates></Point>'), /coordinates/],
    ['kml', kml('<Point><coordinates>4,91</coordinates></Point>'), /coordinates/],
    ['kml', kml('<TimeSpan><end>2026</end><begin>2025</begin></TimeSpan>'), /begin/],
    ['kml', kml('<LineString><coordinates>4,50</coordinates></LineString>'), /coordinates/],
  ] as const)('%s refuses what is wrong: %s', (schema, text, fault) => {
    expect(findSchemaFaults(schema, [text]).join('\n')).toMatch(fault);
  });
});
