import type { Definition, LiveDefinition } from '../src/domain/definition.ts';
import { isOfSide } from '../src/domain/collections.ts';
import type { AnyItem, LiveItem } from '../src/domain/item.ts';
import { meetsBox } from './intersects.ts';
import type { Page, Query } from '../src/api/store.ts';

/** Whether an item is among those that a query asks for, whatever the page. */
const matches = (
  { bbox, datetime, filters, except }: Query,
  item: AnyItem,
  { extentOf, queryables }: Definition,
): boolean => {
  if (except.has(item.id)) return false;
  for (const { name, values } of filters) {
    const own = queryables[name]?.of(item) ?? null;
    if (own === null || !(typeof own === 'string' ? values.has(own) : own.some((value) => values.has(value))))
      return false;
  }
  if (datetime) {
    const { start, end } = extentOf(item);
    if ((start ?? Number.NEGATIVE_INFINITY) > datetime.end || (end ?? Number.POSITIVE_INFINITY) < datetime.start)
      return false;
  }
  return bbox === null || meetsBox(bbox, item.geometry);
};

const audienceOf = (definition: Definition | LiveDefinition, item: AnyItem) =>
  'audienceOf' in definition ? definition.audienceOf(item as LiveItem) : (definition.readers ?? 'everyone');

/**
 * The page that a query asks for, for a store that has its items at hand; its filter is `holds`, of items as lists show them. In the order of ids, unless all are on it: they
 * come in that of their making, and devices make theirs.
 */
export const selectPage = (
  items: Iterable<AnyItem>,
  definition: Definition,
  query: Query,
  holds: (item: AnyItem) => boolean,
): Omit<Page, 'head'> => {
  const matched: AnyItem[] = [];
  for (const item of items) {
    const isThere = query.audiences.has(audienceOf(definition, item)) && isOfSide(definition, item, query.isInExercise);
    if (isThere && matches(query, item, definition) && holds(item)) matched.push(item);
  }
  const { after, limit } = query;
  if (after === '' && matched.length <= limit) return { items: matched, matched: matched.length, hasMore: false };
  const left = matched.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { items: left.slice(0, limit), matched: matched.length, hasMore: left.length > limit };
};
