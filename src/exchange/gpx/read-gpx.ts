import { told } from '../faults.ts';
import { readProperties } from '../geojson/properties.ts';
import { readMoment } from '../moments.ts';
import { readGeometry } from '../read-geometry.ts';
import type { ReadContext, Rows } from '../reading.ts';
import type { ReadRow, RowFault, Value } from '../record.ts';
import { rowOf } from '../rows.ts';
import { plainText } from '../xml/plain-text.ts';
import { childOf, childrenOf, descendantsOf, readElements, textAt, type XmlElement } from '../xml/read-elements.ts';

/** What is no number is refused where the geometry is checked. */
const positionOf = ({ attributes: { lon, lat } }: XmlElement): unknown[] =>
  [lon, lat].map((text) =>
    text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text),
  );

const readShape = (item: XmlElement): { shape: unknown; points: readonly XmlElement[] } => {
  if (item.name === 'wpt') return { shape: { type: 'Point', coordinates: positionOf(item) }, points: [item] };
  if (item.name === 'rte') {
    const points = childrenOf(item, 'rtept');
    return { shape: points.length === 0 ? null : { type: 'LineString', coordinates: points.map(positionOf) }, points };
  }
  const segments = childrenOf(item, 'trkseg')
    .map((segment) => childrenOf(segment, 'trkpt'))
    .filter((points) => points.length > 0);
  const lines = segments.map((points) => points.map(positionOf));
  const shape =
    lines.length > 1 ? { type: 'MultiLineString', coordinates: lines } : { type: 'LineString', coordinates: lines[0] };
  return { shape: lines.length === 0 ? null : shape, points: segments.flat() };
};

/** What we wrote, by name and type. */
const readData = (item: XmlElement): Record<string, Value> =>
  Object.fromEntries(
    [...descendantsOf(childOf(item, 'extensions'), 'data')].map(({ attributes: { name, type }, text }) => [
      name ?? '',
      type === 'number' ? Number(text) : type === 'boolean' ? text === 'true' : text,
    ]),
  );

const texts = ['cmt', 'src', 'sym', 'type', 'number'] as const;

const readItem = (item: XmlElement): ReadRow => {
  const { line } = item;
  const faults: RowFault[] = [];
  const { shape, points } = readShape(item);
  const { geometry, faults: ofShape } =
    shape === null
      ? { geometry: null, faults: [told('no-place', { line, field: 'geometry' })] }
      : readGeometry(shape, line);
  faults.push(...ofShape);
  const timeOf = (point: XmlElement | undefined, edge: 'start' | 'end'): string | null => {
    const text = textAt(point ?? null, 'time');
    if (text === null) return null;
    const { moment, faults: found } = readMoment(text, edge, { line: point?.line ?? line, field: 'time' });
    faults.push(...found);
    return moment;
  };
  const description = plainText(textAt(item, 'desc') ?? '');
  if (description.hadMarkup) faults.push(told('markup', { line, field: 'desc', found: textAt(item, 'desc') }));
  const { id = null, ...data } = readData(item);
  const own = Object.fromEntries(
    texts.flatMap((name) => {
      const text = textAt(item, name);
      return text === null ? [] : [[name, text]];
    }),
  );
  const { parts, faults: ofData } = readProperties({ ...own, ...data }, line);
  faults.push(...ofData);
  return rowOf(
    {
      ...parts,
      id: id === null ? null : String(id),
      geometry,
      name: textAt(item, 'name'),
      description: description.text || null,
      start: timeOf(points[0], 'start') ?? parts.start,
      end: (points.length > 1 ? timeOf(points.at(-1), 'end') : null) ?? parts.end,
    },
    line,
    faults,
  );
};

/** GPX 1.0 and 1.1: waypoints, routes and tracks. A track begins and ends when its first and last points do. */
export function* readGpx(text: string, context: ReadContext): Rows {
  for (const found of readElements(text, context, (name) => name === 'wpt' || name === 'rte' || name === 'trk'))
    yield found && readItem(found.element);
}
