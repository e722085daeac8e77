import { describe, expect, it } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import { decodeStreets } from '../streets.ts';
import { buildGreen, buildStreets } from './build-streets.ts';
import type { Sources } from './sources.ts';

const street = (name: string, metres: number, ...coordinates: Position[][]): Sources['streets'][number] => ({
  geometry: { type: 'MultiLineString', coordinates },
  properties: { name_fr: name, name_nl: name, communes: ['21004'], metres },
});
const crossing: Position = [4.35, 50.85];
const sources: Parameters<typeof buildStreets>[0] = {
  streets: [
    street('High', 220, [[4.349, 50.8491], crossing], [crossing, [4.351, 50.8509]]),
    street('Low', 220, [[4.35, 50.848], [4.35, 50.8497], crossing, [4.35, 50.8504], [4.35, 50.8525]]),
  ],
  'bus-streets': [
    {
      // The other half of the avenue, some eight metres beside it.
      geometry: {
        type: 'MultiLineString',
        coordinates: [
          [
            [4.3491, 50.8491],
            [4.3511, 50.8509],
          ],
        ],
      },
      properties: {},
    },
  ],
  'stib-lines': [],
};

describe('buildStreets', () => {
  it('joins the pieces of a street and keeps its crossings as shared vertices', () => {
    const [high, low] = decodeStreets(buildStreets(sources, []));
    expect(high?.paths).toEqual([[[4.349, 50.8491], crossing, [4.351, 50.8509]]]);
    expect(low?.paths.flat()).toContainEqual(crossing);
  });

  it('calls a street arterial when buses run along it, not when they cross it, and when it is listed', () => {
    const arterial = (listed: string[]) => decodeStreets(buildStreets(sources, listed)).map((one) => one.isArterial);
    expect(arterial([])).toEqual([true, false]);
    expect(arterial(['Low'])).toEqual([true, true]);
    expect(() => buildStreets(sources, ['Gone'])).toThrow('Gone');
  });
});

describe('buildGreen', () => {
  it('names only what the source names', () => {
    const ring: Position[] = [
      [4.3, 50.8],
      [4.31, 50.8],
      [4.31, 50.81],
      [4.3, 50.8],
    ];
    const { green } = buildGreen([
      { geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind: 'wood' } },
      { geometry: { type: 'Polygon', coordinates: [ring] }, properties: { kind: 'park', name_fr: 'a', name_nl: 'b' } },
    ]);
    expect(green.map(({ name }) => name)).toEqual([null, { fr: 'a', nl: 'b' }]);
  });
});
