import type { Position } from '../../shared/geojson.ts';
import type { Geometry } from '../record.ts';
import { writeDegrees } from '../round.ts';
import { element, type Xml } from '../xml/write-xml.ts';
import { childOf, childrenOf, elementAt, type XmlElement } from '../xml/read-elements.ts';

/** `4.35,50.85,0 4.36,50.86`, blanks behind commas forgiven. What is no number becomes one that is refused. */
const readCoordinates = (text: string): (number | string)[][] =>
  text
    .trim()
    .replaceAll(/\s*,\s*/g, ',')
    .split(/\s+/)
    .filter((tuple) => tuple !== '')
    .map((tuple) => tuple.split(',').map((part) => (part === '' || Number.isNaN(Number(part)) ? part : Number(part))));

const coordinatesOf = (shape: XmlElement | null): (number | string)[][] =>
  readCoordinates(childOf(shape, 'coordinates')?.text ?? '');

const readPolygon = (polygon: XmlElement): unknown => [
  coordinatesOf(elementAt(polygon, 'outerBoundaryIs', 'LinearRing')),
  ...childrenOf(polygon, 'innerBoundaryIs')
    .flatMap((boundary) => childrenOf(boundary, 'LinearRing'))
    .map(coordinatesOf),
];

/** `gx:Track`: places, each with its time, blanks between the numbers. */
const readTrack = (track: XmlElement): unknown =>
  childrenOf(track, 'coord').map(({ text }) => text.trim().split(/\s+/).map(Number));

/** Each kind of shape as one of GeoJSON. */
const shapes: Readonly<Partial<Record<string, (shape: XmlElement) => { type: string; coordinates: unknown }>>> = {
  Point: (shape) => ({ type: 'Point', coordinates: coordinatesOf(shape)[0] }),
  LineString: (shape) => ({ type: 'LineString', coordinates: coordinatesOf(shape) }),
  LinearRing: (shape) => ({ type: 'LineString', coordinates: coordinatesOf(shape) }),
  Polygon: (shape) => ({ type: 'Polygon', coordinates: readPolygon(shape) }),
  Track: (shape) => ({ type: 'LineString', coordinates: readTrack(shape) }),
};

const partsOf = (container: XmlElement): { type: string; coordinates: unknown }[] =>
  container.children.flatMap((child) => {
    if (child.name === 'MultiGeometry' || child.name === 'MultiTrack') return partsOf(child);
    const read = shapes[child.name];
    return read ? [read(child)] : [];
  });

/** What has the shape of a GeoJSON geometry, to be checked like one; null: the placemark has none. */
export const readKmlGeometry = (placemark: XmlElement): unknown => {
  const [first, ...others] = partsOf(placemark);
  if (!first) return null;
  const isMulti = placemark.children.some(({ name }) => name === 'MultiGeometry' || name === 'MultiTrack');
  if (!isMulti) return first;
  const all = [first, ...others];
  return all.every(({ type }) => type === first.type)
    ? { type: `Multi${first.type}`, coordinates: all.map(({ coordinates }) => coordinates) }
    : { type: 'GeometryCollection', geometries: all };
};

const coordinates = (positions: readonly Position[]): Xml =>
  element(
    'coordinates',
    positions.map((position) => position.map((degrees) => writeDegrees(degrees, 7)).join(',')).join(' '),
  );
const ring = (name: string, positions: readonly Position[]): Xml =>
  element(name, [element('LinearRing', [coordinates(positions)])]);
const polygon = ([outer = [], ...holes]: readonly (readonly Position[])[]): Xml =>
  element('Polygon', [ring('outerBoundaryIs', outer), ...holes.map((hole) => ring('innerBoundaryIs', hole))]);
const point = (position: Position): Xml => element('Point', [coordinates([position])]);
const line = (positions: readonly Position[]): Xml => element('LineString', [coordinates(positions)]);

export const writeKmlGeometry = (geometry: Geometry): Xml => {
  switch (geometry.type) {
    case 'Point':
      return point(geometry.coordinates);
    case 'LineString':
      return line(geometry.coordinates);
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return element('MultiGeometry', geometry.coordinates.map(point));
    case 'MultiLineString':
      return element('MultiGeometry', geometry.coordinates.map(line));
    case 'MultiPolygon':
      return element('MultiGeometry', geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return element('MultiGeometry', geometry.geometries.map(writeKmlGeometry));
  }
};
