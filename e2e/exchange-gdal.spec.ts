import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readFile } from '../src/exchange/read-file.ts';
import type { ExchangeRecord, Value } from '../src/exchange/record.ts';
import { recordOf } from '../src/exchange/rows.ts';
import { type WriteFormat, writers } from '../src/exchange/writers.ts';

const ring: [number, number][] = [
  [4.34, 50.84],
  [4.36, 50.84],
  [4.36, 50.86],
  [4.34, 50.86],
  [4.34, 50.84],
];
const hole: [number, number][] = [
  [4.349, 50.849],
  [4.349, 50.851],
  [4.351, 50.851],
  [4.351, 50.849],
  [4.349, 50.849],
];
const nothing = recordOf({});
const times = { start: '2026-11-27T10:00:00.000Z', end: '2026-11-27T12:30:00.000Z' };

const records: readonly ExchangeRecord[] = [
  {
    ...nothing,
    ...times,
    id: 'a-1',
    geometry: { type: 'Point', coordinates: [4.3512345, 50.8512345] },
    name: 'Rue de l’Étuve; “Stoofstraat”',
    description: 'Première ligne\nDeuxième <b>ligne</b> & "fin"',
    values: { kind: 'incident', crowd: 300, ratio: 1.5, open: true, code: '007', note: '=1+1' },
  },
  {
    ...nothing,
    id: 'a-2',
    geometry: {
      type: 'LineString',
      coordinates: [
        [4.35, 50.85],
        [4.36, 50.86],
      ],
    },
    name: 'Cortège',
    look: { stroke: '#c00000', strokeOpacity: 0.502, strokeWidth: 3 },
    values: { crowd: -2, open: false },
  },
  {
    ...nothing,
    ...times,
    id: 'a-3',
    geometry: { type: 'Polygon', coordinates: [ring, hole] },
    description: 'Périmètre',
    look: { stroke: '#0000c0', strokeWidth: 2, fill: '#00c000', fillOpacity: 0.251 },
  },
  {
    ...nothing,
    id: 'a-4',
    geometry: { type: 'MultiPolygon', coordinates: [[ring], [ring.map(([x, y]) => [x + 1, y])]] },
    name: 'Deux',
    values: { kind: 'zone' },
  },
  { ...nothing, id: 'a-5', name: 'Sans lieu', values: { kind: 'autre' } },
];

/** What a format has of a value, once another program has read and written it. */
const withValues = (record: ExchangeRecord, change: (value: Value) => Value): ExchangeRecord => ({
  ...record,
  values: Object.fromEntries(
    Object.entries(record.values)
      .map(([key, value]) => [key, change(value)] as const)
      .filter(([, value]) => value !== null),
  ),
});
const asIs = (value: Value): Value => value;
/** GDAL has whole numbers for what is true. */
const asNumber = (value: Value): Value => (typeof value === 'boolean' ? Number(value) : value);

interface Trip {
  driver: string;
  options: readonly string[];
  /** What the format can hold of a record, as it comes back. */
  form(record: ExchangeRecord): ExchangeRecord;
}

const trips: Readonly<Record<Exclude<WriteFormat, 'gpx'>, Trip>> = {
  geojson: { driver: 'GeoJSON', options: ['-lco', 'RFC7946=YES'], form: (record) => withValues(record, asIs) },
  kml: { driver: 'LIBKML', options: [], form: (record) => withValues(record, asNumber) },
  csv: {
    driver: 'CSV',
    options: ['-lco', 'GEOMETRY=AS_WKT', '-oo', 'KEEP_GEOM_COLUMNS=NO'],
    form: (record) => withValues({ ...record, look: null }, asIs),
  },
};

test.describe('GDAL takes what goes out, and gives it back whole', () => {
  test.skip(spawnSync('ogr2ogr', ['--version']).status !== 0, 'needs GDAL (Debian: gdal-bin)');

  /** Written here, read and written by ogr2ogr, read here. */
  const travel = async (
    format: WriteFormat,
    sent: readonly ExchangeRecord[],
    driver: string,
    options: readonly string[],
    layers: readonly string[] = [],
  ) => {
    const { extension, write } = writers[format];
    const [there, back] = [test.info().outputPath(`there.${extension}`), test.info().outputPath(`back.${extension}`)];
    writeFileSync(there, write(sent, { language: 'fr', title: 'Vigie' }));
    execFileSync('ogr2ogr', ['-f', driver, ...options, back, there, ...layers], { stdio: 'pipe' });
    const { rows, faults } = await readFile(new Uint8Array(readFileSync(back)));
    expect(faults).toEqual([]);
    return rows.map(({ record }) => record);
  };

  for (const [format, { driver, options, form }] of Object.entries(trips)) {
    test(format, async () => {
      const came = await travel(format as WriteFormat, records, driver, options);
      expect(came.map((record) => withValues(record, asIs))).toEqual(records.map(form));
    });
  }

  test('gpx: names, words, times and places', async () => {
    const placed = records.filter(({ geometry }) => geometry !== null && geometry.type !== 'MultiPolygon');
    const came = await travel('gpx', placed, 'GPX', [], ['waypoints', 'tracks']);
    expect(
      came.map(({ name, description, start, geometry }) => ({ name, description, start, type: geometry?.type })),
    ).toEqual(
      placed.map(({ name, description, start, geometry }) => ({
        name,
        description,
        start: geometry?.type === 'Point' ? start : null,
        type: geometry?.type === 'Polygon' ? 'MultiLineString' : geometry?.type,
      })),
    );
  });
});
