import { descendantsOf, type XmlElement } from '../xml/read-elements.ts';
import { readTree } from './whole-tree.ts';
import { findDisorder, type OrderTable } from './xml-order.ts';

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
  IconStyle: ['color?', 'scale?', 'Icon?'],
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

/** What of a KML is not as its schema says; nothing: it is valid. @throws where it is no XML */
export const findKmlFaults = (kml: string): readonly string[] => {
  const tree = readTree(kml, 'kml');
  const texts = Object.entries(patterns).flatMap(([name, pattern]) =>
    [...descendantsOf(tree, name)].flatMap(({ text }) => (pattern.test(text) ? [] : [`${name} is “${text}”`])),
  );
  const ids = idsIn(tree);
  const known = new Set(ids);
  const styles = [...descendantsOf(tree, 'styleUrl')].map(({ text }) => text.slice(1));
  const names = (element: string) => [...descendantsOf(tree, element)].map(({ attributes }) => attributes['name']);
  const fields = new Set(names('SimpleField'));
  return [
    ...findDisorder(tree, order),
    ...texts,
    ...(known.size < ids.length ? ['an id stands twice'] : []),
    ...ids.filter((id) => !/^[A-Za-z_][\w.-]*$/.test(id)).map((id) => `“${id}” is no id`),
    ...styles.filter((id) => !known.has(id)).map((id) => `there is no style ${id}`),
    ...names('SimpleData')
      .filter((name) => !fields.has(name))
      .map((name) => `there is no field ${name}`),
  ];
};
