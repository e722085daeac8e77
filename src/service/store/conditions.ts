import type { Sql } from '../database.ts';
import type { Box, Query } from '../../api/store.ts';
import { instantOf } from '../../shared/instant.ts';
import type { Written } from '../statement.ts';
import { keyOf } from './rows.ts';

type Fragment = Written;

/** PostgreSQL's texts have no NUL: nothing that is kept has one. */
export const isKeepable = (text: string): boolean => !text.includes('\0');

/** The greatest text that can be kept and is no greater: what is after the one is after the other. */
export const keepable = (text: string): string => text.split('\0', 1)[0] ?? '';

/** A box that is only a line or a point is one. */
const boxShape = (tx: Sql, [west, south, east, north]: Box): Fragment => {
  const point = tx`st_point(${west}, ${south}, 4326)`;
  if (west === east && south === north) return point;
  if (west === east || south === north) return tx`st_makeline(${point}, st_point(${east}, ${north}, 4326))`;
  return tx`st_makeenvelope(${west}, ${south}, ${east}, ${north}, 4326)`;
};

const meetsBox = (tx: Sql, box: Box): Fragment => {
  const [west, south, east, north] = box;
  if (west > east)
    return tx`(${meetsBox(tx, [west, south, 180, north])} or ${meetsBox(tx, [-180, south, east, north])})`;
  const shape = boxShape(tx, box);
  return tx`(shape && ${shape} and st_intersects(shape, ${shape}))`;
};

const momentOf = (time: number): string =>
  time === Number.POSITIVE_INFINITY ? 'infinity' : time === Number.NEGATIVE_INFINITY ? '-infinity' : instantOf(time);

/** A moment as a parameter; `infinity` is one. */
export const moment = (tx: Sql, time: number | string): Fragment =>
  tx`${typeof time === 'number' ? momentOf(time) : time}::text::timestamptz`;

/** What a query asks of a collection, whatever the page, for the columns that every table of items has. */
export const conditionsOf = (
  tx: Sql,
  collection: string,
  { bbox, datetime, filters, audiences, except }: Query,
): Fragment => {
  const parts: Fragment[] = [
    tx`collection = ${collection}`,
    // The wall says so as well; here it is what the query means.
    tx`audience = any(${[...audiences]}::text[])`,
  ];
  for (const { name, values } of filters) {
    const keys = [...values].filter(isKeepable).map((value) => keyOf(name, value));
    parts.push(tx`keys && ${keys}::text[]`);
  }
  if (except.size > 0) parts.push(tx`id <> all(${[...except]}::text[])`);
  if (datetime) parts.push(tx`starts <= ${moment(tx, datetime.end)} and ends >= ${moment(tx, datetime.start)}`);
  if (bbox) parts.push(meetsBox(tx, bbox));
  return parts.reduce((all, part) => tx`${all} and ${part}`);
};
