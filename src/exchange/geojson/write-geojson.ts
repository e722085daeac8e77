import type { ExchangeRecord, Look } from '../record.ts';
import { roundGeometry } from '../round.ts';
import { lookKeys } from './properties.ts';

const lookOf = (look: Look): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(lookKeys).flatMap(([key, name]) => (look[name] === undefined ? [] : [[key, look[name]]])),
  );

const present = (fields: Record<string, unknown>): [string, unknown][] =>
  Object.entries(fields).filter(([, value]) => value !== null);

const featureOf = ({ id, geometry, name, description, start, end, look, values }: ExchangeRecord): unknown => {
  const own = Object.fromEntries([
    ...present({ name, description, start, end }),
    ...Object.entries(lookOf(look ?? {})),
  ]);
  // A value never takes the place of the record's own.
  const others = Object.entries(values).map(
    ([key, value]) => [Object.hasOwn(own, key) ? `${key}_` : key, value] as const,
  );
  return {
    type: 'Feature',
    ...(id === null ? {} : { id }),
    geometry: geometry && roundGeometry(geometry, 7),
    properties: { ...own, ...Object.fromEntries(others) },
  };
};

/** GeoJSON (RFC 7946): WGS 84, at most seven decimals, no `crs`; one feature a line. */
export const writeGeojson = (records: readonly ExchangeRecord[]): string =>
  `{"type":"FeatureCollection","features":[\n${records.map((record) => JSON.stringify(featureOf(record))).join(',\n')}\n]}\n`;
