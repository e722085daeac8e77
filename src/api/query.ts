import * as v from 'valibot';
import { readInstant } from '../shared/instant.ts';
import { crs84 } from '../shared/ogc.ts';
import { hasPast } from '../domain/collections.ts';
import type { Definition } from '../domain/definition.ts';
import { RequestProblem } from './problem.ts';
import type { Box, Interval, Query } from './store.ts';

/** What a client asks of a collection's items: all but what follows from who it is. */
export type ItemsQuery = Omit<Query, 'audiences' | 'isInExercise'>;

/** Nothing of what a query may ask beyond its collection. */
export const anything = { bbox: null, datetime: null, filter: null, filters: [], except: new Set<string>() } as const;

export const limits = { default: 1000, most: 100_000 } as const;

export const refuse = (parameter: string, text: string, wanted: string): never => {
  throw new RequestProblem(400, `The parameter ${parameter} is “${text.slice(0, 100)}”: ${wanted}.`);
};

export const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

const parseBox = (text: string): Box => {
  const parts = text.split(',');
  const numbers = parts.filter((part) => number.test(part)).map(Number);
  const wanted = 'four numbers west,south,east,north (or six, with heights) in degrees are wanted';
  if (numbers.length !== parts.length || (parts.length !== 4 && parts.length !== 6))
    return refuse('bbox', text, wanted);
  const [west = 0, south = 0, east = 0, north = 0] =
    numbers.length === 6 ? [0, 1, 3, 4].map((n) => numbers[n]) : numbers;
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90 || south > north) {
    return refuse('bbox', text, 'longitudes lie within ±180, latitudes within ±90, south under north');
  }
  return [west, south, east, north];
};

/** Some clients have no open ends, and ask for what was since the year 0 or will be until the year 9999. */
const outermost = new Map([
  ['0000-01-01T00:00:00Z', Number.NEGATIVE_INFINITY],
  ['9999-12-31T00:00:00Z', Number.POSITIVE_INFINITY],
]);

const parseInstant = (text: string): number =>
  outermost.get(text) ??
  readInstant(text.toUpperCase()) ??
  refuse('datetime', text, 'moments are as 2017-11-25T15:40:00+01:00 (RFC 3339), of the years 2000 to 2099');

const isOpenEnd = (text: string): boolean => text === '' || text === '..';

const parseDatetime = (text: string): Interval => {
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0) return refuse('datetime', text, 'a moment or one interval is wanted');
  if (to === undefined) return { start: parseInstant(from), end: parseInstant(from) };
  if (isOpenEnd(from) && isOpenEnd(to)) return refuse('datetime', text, 'one end of an interval has to be given');
  const interval = {
    start: isOpenEnd(from) ? Number.NEGATIVE_INFINITY : parseInstant(from),
    end: isOpenEnd(to) ? Number.POSITIVE_INFINITY : parseInstant(to),
  };
  return interval.start > interval.end ? refuse('datetime', text, 'the interval ends before it begins') : interval;
};

const parseLimit = (text: string): number => {
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return limit >= 1 && limit <= limits.most ? limit : refuse('limit', text, `1 to ${limits.most} is wanted`);
};

const formats = new Set<string | null>(['json', 'geojson', null]);
const pageFormats = new Set<string | null>([...formats, 'html']);

/**
 * Throws a RequestProblem (400) for a parameter that is not among those that a route takes, for one that is double, and
 * for another format: many clients ask for JSON by `f`, and there is nothing else
 * (OGC API - Features Part 1, /req/core/query-param-unknown and /req/core/query-param-invalid).
 */
export const checkParameters = (params: URLSearchParams, taken: readonly string[], hasPage: boolean): void => {
  for (const key of new Set(params.keys())) {
    if (!taken.includes(key)) {
      const known = taken.length === 0 ? 'it takes none' : `there are ${taken.join(', ')}`;
      throw new RequestProblem(400, `There is no parameter “${key.slice(0, 100)}” here; ${known}.`);
    }
    const times = params.getAll(key).length;
    if (times > 1) throw new RequestProblem(400, `The parameter ${key} is there ${times} times.`);
  }
  const format = params.get('f');
  if ((hasPage ? pageFormats : formats).has(format)) return;
  refuse('f', format ?? '', `there is json (for items as GeoJSON)${hasPage ? ' and html' : ''}`);
};

/** The parameters of a collection's items, but for single properties. */
const plainParameters = ({ id, queryables }: Definition): readonly string[] => [
  'bbox',
  'datetime',
  'limit',
  'f',
  'lang',
  'cursor',
  ...(hasPast(id) ? ['as-of'] : []),
  ...Object.keys(queryables),
];
const filterParameters = ['crs', 'bbox-crs', 'filter', 'filter-lang', 'filter-crs'] as const;

/** Whether more is asked than what a query has by itself. */
export const asksByFilter = (definition: Definition, params: URLSearchParams): boolean => {
  const plain = plainParameters(definition);
  return [...params.keys()].some((name) => !plain.includes(name));
};

/** The parameters of a collection's items; what they are beyond the plain ones is loaded when one is there. */
export const itemsParameters = async (definition: Definition, params: URLSearchParams): Promise<readonly string[]> => {
  const plain = plainParameters(definition);
  if (!asksByFilter(definition, params)) return plain;
  const { queryableParameters } = await import('./queryables.ts');
  return [...plain, ...filterParameters, ...queryableParameters(definition).keys()];
};

/**
 * What is asked of a collection's items. Throws a RequestProblem (400) for a value that is of no use.
 * @param params checked already for what they are called
 */
export const parseItemsQuery = (params: URLSearchParams, { queryables }: Definition): ItemsQuery => {
  const filters = [];
  for (const [name, { schema }] of Object.entries(queryables)) {
    const text = params.get(name);
    if (text === null) continue;
    const values = text.split(',');
    if (!values.every((value) => v.is(schema, value)))
      refuse(name, text, 'one of its values, or several with commas, are wanted');
    filters.push({ name, values: new Set(values) });
  }
  const [bbox, datetime, limit] = [params.get('bbox'), params.get('datetime'), params.get('limit')];
  const isInOtherSystem = (params.get('bbox-crs') ?? crs84) !== crs84;
  return {
    ...anything,
    bbox: bbox === null || isInOtherSystem ? null : parseBox(bbox),
    datetime: datetime === null ? null : parseDatetime(datetime),
    limit: limit === null ? limits.default : parseLimit(limit),
    after: params.get('cursor') ?? '',
    filters,
  };
};
