import { faultOf, refused, told } from '../faults.ts';
import { type Project, readGeometry } from '../read-geometry.ts';
import type { ReadContext, Rows } from '../reading.ts';
import { rowOf } from '../rows.ts';
import type { ReadRow } from '../record.ts';
import { readCrs } from './crs.ts';
import { findFeatures } from './find-features.ts';
import { createLineCounter } from './json-scan.ts';
import { readProperties } from './properties.ts';

type Fields = Readonly<Partial<Record<string, unknown>>>;

const geometryTypes: ReadonlySet<unknown> = new Set([
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readFeature = (value: unknown, line: number, project: Project | null): ReadRow => {
  if (!isFields(value)) return rowOf({}, line, [refused('no-object', { line, found: value })]);
  const isBare = geometryTypes.has(value['type']);
  if (!isBare && value['type'] !== 'Feature')
    return rowOf({}, line, [refused('no-object', { line, field: 'type', found: value['type'] })]);
  const { id, geometry: own = null, properties } = isBare ? { geometry: value } : value;
  const read =
    own === null
      ? { geometry: null, faults: [told('no-place', { line, field: 'geometry' })] }
      : readGeometry(own, line, project);
  const { parts, faults } = readProperties(isFields(properties) ? properties : {}, line);
  const hasId = typeof id === 'number' || (typeof id === 'string' && id !== '');
  return rowOf({ id: hasId ? String(id) : null, geometry: read.geometry, ...parts }, line, [...read.faults, ...faults]);
};

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at + 40);

const readSpan = (source: string, line: number, project: Project | null): ReadRow => {
  try {
    return readFeature(JSON.parse(source), line, project);
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    // The parser names the place in its message alone.
    const at = Number(/position (\d+)/.exec(thrown.message)?.[1] ?? 0);
    const inside = source.slice(0, at).split('\n').length - 1;
    return rowOf({}, line, [refused('bad-json', { line: line + inside, found: around(source, at) })]);
  }
};

/** GeoJSON (RFC 7946, and the `crs` of before): features, collections, bare geometries, one after the other. */
export function* readGeojson(text: string, context: ReadContext): Rows {
  const { spans, crs, trouble } = yield* findFeatures(text, context.limits);
  const system = crs === null ? null : readCrs(crs);
  if (system && 'unknown' in system)
    return context.refuse(faultOf('unknown-crs', { field: 'crs', found: system.unknown }));
  if (system?.project) context.note(faultOf('reprojected', { field: 'crs', found: system.name }));
  const lineOf = createLineCounter(text);
  for (const [from, to] of spans) {
    yield readSpan(text.slice(from, to), lineOf(from), system?.project ?? null);
    context.part = to / text.length;
  }
  if (!trouble) return;
  const line = createLineCounter(text)(trouble.at);
  context.refuse(faultOf(trouble.reason, { line, found: around(text, trouble.at) }));
}
