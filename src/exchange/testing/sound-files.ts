import { zipSync } from 'fflate';
import { writeCap } from '../cap/write-cap.ts';
import { writeCsv } from '../csv/write-csv.ts';
import { writeGeojson } from '../geojson/write-geojson.ts';
import { writeGpx } from '../gpx/write-gpx.ts';
import { writeKml } from '../kml/write-kml.ts';
import type { ReadFormat } from '../reading.ts';
import type { ExchangeRecord } from '../record.ts';
import { bytesField, entityOf, feedOf, numberField, textField, translated } from './protobuf-writer.ts';

/*
 * One sound file of each format, which the broken ones are made from.
 */

/** What stands in each, for whoever breaks it: the description, and the positions as the format writes them. */
export const saying = 'Été à la Bourse';

const ring: [number, number][] = [
  [4.34, 50.84],
  [4.36, 50.84],
  [4.36, 50.86],
  [4.34, 50.86],
  [4.34, 50.84],
];
const recordOf = (id: string, geometry: ExchangeRecord['geometry']): ExchangeRecord => ({
  id,
  geometry,
  name: `Chose ${id}`,
  description: saying,
  start: '2026-11-27T10:00:00.000Z',
  end: '2026-11-27T12:00:00.000Z',
  look: { stroke: '#c00000' },
  values: { note: 'visible à 50 m', crowd: 300 },
});
const records: readonly ExchangeRecord[] = [
  recordOf('a', { type: 'Point', coordinates: [4.35, 50.85] }),
  recordOf('b', { type: 'Polygon', coordinates: [ring] }),
  recordOf('c', { type: 'Point', coordinates: [4.37, 50.83] }),
];
const points = records.filter(({ geometry }) => geometry?.type === 'Point');
const options = { language: 'fr', title: 'Vigie' } as const;

const cap = writeCap({
  identifier: 'a1',
  sender: 'partner',
  sent: '2026-11-27T10:00:00.000Z',
  status: 'Actual',
  msgType: 'Alert',
  source: null,
  scope: 'Public',
  restriction: null,
  addresses: [],
  codes: [],
  note: null,
  references: [],
  incidents: [],
  infos: [
    {
      language: 'fr-BE',
      categories: ['Fire'],
      event: 'Incendie',
      responses: [],
      urgency: 'Immediate',
      severity: 'Severe',
      certainty: 'Observed',
      audience: null,
      eventCodes: [],
      effective: null,
      onset: '2026-11-27T10:00:00.000Z',
      expires: '2026-11-27T12:00:00.000Z',
      senderName: null,
      headline: 'Fumée',
      description: saying,
      instruction: null,
      web: null,
      contact: null,
      parameters: [],
      areas: [{ description: 'Bourse', polygons: [ring], circles: [], geocodes: [] }],
    },
  ],
});

const datex = `<?xml version="1.0" encoding="UTF-8"?>
<d2LogicalModel xmlns="http://datex2.eu/schema/2/2_0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<payloadPublication xsi:type="SituationPublication">
<situation id="S1">
<situationRecord xsi:type="Accident" id="S1-1" version="1">
<validity><validityTimeSpecification>
<overallStartTime>2026-11-27T10:00:00Z</overallStartTime>
</validityTimeSpecification></validity>
<generalPublicComment><comment><values><value lang="fr">${saying}</value></values></comment></generalPublicComment>
<groupOfLocations><pointByCoordinates><pointCoordinates>
<latitude>50.85</latitude><longitude>4.35</longitude>
</pointCoordinates></pointByCoordinates></groupOfLocations>
</situationRecord>
</situation>
</payloadPublication>
</d2LogicalModel>
`;

const transit = feedOf(
  entityOf('a', [
    ...bytesField(1, numberField(1, 1_796_000_000)),
    ...bytesField(5, textField(2, '4')),
    ...numberField(6, 10),
    ...numberField(7, 1),
    ...translated(10, [['fr', 'Ligne 4']]),
    ...translated(11, [['fr', saying]]),
  ]),
);

export const soundTexts: Readonly<Record<Exclude<ReadFormat, 'kmz' | 'gtfs-rt'>, string>> = {
  geojson: writeGeojson(records),
  kml: writeKml(records, options),
  gpx: writeGpx(points, options),
  csv: writeCsv(records, options),
  cap,
  datex,
};

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

export const soundFiles: Readonly<Record<ReadFormat, Uint8Array>> = {
  ...(Object.fromEntries(Object.entries(soundTexts).map(([format, text]) => [format, encode(text)])) as Record<
    keyof typeof soundTexts,
    Uint8Array
  >),
  kmz: zipSync({ 'doc.kml': encode(soundTexts.kml) }),
  'gtfs-rt': transit,
};
