import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, Look, Value } from '../record.ts';
import { recordsArbitrary } from '../testing/arbitraries.ts';
import { readWritten } from '../testing/read-text.ts';
import { writeKml } from './write-kml.ts';

/** A colour has an opacity, the whole one where none is said; without a colour there is none. Nothing is not written. */
const lookForm = (look: Look | null): Look | null => {
  if (!look) return null;
  const { stroke, strokeOpacity, strokeWidth, fill, fillOpacity, sign } = look;
  const entries = Object.entries({
    stroke,
    strokeOpacity: stroke === undefined || strokeOpacity === 1 ? undefined : strokeOpacity,
    strokeWidth,
    fill,
    fillOpacity: fill === undefined || fillOpacity === 1 ? undefined : fillOpacity,
    sign,
  }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Look);
};
/** A field has one type in a file: where values differ in theirs, they are texts. */
const formOf = (records: readonly ExchangeRecord[]): readonly ExchangeRecord[] => {
  const types = new Map<string, Set<string>>();
  for (const { values } of records)
    for (const [key, value] of Object.entries(values))
      if (value !== null) types.set(key, (types.get(key) ?? new Set()).add(typeof value));
  const valueForm = (key: string, value: Value): Value => (types.get(key)?.size === 1 ? value : String(value));
  return records.map((record) => ({
    ...record,
    look: lookForm(record.look),
    values: Object.fromEntries(
      Object.entries(record.values)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, valueForm(key, value)]),
    ),
  }));
};

const kml = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${inside}\n</Document></kml>`;
const placemark = (inside: string): string => `<Placemark>${inside}</Placemark>`;
const point = '<Point><coordinates>4.35,50.85,0</coordinates></Point>';
const readOne = async (inside: string) => {
  const { rows, faults, notes } = await readWritten(kml(inside));
  expect(faults).toEqual([]);
  return { row: rows[0], record: rows[0]?.record, reasons: rows[0]?.faults.map(({ reason }) => reason), notes };
};

describe('KML', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.asyncProperty(recordsArbitrary(), async (records) => {
        const { format, rows, faults } = await readWritten(writeKml(records, { title: 'Vigie & co' }));
        expect({ format, faults }).toEqual({ format: 'kml', faults: [] });
        expect(rows.map(({ record }) => record)).toEqual(formOf(records));
      }),
    ));

  it('keeps the order of things in folders', async () => {
    const records = ['A', null, 'A', 'B'].map(
      (folder, index): ExchangeRecord => ({
        id: `i${index}`,
        geometry: null,
        name: null,
        description: null,
        start: null,
        end: null,
        look: null,
        values: folder === null ? {} : { folder },
      }),
    );
    const { rows } = await readWritten(writeKml(records, { title: '' }));
    expect(rows.map(({ record }) => record)).toEqual(records);
  });

  it('takes only the words of a description', async () => {
    const html =
      '<p onclick="x()">Rue <b>de la Loi</b></p><script>alert(1)</script><img src=x onerror=alert(1)><br>&eacute;t&eacute;';
    const { record, reasons } = await readOne(placemark(`<description><![CDATA[${html}]]></description>${point}`));
    expect(record?.description).toBe('Rue de la Loi\n\nété');
    expect(reasons).toEqual(['markup']);
  });

  it.each([
    [
      '<TimeStamp><when>2026-11-27T10:00:00Z</when></TimeStamp>',
      '2026-11-27T10:00:00.000Z',
      '2026-11-27T10:00:00.000Z',
    ],
    ['<TimeSpan><begin>2026-11-27</begin></TimeSpan>', '2026-11-26T23:00:00.000Z', null],
    [
      '<TimeSpan><begin>2026</begin><end>2026-11</end></TimeSpan>',
      '2025-12-31T23:00:00.000Z',
      '2026-11-30T23:00:00.000Z',
    ],
    [
      '<TimeSpan><begin>2026-11-27T10:00:00Z</begin><end>2026-11-26T10:00:00Z</end></TimeSpan>',
      '2026-11-27T10:00:00.000Z',
      null,
    ],
  ])('knows when it holds: %s', async (time, start, end) => {
    expect((await readOne(placemark(time + point))).record).toMatchObject({ start, end });
  });

  it('has styles that stand behind what they draw, through a map, and own ones', async () => {
    const { rows } = await readWritten(
      kml(`${placemark(`<styleUrl>#m</styleUrl>${point}`)}${placemark(`<Style><LineStyle><width>3</width></LineStyle></Style>${point}`)}
      <StyleMap id="m"><Pair><key>highlight</key><styleUrl>#h</styleUrl></Pair><Pair><key>normal</key><styleUrl>#n</styleUrl></Pair></StyleMap>
      <Style id="n"><PolyStyle><color>80ff0000</color></PolyStyle></Style>
      <StyleMap id="round"><Pair><key>normal</key><styleUrl>#round</styleUrl></Pair></StyleMap>${placemark(`<styleUrl>#round</styleUrl>${point}`)}`),
    );
    expect(rows.map(({ record }) => record.look)).toEqual([
      { fill: '#0000ff', fillOpacity: 0.502 },
      { strokeWidth: 3 },
      null,
    ]);
  });

  it('reads data with and without types', async () => {
    const { record } = await readOne(
      `<Schema id="s"><SimpleField name="n" type="int"/><SimpleField name="b" type="bool"/></Schema>${placemark(
        `<ExtendedData><Data name="free"><value>007</value></Data><SchemaData schemaUrl="#s"><SimpleData name="n">12</SimpleData><SimpleData name="b">1</SimpleData></SchemaData></ExtendedData>${point}`,
      )}`,
    );
    expect(record?.values).toEqual({ free: '007', n: 12, b: true });
  });

  it('reads tracks, shapes of several parts, and blanks behind commas', async () => {
    const track = `<gx:Track xmlns:gx="http://www.google.com/kml/ext/2.2"><when>2026-11-27T10:00:00Z</when><when>2026-11-27T11:00:00Z</when><gx:coord>4.35 50.85 0</gx:coord><gx:coord>4.36 50.86 0</gx:coord></gx:Track>`;
    expect((await readOne(placemark(track))).record).toMatchObject({
      start: '2026-11-27T10:00:00.000Z',
      end: '2026-11-27T11:00:00.000Z',
      geometry: {
        type: 'LineString',
        coordinates: [
          [4.35, 50.85],
          [4.36, 50.86],
        ],
      },
    });
    const many = `<MultiGeometry>${point}<MultiGeometry><Point><coordinates> 4.36, 50.86 </coordinates></Point></MultiGeometry></MultiGeometry>`;
    expect((await readOne(placemark(many))).record?.geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [4.35, 50.85],
        [4.36, 50.86],
      ],
    });
  });

  it('follows no link, and says so', async () => {
    const { notes } = await readOne(
      `${placemark(point)}<NetworkLink><Link><href>https://example.com/x.kml</href></Link></NetworkLink>`,
    );
    expect(notes).toEqual([
      { line: 3, field: 'NetworkLink', reason: 'link-left-out', found: 'https://example.com/x.kml' },
    ]);
  });

  it('refuses a DTD, what is nested too deeply or cut off, each with its line', async () => {
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>\n<kml>&b;</kml>`;
    expect((await readWritten(bomb)).faults).toMatchObject([{ reason: 'doctype', line: 2 }]);
    expect((await readWritten(kml('<Folder>'.repeat(200)))).faults).toMatchObject([{ reason: 'too-deep', line: 3 }]);
    const cut = await readWritten(kml(`${placemark(point)}\n<Placemark>\n<name>x`).slice(0, -18));
    expect(cut.faults).toMatchObject([{ reason: 'cut-off', line: 5 }]);
    expect(cut.rows).toHaveLength(1);
    expect((await readWritten(kml('<a>&unknown;</a>'))).faults).toMatchObject([{ reason: 'bad-xml', line: 3 }]);
  });
});

describe('KMZ', () => {
  const text = new TextEncoder().encode(kml(placemark(point)));
  const reasonOf = async (bytes: Uint8Array, limits = {}) => (await readWritten(bytes, limits)).faults[0]?.reason;

  it('is read as the KML in it', async () => {
    const { format, rows } = await readWritten(
      zipSync({ 'files/a.png': new Uint8Array(9), 'other.kml': new Uint8Array(1), 'doc.kml': text }),
    );
    expect([format, rows.length]).toEqual(['kmz', 1]);
  });

  it('is bounded by what it unpacks to, whatever it says of itself', async () => {
    const bomb = zipSync({ 'doc.kml': new Uint8Array(3_000_000).fill(32) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(await reasonOf(bomb, { bytes: 1_000_000 })).toBe('zip-too-large');
    const liar = new DataView(bomb.buffer, bomb.byteOffset);
    const directory = bomb.length - 22 - (46 + 'doc.kml'.length);
    liar.setUint32(directory + 24, 100, true);
    expect(await reasonOf(bomb, { bytes: 1_000_000 })).toBeDefined();
  });

  it('is refused where it is damaged, or has no KML', async () => {
    expect(await reasonOf(zipSync({ 'doc.kml': text }).subarray(0, 60))).toBe('bad-zip');
    expect(await reasonOf(zipSync({ 'a.txt': text }))).toBe('zip-without-kml');
    expect(await reasonOf(zipSync({ '[Content_Types].xml': text }))).toBe('workbook');
  });
});
