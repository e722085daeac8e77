import { describe, expect, it } from 'vitest';
import { parseRasterBases } from './raster-bases.ts';

describe('online base maps', () => {
  it('are none without a configuration', () => {
    expect(parseRasterBases(undefined)).toEqual([]);
    expect(parseRasterBases('')).toEqual([]);
  });

  it('are read from JSON', () => {
    const base = { id: 'osm', name: 'OSM', url: 'https://tile.example/{z}/{x}/{y}.png', attribution: '© OSM' };
    expect(parseRasterBases(JSON.stringify([base]))).toEqual([base]);
  });

  it.each(['[{"id":"x"}]', '{', '[{"id":"a","name":"b","url":"http://plain.example/{z}","attribution":""}]'])(
    'are refused when %s is configured',
    (text) => {
      expect(() => parseRasterBases(text)).toThrow(/Invalid|Expected/);
    },
  );
});
