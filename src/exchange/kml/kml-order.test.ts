import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsArbitrary } from '../testing/arbitraries.ts';
import { readTree } from '../testing/whole-tree.ts';
import { findDisorder, type OrderTable } from '../testing/xml-order.ts';
import { descendantsOf, type XmlElement } from '../xml/read-elements.ts';
import { writeKml } from './write-kml.ts';

const shapes = ['Point', 'LineString', 'Polygon', 'MultiGeometry'].join('|');

/** The sequences of the schema of KML 2.2 (ogckml22.xsd), of the elements that are written here. */
const order: OrderTable = {
  kml: ['Document'],
  Document: ['name', 'Style*', 'Schema*', 'Folder|Placemark*'],
  Folder: ['name', 'Placemark*'],
  Placemark: ['name?', 'description?', 'TimeSpan|TimeStamp?', 'styleUrl?', 'ExtendedData?', `${shapes}?`],
  TimeSpan: ['begin?', 'end?'],
  TimeStamp: ['when'],
  Style: ['IconStyle?', 'LineStyle?', 'PolyStyle?'],
  IconStyle: ['color|Icon'],
  Icon: ['href'],
  LineStyle: ['color?', 'width?'],
  PolyStyle: ['color'],
  Schema: ['SimpleField+'],
  ExtendedData: ['SchemaData'],
  SchemaData: ['SimpleData+'],
  MultiGeometry: [`${shapes}+`],
  Point: ['coordinates'],
  LineString: ['coordinates'],
  Polygon: ['outerBoundaryIs', 'innerBoundaryIs*'],
  outerBoundaryIs: ['LinearRing'],
  innerBoundaryIs: ['LinearRing'],
  LinearRing: ['coordinates'],
};

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const patterns: Readonly<Record<string, RegExp>> = {
  color: /^[\da-f]{8}$/,
  width: /^\d+$/,
  when: moment,
  begin: moment,
  end: moment,
  coordinates: /^-?\d+(?:\.\d{1,7})?,-?\d+(?:\.\d{1,7})?(?: -?\d+(?:\.\d{1,7})?,-?\d+(?:\.\d{1,7})?)*$/,
};

const idsIn = (element: XmlElement): readonly string[] => [
  ...(element.attributes['id'] === undefined ? [] : [element.attributes['id']]),
  ...element.children.flatMap(idsIn),
];

describe('a KML that goes out', () => {
  it('is valid by the rules of its schema', () =>
    fc.assert(
      fc.property(recordsArbitrary(), fc.string({ minLength: 1 }), (records, id) => {
        const [first, ...others] = records;
        const tree = readTree(writeKml(first ? [{ ...first, id }, ...others] : [], { title: 'Vigie' }), 'kml');
        expect(findDisorder(tree, order)).toEqual([]);
        for (const [name, pattern] of Object.entries(patterns))
          for (const element of descendantsOf(tree, name)) expect(element.text).toMatch(pattern);
        const ids = idsIn(tree);
        expect(new Set(ids).size).toBe(ids.length);
        for (const one of ids) expect(one).toMatch(/^[A-Za-z_][\w.-]*$/);
        const styles = [...descendantsOf(tree, 'styleUrl')].map(({ text }) => text.slice(1));
        expect(ids).toEqual(expect.arrayContaining(styles));
        const fields = [...descendantsOf(tree, 'SimpleField')].map(({ attributes }) => attributes['name']);
        const used = [...descendantsOf(tree, 'SimpleData')].map(({ attributes }) => attributes['name']);
        expect(fields).toEqual(expect.arrayContaining(used));
      }),
    ));
});
