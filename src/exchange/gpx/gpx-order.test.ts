import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsArbitrary } from '../testing/arbitraries.ts';
import { readTree } from '../testing/whole-tree.ts';
import { findDisorder, type OrderTable } from '../testing/xml-order.ts';
import { descendantsOf } from '../xml/read-elements.ts';
import { writeGpx } from './write-gpx.ts';

/** The sequences of the schema of GPX 1.1 (gpx.xsd), of the elements that are written here. */
const order: OrderTable = {
  gpx: ['metadata', 'wpt*', 'trk*'],
  metadata: ['name?'],
  wpt: ['time?', 'name?', 'desc?', 'extensions?'],
  trk: ['name?', 'desc?', 'extensions?', 'trkseg*'],
  trkseg: ['trkpt*'],
  trkpt: ['time?'],
  extensions: ['data+'],
};

describe('a GPX that goes out', () => {
  it('is valid by the rules of its schema', () =>
    fc.assert(
      fc.property(recordsArbitrary(), (records) => {
        const tree = readTree(writeGpx(records, { title: 'Vigie' }), 'gpx');
        expect(findDisorder(tree, order)).toEqual([]);
        for (const name of ['wpt', 'trkpt'])
          for (const { attributes } of descendantsOf(tree, name))
            for (const degrees of [attributes['lat'], attributes['lon']])
              expect(degrees).toMatch(/^-?\d+(?:\.\d{1,7})?$/);
      }),
    ));
});
