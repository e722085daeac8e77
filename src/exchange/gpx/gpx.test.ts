import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, Geometry } from '../record.ts';
import { recordsArbitrary, simpleGeometryArbitrary } from '../testing/arbitraries.ts';
import { readWritten } from '../testing/read-text.ts';
import { isInGpx, writeGpx } from './write-gpx.ts';

/** GPX has points and lines: an outline is a line. Nothing is not written. */
const formOf = (record: ExchangeRecord): ExchangeRecord => {
  const { geometry } = record;
  const lines = geometry?.type === 'Polygon' ? geometry.coordinates : null;
  const [line = []] = lines ?? [];
  const shape: Geometry | null =
    lines &&
    (lines.length === 1 ? { type: 'LineString', coordinates: line } : { type: 'MultiLineString', coordinates: lines });
  return {
    ...record,
    geometry: shape ?? geometry,
    values: Object.fromEntries(Object.entries(record.values).filter(([, value]) => value !== null)),
  };
};
const isWaypoint = ({ geometry }: ExchangeRecord): boolean => geometry?.type === 'Point';

const gpx = (inside: string): string =>
  `<gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">\n${inside}\n</gpx>`;

describe('GPX', () => {
  it('is read as it was written: waypoints, then tracks', () =>
    fc.assert(
      fc.asyncProperty(recordsArbitrary(simpleGeometryArbitrary), async (records) => {
        const { format, rows, faults } = await readWritten(writeGpx(records, { title: 'Vigie' }));
        expect({ format, faults }).toEqual({ format: 'gpx', faults: [] });
        const inOrder = [...records.filter(isWaypoint), ...records.filter((record) => !isWaypoint(record))];
        expect(rows.map(({ record }) => record)).toEqual(inOrder.map(formOf));
      }),
    ));

  it('holds what has a place', () => {
    const [record] = fc.sample(recordsArbitrary(fc.constant(null)), 1)[0] ?? [];
    expect(record && isInGpx(record)).toBe(false);
  });

  it('reads routes, and tracks of several parts with their times', async () => {
    const { rows } = await readWritten(
      gpx(`<rte><name>Route</name><rtept lat="50.85" lon="4.35"/><rtept lat="50.86" lon="4.36"/></rte>
      <trk><trkseg><trkpt lat="50.85" lon="4.35"><time>2026-11-27T10:00:00Z</time></trkpt><trkpt lat="50.86" lon="4.36"/></trkseg>
      <trkseg/><trkseg><trkpt lat="50.87" lon="4.37"/><trkpt lat="50.88" lon="4.38"><time>2026-11-27T11:00:00Z</time></trkpt></trkseg></trk>`),
    );
    expect(rows.map(({ record: { name, geometry, start, end } }) => [name, geometry?.type, start, end])).toEqual([
      ['Route', 'LineString', null, null],
      [null, 'MultiLineString', '2026-11-27T10:00:00.000Z', '2026-11-27T11:00:00.000Z'],
    ]);
  });

  it('refuses a point without numbers, with its line', async () => {
    const { rows } = await readWritten(
      gpx('<wpt lat="x" lon="4.35"/>\n<wpt lat="4.35" lon="50.85"/>\n<wpt lon="4.35"/>'),
    );
    expect(rows.flatMap(({ faults }) => faults.map(({ line, reason }) => [line, reason]))).toEqual([
      [2, 'bad-position'],
      [3, 'swapped'],
      [4, 'bad-position'],
    ]);
  });
});
