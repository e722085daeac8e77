import { describe, expect, it } from 'vitest';
import { parseBases } from './other-bases.ts';

describe('base maps beside the built-in one', () => {
  it('are none without a configuration', () => {
    expect(parseBases(undefined)).toEqual([]);
    expect(parseBases('')).toEqual([]);
  });

  it('are read from JSON: tiles', () => {
    const base = { id: 'osm', name: 'OSM', url: 'https://tile.example/{z}/{x}/{y}.png', attribution: '© OSM' };
    expect(parseBases(JSON.stringify([base]))).toEqual([{ ...base, type: 'raster' }]);
  });

  it('are read from JSON: an archive of this server or of another, which needs no name', () => {
    const [own, other] = parseBases(
      JSON.stringify([
        { type: 'pmtiles', url: '/maps/water.pmtiles', attribution: '© OSM' },
        { type: 'pmtiles', id: 'x', name: 'Rail', url: 'https://maps.example/rail.pmtiles?v=2', attribution: '' },
      ]),
    );
    expect(own).toEqual({
      type: 'pmtiles',
      id: '/maps/water.pmtiles',
      name: 'water',
      url: '/maps/water.pmtiles',
      attribution: '© OSM',
    });
    expect(other).toMatchObject({ id: 'x', name: 'Rail' });
  });

  it.each([
    '[{"id":"x"}]',
    '{',
    '[{"id":"a","name":"b","url":"http://plain.example/{z}","attribution":""}]',
    '[{"type":"pmtiles","url":"//maps.example/a.pmtiles","attribution":""}]',
    '[{"type":"pmtiles","url":"http://maps.example/a.pmtiles","attribution":""}]',
    '[{"type":"mbtiles","url":"/a.mbtiles","attribution":""}]',
  ])('are refused when %s is configured', (text) => {
    expect(() => parseBases(text)).toThrow(/Invalid|Expected|Not an https/);
  });
});
