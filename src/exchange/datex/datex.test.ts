import { describe, expect, it } from 'vitest';
import { readWritten } from '../testing/read-text.ts';

const validity = (inside: string): string =>
  `<validity><validityStatus>definedByValidityTimeSpec</validityStatus><validityTimeSpecification>${inside}</validityTimeSpecification></validity>`;
const overall =
  '<overallStartTime>2026-11-27T08:00:00+01:00</overallStartTime><overallEndTime>2026-11-30T18:00:00+01:00</overallEndTime>';
const comment =
  '<generalPublicComment><comment><values><value lang="fr">Chantier</value><value lang="nl">Werf</value></values></comment></generalPublicComment>';

const version2 = (inside: string, type = 'MaintenanceWorks'): string =>
  `<d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" modelBaseVersion="2">
<payloadPublication xsi:type="SituationPublication" lang="fr"><situation id="S1" version="3">
<situationRecord xsi:type="${type}" id="S1-1" version="4">${inside}</situationRecord></situation></payloadPublication></d2LogicalModel>`;
const version3 = (inside: string): string =>
  `<mc:messageContainer xmlns:mc="http://datex2.eu/schema/3/messageContainer" xmlns:sit="http://datex2.eu/schema/3/situation" xmlns:loc="http://datex2.eu/schema/3/locationReferencing" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<mc:payload xsi:type="sit:SituationPublication"><sit:situation id="S1"><sit:situationRecord xsi:type="sit:Accident" id="S1-1" version="4"><sit:accidentType>carFire</sit:accidentType>${inside}</sit:situationRecord></sit:situation></mc:payload></mc:messageContainer>`;
const list = (positions: string, attributes = ''): string =>
  `<sit:locationReference xsi:type="loc:LinearLocation"><loc:gmlLineString ${attributes}><loc:posList>${positions}</loc:posList></loc:gmlLineString></sit:locationReference>`;
const point =
  '<groupOfLocations xsi:type="Point"><locationForDisplay><latitude>50</latitude><longitude>4</longitude></locationForDisplay><pointByCoordinates><pointCoordinates><latitude>50.85</latitude><longitude>4.35</longitude></pointCoordinates></pointByCoordinates></groupOfLocations>';

const readOne = async (text: string) => {
  const { rows, faults, format } = await readWritten(text);
  expect({ faults, format, count: rows.length }).toEqual({ faults: [], format: 'datex', count: 1 });
  const [row] = rows;
  return {
    row,
    record: row?.record,
    read: row?.source?.kind === 'datex' ? row.source.record : null,
    reasons: row?.faults.map(({ reason }) => reason),
  };
};

describe('DATEX II', () => {
  it('of version 2 makes a row of a record, with its place and words', async () => {
    const { record, read, reasons } = await readOne(
      version2(`<severity>high</severity>${validity(overall)}${comment}${point}`),
    );
    expect(reasons).toEqual([]);
    expect(record).toMatchObject({
      id: 'S1-1',
      name: 'MaintenanceWorks',
      description: 'Chantier',
      start: '2026-11-27T07:00:00.000Z',
      end: '2026-11-30T17:00:00.000Z',
      geometry: { type: 'Point', coordinates: [4.35, 50.85] },
    });
    expect(read).toMatchObject({
      situation: 'S1',
      version: '4',
      severity: 'high',
      comment: { fr: 'Chantier', nl: 'Werf' },
    });
  });

  it('of version 3 has prefixes, and types behind them', async () => {
    const { record, read } = await readOne(version3(list('50.85 4.35 50.86 4.36')));
    expect([read?.type, read?.detail]).toEqual(['Accident', 'carFire']);
    expect(record?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [4.35, 50.85],
        [4.36, 50.86],
      ],
    });
  });

  it('holds in the periods of the record, within the whole', async () => {
    const periods = [
      '<startOfPeriod>2026-11-26T08:00:00+01:00</startOfPeriod><endOfPeriod>2026-11-27T17:00:00+01:00</endOfPeriod>',
      '<startOfPeriod>2026-11-28T08:00:00+01:00</startOfPeriod><endOfPeriod>2026-11-28T17:00:00+01:00</endOfPeriod>',
    ];
    const { read, record } = await readOne(
      version2(validity(overall + periods.map((period) => `<validPeriod>${period}</validPeriod>`).join(''))),
    );
    expect(read?.periods).toEqual([
      { start: '2026-11-27T07:00:00.000Z', end: '2026-11-27T16:00:00.000Z' },
      { start: '2026-11-28T07:00:00.000Z', end: '2026-11-28T16:00:00.000Z' },
    ]);
    expect([record?.start, record?.end]).toEqual(['2026-11-27T07:00:00.000Z', '2026-11-28T16:00:00.000Z']);
  });

  it.each([
    ['latitude first, as the standard has it', '50.85 4.35 50.86 4.36', '', []],
    [
      'longitude first where the system says so',
      '4.35 50.85 4.36 50.86',
      'srsName="urn:ogc:def:crs:OGC:1.3:CRS84"',
      [],
    ],
    ['longitude first against the standard', '4.35 50.85 4.36 50.86', 'srsName="EPSG:4326"', ['order-of-axes']],
    ['three dimensions', '50.85 4.35 20 50.86 4.36 21', 'srsDimension="3"', []],
  ])('reads lists of positions with %s', async (_, positions, attributes, expected) => {
    const { record, reasons } = await readOne(version3(list(positions, attributes)));
    expect(record?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [4.35, 50.85],
        [4.36, 50.86],
      ],
    });
    expect(reasons).toEqual(expected);
  });

  it('makes a line of two ends, and a surface of an area', async () => {
    const end = (name: string, x: number): string =>
      `<${name}><pointCoordinates><latitude>50.85</latitude><longitude>${x}</longitude></pointCoordinates></${name}>`;
    const linear = `<groupOfLocations xsi:type="Linear"><tpegLinearLocation>${end('to', 4.36)}${end('from', 4.35)}</tpegLinearLocation></groupOfLocations>`;
    expect((await readOne(version2(linear))).record?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [4.35, 50.85],
        [4.36, 50.85],
      ],
    });
    const area = `<sit:locationReference><loc:gmlMultiPolygon><loc:gmlPolygon><loc:exterior><loc:posList>50.8 4.3 50.8 4.4 50.9 4.4 50.8 4.3</loc:posList></loc:exterior></loc:gmlPolygon></loc:gmlMultiPolygon></sit:locationReference>`;
    expect((await readOne(version3(area))).record?.geometry).toMatchObject({ type: 'Polygon' });
  });

  it('tells what has no place, and refuses a record without an id', async () => {
    expect((await readOne(version2(''))).reasons).toEqual(['no-place']);
    const { row } = await readOne(version2(point).replace(' id="S1-1"', ''));
    expect(row?.faults).toMatchObject([
      { reason: 'missing-element', field: 'situationRecord/@id', line: 3, refuses: true },
    ]);
  });
});
