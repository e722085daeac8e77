import * as v from 'valibot';
import { readInstant } from '../src/shared/instant.ts';
import type { MockCollection, MockFeature } from './collections.ts';
import { type Box, meetsBox } from './intersects.ts';
import { RequestProblem } from './problem.ts';

/** Milliseconds since 1970; infinite is open. */
interface Interval {
  start: number;
  end: number;
}

export interface ItemsQuery {
  bbox: Box | null;
  datetime: Interval | null;
  limit: number;
  /** The id that the page starts after. */
  after: string;
  filters: readonly { values: ReadonlySet<string>; of(feature: MockFeature): string | readonly string[] | null }[];
}

export const limits = { default: 1000, most: 100_000 } as const;

const refuse = (parameter: string, text: string, wanted: string): never => {
  throw new RequestProblem(400, `The parameter ${parameter} is “${text.slice(0, 100)}”: ${wanted}.`);
};

const number = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i;

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

const parseInstant = (text: string): number =>
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

const formats = new Set(['json', 'geojson']);

/** Many clients ask for JSON by `f`; there is nothing else. Throws a RequestProblem (400) for another format. */
export const checkFormat = (params: URLSearchParams): void => {
  const unknown = params.getAll('f').find((format) => !formats.has(format));
  if (unknown !== undefined) refuse('f', unknown, 'there is json (for items as GeoJSON)');
};

const reserved = new Set(['bbox', 'datetime', 'limit', 'cursor', 'f']);

/** Throws a RequestProblem (400) for a parameter that is unknown, double or of no use. */
export const parseItemsQuery = (params: URLSearchParams, { queryables }: MockCollection): ItemsQuery => {
  const filters = [];
  for (const key of new Set(params.keys())) {
    const [text = '', ...more] = params.getAll(key);
    if (more.length > 0)
      throw new RequestProblem(400, `The parameter ${key.slice(0, 100)} is there ${more.length + 1} times.`);
    if (reserved.has(key)) continue;
    const queryable = queryables.get(key);
    if (!queryable) {
      const known = [...reserved, ...queryables.keys()].join(', ');
      throw new RequestProblem(400, `There is no parameter “${key.slice(0, 100)}” here; there are ${known}.`);
    }
    const values = text.split(',');
    const unknown = values.find((value) => !v.is(queryable.schema, value));
    if (unknown !== undefined) refuse(key, text, 'one of its values, or several with commas, are wanted');
    filters.push({ values: new Set(values), of: queryable.of });
  }
  checkFormat(params);
  const [bbox, datetime, limit] = [params.get('bbox'), params.get('datetime'), params.get('limit')];
  return {
    bbox: bbox === null ? null : parseBox(bbox),
    datetime: datetime === null ? null : parseDatetime(datetime),
    limit: limit === null ? limits.default : parseLimit(limit),
    after: params.get('cursor') ?? '',
    filters,
  };
};

/** Whether the feature is among those that the query asks for, whatever the page. */
export const matches = (query: ItemsQuery, feature: MockFeature, { extentOf }: MockCollection): boolean => {
  const { bbox, datetime, filters } = query;
  for (const { values, of } of filters) {
    const own = of(feature);
    if (own === null || !(typeof own === 'string' ? values.has(own) : own.some((value) => values.has(value))))
      return false;
  }
  if (datetime) {
    const { start, end } = extentOf(feature);
    if ((start ?? Number.NEGATIVE_INFINITY) > datetime.end || (end ?? Number.POSITIVE_INFINITY) < datetime.start)
      return false;
  }
  return bbox === null || meetsBox(bbox, feature.geometry);
};

/** The page that a query asks for, in the order of ids: they come in that of their making, and devices make theirs. */
export const takePage = <F extends { id: string }>(
  matched: readonly F[],
  { after, limit }: ItemsQuery,
): { page: F[]; hasMore: boolean } => {
  if (after === '' && matched.length <= limit) return { page: [...matched], hasMore: false };
  const left = matched.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { page: left.slice(0, limit), hasMore: left.length > limit };
};
