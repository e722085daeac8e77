import { told } from '../faults.ts';
import type { RowFault } from '../record.ts';
import { childOf, descendantsOf, textAt, type XmlElement } from '../xml/read-elements.ts';

type Pair = readonly [number, number];

/** What is no number is refused where the geometry is checked. */
const pointOf = (element: XmlElement | null): unknown[] | null => {
  const [longitude, latitude] = [textAt(element, 'longitude'), textAt(element, 'latitude')];
  if (longitude === null || latitude === null) return null;
  return [longitude, latitude].map((text) => (Number.isNaN(Number(text)) ? text : Number(text)));
};

const isHere = ([x, y]: Pair): boolean => x > 2.3 && x < 6.6 && y > 49.3 && y < 51.7;

/**
 * The pairs of a `posList`, longitude first. Latitude stands first, as EPSG:4326 has it, unless the system is CRS84;
 * publishers differ, so that what lies in Belgium only the other way round is turned round.
 */
const readPosList = (element: XmlElement, shape: XmlElement, line: number, faults: RowFault[]): unknown[] => {
  const { srsName = '', srsDimension = '2' } = { ...shape.attributes, ...element.attributes };
  const numbers = element.text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const step = srsDimension === '3' ? 3 : 2;
  const pairs: Pair[] = [];
  for (let at = 0; at + 1 < numbers.length; at += step)
    pairs.push([numbers[at] ?? Number.NaN, numbers[at + 1] ?? Number.NaN]);
  const isLatitudeFirst = !/CRS:?84/i.test(srsName);
  const asSaid = pairs.map(([a, b]): Pair => (isLatitudeFirst ? [b, a] : [a, b]));
  const [first] = asSaid;
  if (!first || isHere(first) || !isHere([first[1], first[0]])) return asSaid;
  faults.push(told('order-of-axes', { line, field: 'posList', found: element.text.trim() }));
  return asSaid.map(([x, y]) => [y, x]);
};

const many = (type: 'Point' | 'LineString' | 'Polygon', all: readonly unknown[]): unknown => {
  if (all.length === 0) return null;
  return all.length === 1 ? { type, coordinates: all[0] } : { type: `Multi${type}`, coordinates: all };
};

/** From one named end to the other, where nothing says how it goes between. */
const stretchOf = (linear: XmlElement): unknown[] | null => {
  const [from, to] = ['from', 'to'].map((end) =>
    pointOf([...descendantsOf(childOf(linear, end), 'pointCoordinates')][0] ?? null),
  );
  return from && to ? [from, to] : null;
};

const isSurface = ({ name }: XmlElement): boolean => /^(?:gml)?polygon$/i.test(name);
const isLine = ({ name }: XmlElement): boolean => /^(?:gml)?linestring$/i.test(name);

const allElements = function* (element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    yield child;
    yield* allElements(child);
  }
};

/** What the places of a record cover, as a geometry of GeoJSON to be checked like one: surfaces, else lines, else points. */
export const readLocation = (record: XmlElement, faults: RowFault[]): unknown => {
  const groups = record.children.filter(({ name }) => name === 'groupOfLocations' || name === 'locationReference');
  const all = groups.flatMap((group) => [...allElements(group)]);
  const listsIn = (shape: XmlElement): unknown[] =>
    [...descendantsOf(shape, 'posList')].map((list) => readPosList(list, shape, record.line, faults));
  const surfaces = all
    .filter(isSurface)
    .map(listsIn)
    .filter((rings) => rings.length > 0);
  if (surfaces.length > 0) return many('Polygon', surfaces);
  const lines = all.filter(isLine).flatMap(listsIn);
  if (lines.length > 0) return many('LineString', lines);
  const stretches = all
    .filter(({ name }) => /^(?:tpeg|alertC)?\w*Linear\w*$/i.test(name))
    .map(stretchOf)
    .filter((line) => line !== null);
  if (stretches.length > 0) return many('LineString', stretches);
  for (const name of [
    'pointByCoordinates',
    'point',
    'pointCoordinates',
    'locationForDisplay',
    'coordinatesForDisplay',
  ]) {
    const points = all
      .filter((element) => element.name === name)
      .map((element) => pointOf(childOf(element, 'pointCoordinates') ?? element))
      .filter((point) => point !== null);
    const distinct = [...new Map(points.map((point) => [JSON.stringify(point), point])).values()];
    if (distinct.length > 0) return many('Point', distinct);
  }
  return null;
};
