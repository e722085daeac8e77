import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsArbitrary } from '../testing/arbitraries.ts';
import { readWritten } from '../testing/read-text.ts';
import { writeGeojson } from './write-geojson.ts';

const point = (coordinates: readonly number[], more: object = {}) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates },
  properties: { name: 'Monnaie' },
  ...more,
});
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const read = (value: unknown) => readWritten(JSON.stringify(value, null, 1));
const reasonsOf = async (value: unknown) => {
  const { rows, faults } = await read(value);
  return [...faults, ...rows.flatMap((row) => row.faults)].map(({ reason }) => reason);
};

describe('GeoJSON', () => {
  it('is read as it was written', () =>
    fc.assert(
      fc.asyncProperty(recordsArbitrary(), async (records) => {
        const { format, rows, faults } = await readWritten(writeGeojson(records));
        expect({ format, faults }).toEqual({ format: 'geojson', faults: [] });
        expect(rows.map(({ record }) => record)).toEqual(records);
      }),
    ));

  it('goes out with seven decimals, without a crs', () => {
    const record = { id: 'a', name: null, description: null, start: null, end: null, look: null, values: {} };
    const text = writeGeojson([{ ...record, geometry: { type: 'Point', coordinates: [4.123456789, 50.1] } }]);
    expect(text).toContain('[4.1234568,50.1]');
    expect(text).not.toContain('crs');
  });

  it('names the line of each row and of a fault', async () => {
    const text = JSON.stringify(collection(point([4.35, 50.85]), point([4.36, 190])), null, 1);
    const { rows } = await readWritten(text);
    expect(rows.map(({ line }) => line)).toEqual([4, 17]);
    expect(rows[1]?.faults).toEqual([
      { line: 17, field: 'geometry', reason: 'not-on-earth', found: '[4.36,190]', refuses: true },
    ]);
  });

  it.each([
    ['axes exchanged', [50.85, 4.35], 'swapped'],
    ['metres of Lambert 72', [149_000, 170_000], 'metres'],
    ['metres of Lambert 2008', [649_000, 670_000], 'metres'],
    ['texts', ['4.35', '50.85'], 'bad-position'],
    ['nothing', [], 'bad-position'],
  ])('refuses %s', async (_, coordinates, reason) =>
    expect(await reasonsOf(point(coordinates as number[]))).toEqual([reason]),
  );

  it('refuses giant numbers', async () => {
    const { rows } = await readWritten('{"type":"Point","coordinates":[1e400,5e999]}');
    expect(rows[0]?.faults[0]).toMatchObject({ reason: 'not-on-earth', refuses: true });
  });

  it('tells where an outline crosses itself, closes it and turns it round', async () => {
    const bow = [
      [4, 50],
      [4.2, 50.2],
      [4.2, 50],
      [4, 50.2],
      [4, 50],
    ];
    const { rows } = await read({ type: 'Polygon', coordinates: [bow] });
    expect(rows[0]?.faults).toEqual([
      { line: 1, field: 'geometry', reason: 'crosses-itself', found: '4.100000, 50.100000', refuses: false },
    ]);
    const clockwise = await read({
      type: 'Polygon',
      coordinates: [
        [
          [4, 50],
          [4, 51],
          [5, 51],
        ],
      ],
    });
    expect(clockwise.rows[0]?.record.geometry).toEqual({
      type: 'Polygon',
      coordinates: [
        [
          [4, 50],
          [5, 51],
          [4, 51],
          [4, 50],
        ],
      ],
    });
    expect(clockwise.rows[0]?.faults.map(({ reason }) => reason)).toEqual(['ring-closed']);
  });

  it.each(['urn:ogc:def:crs:EPSG::31370', 'EPSG:31370', 'http://www.opengis.net/def/crs/EPSG/0/31370'])(
    'reprojects what is in %s, wherever the member stands',
    async (name) => {
      const crs = { type: 'name', properties: { name } };
      const { rows, notes } = await read({ ...collection(point([149_000, 170_000])), crs });
      const geometry = rows[0]?.record.geometry;
      const place = geometry?.type === 'Point' ? geometry.coordinates : [];
      expect(place.map((degrees) => degrees.toFixed(3))).toEqual(['4.355', '50.840']);
      expect(notes.map(({ reason }) => reason)).toEqual(['reprojected']);
    },
  );

  it('refuses another system by its name', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
    const { faults } = await read({ crs, ...collection(point([149_000, 170_000])) });
    expect(faults).toEqual([{ line: null, field: 'crs', reason: 'unknown-crs', found: 'urn:ogc:def:crs:EPSG::28992' }]);
  });

  it('comes as a collection, a list, one feature, a bare geometry, or one after the other', async () => {
    const one = point([4.35, 50.85]);
    const counts = await Promise.all(
      [
        JSON.stringify(collection(one, one)),
        JSON.stringify([one, one]),
        JSON.stringify(one),
        JSON.stringify(one.geometry),
        `${JSON.stringify(one)}\n${JSON.stringify(one)}\n{"type":"Feature",\n${JSON.stringify(one)}\n`,
        `\u001E${JSON.stringify(one)}\n\u001E${JSON.stringify(one)}\n`,
      ].map(async (text) => {
        const { rows, faults } = await readWritten(text);
        expect(faults).toEqual([]);
        return rows.map((row) => row.faults.filter(({ refuses }) => refuses).length);
      }),
    );
    expect(counts).toEqual([[0, 0], [0, 0], [0], [0], [0, 0, 1, 0], [0, 0]]);
  });

  it('says where it was cut, and shows what stood before', async () => {
    const text = JSON.stringify(collection(point([4.35, 50.85]), point([4.36, 50.86])), null, 1);
    const { rows, faults } = await readWritten(text.slice(0, -40));
    expect(rows).toHaveLength(1);
    expect(faults).toMatchObject([{ line: 26, reason: 'cut-off' }]);
  });

  it('is bounded in depth and in rows', async () => {
    const deep = `{"type":"Feature","geometry":null,"properties":${'{"a":'.repeat(100)}1${'}'.repeat(100)}}`;
    expect((await readWritten(deep)).faults).toMatchObject([{ reason: 'too-deep' }]);
    const { faults, rows } = await readWritten(writeGeojson([]).replace('\n\n', '\n1,2,3,4,5\n'), { rows: 3 });
    expect(faults).toMatchObject([{ reason: 'too-many-rows' }]);
    expect(rows.length).toBeLessThan(5);
  });

  it('keeps what is nested in properties, as flat names', async () => {
    const { rows, columns } = await read(
      point([4.35, 50.85], { properties: { a: { b: 1, c: [1, 2] }, __proto__: null } }),
    );
    expect(rows[0]?.record.values).toEqual({ 'a.b': 1, 'a.c': '[1,2]' });
    expect(columns).toEqual(['a.b', 'a.c']);
  });

  it('refuses the second of two rows with one id', async () => {
    const one = point([4.35, 50.85], { id: 7 });
    expect(await reasonsOf(collection(one, one))).toEqual(['same-id']);
  });
});
