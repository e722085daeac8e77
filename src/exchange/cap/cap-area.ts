import type { Position } from '../../shared/geojson.ts';
import { metresPerDegree } from '../../geo/geometry.ts';
import { refused } from '../faults.ts';
import { readGeometry } from '../read-geometry.ts';
import type { Geometry, RowFault } from '../record.ts';
import { childrenOf, textAt, type XmlElement } from '../xml/read-elements.ts';
import type { CapArea } from './message.ts';

interface Task {
  faults: RowFault[];
}

/** `50.85,4.35`: latitude first. What is no number is refused where the ring is checked. */
const readPair = (text: string): unknown => {
  const [latitude, longitude] = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return [longitude ?? null, latitude ?? null];
};

const readPolygon = (polygon: XmlElement, task: Task): readonly Position[] | null => {
  const pairs = polygon.text.trim().split(/\s+/).map(readPair);
  const { geometry, faults } = readGeometry({ type: 'Polygon', coordinates: [pairs] }, polygon.line);
  task.faults.push(...faults.map((fault) => ({ ...fault, field: 'area/polygon' })));
  return geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? null) : null;
};

const readCircle = (circle: XmlElement, task: Task): CapArea['circles'][number] | null => {
  const [pair = '', radius = ''] = circle.text.trim().split(/\s+/);
  const km = radius === '' ? Number.NaN : Number(radius);
  const { geometry, faults } = readGeometry({ type: 'Point', coordinates: readPair(pair) }, circle.line);
  const wrong = km >= 0 && km <= 20_000 ? [] : [refused('bad-value', { line: circle.line, found: circle.text })];
  task.faults.push(...[...faults, ...wrong].map((fault) => ({ ...fault, field: 'area/circle' })));
  return geometry?.type === 'Point' && wrong.length === 0 ? { centre: geometry.coordinates, km } : null;
};

export const readCapArea = (area: XmlElement, task: Task): CapArea => {
  const description = textAt(area, 'areaDesc');
  if (description === null) task.faults.push(refused('missing-element', { line: area.line, field: 'area/areaDesc' }));
  return {
    description: description ?? '',
    polygons: childrenOf(area, 'polygon')
      .map((polygon) => readPolygon(polygon, task))
      .filter((ring) => ring !== null),
    circles: childrenOf(area, 'circle')
      .map((circle) => readCircle(circle, task))
      .filter((circle) => circle !== null),
    geocodes: childrenOf(area, 'geocode').map((code) => ({
      name: textAt(code, 'valueName') ?? '',
      value: textAt(code, 'value') ?? '',
    })),
  };
};

const corners = 64;
const kmPerLatitude = metresPerDegree.latitude / 1000;

/** A circle as a ring, counterclockwise; its corners lie on it. */
const ringOf = ({ centre: [x, y], km }: CapArea['circles'][number]): Position[] => {
  const across = kmPerLatitude * Math.max(0.01, Math.cos((y * Math.PI) / 180));
  const ring = Array.from({ length: corners }, (_, corner): Position => {
    const angle = (2 * Math.PI * corner) / corners;
    const round = (degrees: number, most: number): number =>
      Math.max(-most, Math.min(most, Math.round(degrees * 1e7) / 1e7));
    return [round(x + (km / across) * Math.cos(angle), 180), round(y + (km / kmPerLatitude) * Math.sin(angle), 90)];
  });
  return [...ring, ring[0] as Position];
};

/** What the areas cover; null: they are told by codes or words alone. A circle without radius is a point. */
export const geometryOf = (areas: readonly CapArea[]): Geometry | null => {
  const rings = new Map<string, readonly Position[]>();
  const points: Position[] = [];
  for (const { polygons, circles } of areas) {
    for (const ring of polygons) rings.set(JSON.stringify(ring), ring);
    for (const circle of circles) {
      if (circle.km > 0) rings.set(JSON.stringify(circle), ringOf(circle));
      else points.push(circle.centre);
    }
  }
  const surfaces = [...rings.values()];
  const [ring] = surfaces;
  if (ring)
    return surfaces.length === 1
      ? { type: 'Polygon', coordinates: [ring] }
      : { type: 'MultiPolygon', coordinates: surfaces.map((one) => [one]) };
  const [point] = points;
  if (!point) return null;
  return points.length === 1 ? { type: 'Point', coordinates: point } : { type: 'MultiPoint', coordinates: points };
};
