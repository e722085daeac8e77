import type { Position } from '../../shared/geojson.ts';
import { lookKeys } from '../geojson/properties.ts';
import type { ExchangeRecord, Geometry, Value } from '../record.ts';
import { writeDegrees } from '../round.ts';
import type { WriteOptions } from '../write-options.ts';
import { asHtml } from '../xml/plain-text.ts';
import { document, element, optional, type Xml } from '../xml/write-xml.ts';

/** The namespace of what a record has and GPX has no element for: in `extensions`, as the schema wants it. */
const gpxNamespace = 'urn:vigie:exchange:gpx:1';

/** The paths of a geometry: outlines of surfaces become tracks, as GPX has no surfaces. */
const pathsOf = (geometry: Geometry): readonly (readonly Position[])[] => {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return [];
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    case 'GeometryCollection':
      return geometry.geometries.flatMap(pathsOf);
  }
};

const pointsOf = (geometry: Geometry): readonly Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates];
  if (geometry.type === 'MultiPoint') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(pointsOf) : [];
};

/** Where there is nothing to stand at, there is nothing in GPX. */
export const isInGpx = ({ geometry }: ExchangeRecord): boolean =>
  geometry !== null && (geometry.type !== 'GeometryCollection' || geometry.geometries.length > 0);

const dataOf = ({ id, look, values }: ExchangeRecord, end: string | null): Xml | null => {
  const looks = Object.entries(lookKeys).map(([key, name]) => [key, look?.[name] ?? null] as const);
  const all: (readonly [string, Value])[] = [['id', id], ['end', end], ...looks, ...Object.entries(values)];
  const data = all
    .filter(([, value]) => value !== null)
    .map(([name, value]) => element('vigie:data', String(value), { name, type: typeof value }));
  return data.length === 0 ? null : element('extensions', data);
};

const at = ([lon, lat]: Position): Record<string, string> => ({
  lat: writeDegrees(lat, 7),
  lon: writeDegrees(lon, 7),
});
const textsOf = ({ name, description }: ExchangeRecord): (Xml | null)[] => [
  optional('name', name),
  optional('desc', description === null ? null : asHtml(description)),
];

const waypointOf = (record: ExchangeRecord, position: Position): Xml =>
  element('wpt', [optional('time', record.start), ...textsOf(record), dataOf(record, record.end)], at(position));

/** A track begins and ends with the thing itself: its first and its last point have the time. */
const trackOf = (record: ExchangeRecord, paths: readonly (readonly Position[])[]): Xml => {
  const lastPath = paths.length - 1;
  const segments = paths.map((path, index) =>
    element(
      'trkseg',
      path.map((position, place) => {
        const isFirst = index === 0 && place === 0;
        const isLast = index === lastPath && place === path.length - 1;
        const time = isFirst ? record.start : isLast ? record.end : null;
        return element('trkpt', time === null ? null : [element('time', time)], at(position));
      }),
    ),
  );
  return element('trk', [...textsOf(record), dataOf(record, null), ...segments]);
};

/** GPX 1.1, elements in the order of its schema: points as waypoints, lines and outlines as tracks. */
export const writeGpx = (records: readonly ExchangeRecord[], { title }: Pick<WriteOptions, 'title'>): string => {
  const shaped = records.flatMap((record) => (record.geometry ? [{ record, geometry: record.geometry }] : []));
  const tracks = shaped.map(({ record, geometry }) => ({ record, paths: pathsOf(geometry) }));
  return document(
    element(
      'gpx',
      [
        element('metadata', [element('name', title)]),
        ...shaped.flatMap(({ record, geometry }) => pointsOf(geometry).map((position) => waypointOf(record, position))),
        ...tracks.filter(({ paths }) => paths.length > 0).map(({ record, paths }) => trackOf(record, paths)),
      ],
      { version: '1.1', creator: 'Vigie', xmlns: 'http://www.topografix.com/GPX/1/1', 'xmlns:vigie': gpxNamespace },
    ),
  );
};
