import type { Database, Sql } from '../database.ts';
import type { Expression } from '../../api/cql2/expression.ts';
import type { Page, Query, Store, WrittenPage } from '../../api/store.ts';
import { collections, isLive } from '../../domain/collections.ts';
import { incidentCountsCollection } from '../../domain/incidents/counts.ts';
import type { AnyItem } from '../../domain/item.ts';
import { pastDeploymentsCollection } from '../../domain/plan/contract.ts';
import type { Written } from '../statement.ts';
import { listed } from '../../api/views.ts';
import { conditionsOf, isKeepable, keepable, moment } from './conditions.ts';
import { translateFilter } from './filters.ts';
import { type HeadRow, headColumns, headOf } from './head.ts';
import { readAs } from './session.ts';

type Fragment = Written;

/** Rows of items that were there at one moment: a table, and what says so. */
type Source = (tx: Sql) => { table: Fragment; isThere: Fragment };

/** What is counted from what there is, at a moment. */
const counted: ReadonlyMap<string, (tx: Sql, then: Fragment) => Fragment> = new Map([
  [incidentCountsCollection, (tx, then) => tx`incident_counts(${then}) counted`],
  [pastDeploymentsCollection, (tx, then) => tx`past_deployments(${then}) counted`],
]);

/** @param at milliseconds since 1970; null: now */
const sourceOf = (collection: string, at: number | null, datetime: Query['datetime']): Source => {
  const count = counted.get(collection);
  if (count) return (tx) => ({ table: count(tx, at === null ? tx`now()` : moment(tx, at)), isThere: tx`true` });
  if (!isLive(collection)) {
    // What is dated is asked for as it is then.
    const start = datetime?.start ?? Number.NaN;
    const day = Number.isFinite(start) ? start : at;
    return (tx) => {
      const then = day === null ? tx`now()` : moment(tx, day);
      return { table: tx`reference`, isThere: tx`since <= ${then} and until > ${then}` };
    };
  }
  if (at === null) return (tx) => ({ table: tx`item`, isThere: tx`true` });
  return (tx) => ({
    table: tx`change`,
    isThere: tx`type = 'upsert' and until > ${moment(tx, at)} and tstzrange(known, until) @> ${moment(tx, at)}`,
  });
};

const isEmptyFor = (collection: string, isInExercise: boolean): boolean => {
  const definition = collections.get(collection);
  return !definition || (isInExercise && definition.isOfReality === true);
};

/** The rows that a query asks for, whatever the page. @param filter null: the query's own is not looked at */
const askedRows = (tx: Sql, at: number | null, collection: string, query: Query, filter: Written | null) => {
  const { table, isThere } = sourceOf(collection, at, query.datetime)(tx);
  const isOfSide = isLive(collection) ? tx`exercise = ${query.isInExercise}` : tx`true`;
  const isEmpty = isEmptyFor(collection, query.isInExercise);
  const asked = isEmpty ? tx`false` : tx`${conditionsOf(tx, collection, query)} and ${isThere} and ${isOfSide}`;
  return { table, asked: filter ? tx`${asked} and ${filter}` : asked };
};

interface Rows<R> {
  head: HeadRow;
  rows: readonly R[];
  matched: number;
  hasMore: boolean;
}

/**
 * One page, in the order of ids, with its place in the feed, all of one moment: the rows come one by one, which costs
 * less than to make one text of them, and are counted only where they are not all on the page.
 */
const readRows = async <R extends { id: string }>(
  sql: Database,
  at: number | null,
  collection: string,
  query: Query,
  filter: Written | null,
  columns: (tx: Sql) => Written,
): Promise<Rows<R>> => {
  const { limit } = query;
  const after = keepable(query.after);
  return readAs(
    sql,
    query.audiences,
    async (tx) => {
      const { table, asked } = askedRows(tx, at, collection, query, filter);
      const [head] = await tx<HeadRow>`select ${headColumns(tx)} from head`;
      if (!head) throw new Error('The database has no head.');
      const rows = await tx<R>`
        select id, ${columns(tx)} from ${table} where ${asked} and id > ${after} order by id limit ${limit + 1}
      `;
      const isWhole = after === '' && rows.length <= limit;
      const counted = isWhole
        ? [{ matched: rows.length }]
        : await tx<{ matched: number }>`select count(*) as matched from ${table} where ${asked}`;
      const hasMore = rows.length > limit;
      return { head, rows: rows.slice(0, limit), matched: counted[0]?.matched ?? 0, hasMore };
    },
    'isolation level repeatable read read only',
  );
};

const readPage = async (
  sql: Database,
  at: number | null,
  collection: string,
  query: Query,
  filter: Written | null,
): Promise<Page> => {
  const columns = (tx: Sql) => tx`feature`;
  const page = await readRows<{ id: string; feature: AnyItem }>(sql, at, collection, query, filter, columns);
  const { head, rows, matched, hasMore } = page;
  return { head: headOf(head), items: rows.map(({ feature }) => feature), matched, hasMore };
};

/** Rows that a filter looks at in one go. */
const filtered = 1_000;

/** As `readPage`, by a filter that SQL cannot say: the rows are held against it here, some at a time. */
const readFiltered = async (
  sql: Database,
  at: number | null,
  collection: string,
  query: Query,
  filter: Expression,
): Promise<Page> => {
  const { compileFilter } = await import('../../api/cql2/evaluate.ts');
  const holds = compileFilter(filter);
  const { limit } = query;
  const after = keepable(query.after);
  return readAs(
    sql,
    query.audiences,
    async (tx) => {
      const { table, asked } = askedRows(tx, at, collection, query, null);
      const [head] = await tx<HeadRow>`select ${headColumns(tx)} from head`;
      if (!head) throw new Error('The database has no head.');
      const items: AnyItem[] = [];
      let [matched, last] = [0, ''];
      for (let isMore = true; isMore; ) {
        const rows = await tx<{ id: string; feature: AnyItem }>`
          select id, feature from ${table} where ${asked} and id > ${last} order by id limit ${filtered}
        `;
        const found = rows.filter(({ feature }) => holds(listed(collection, feature)));
        matched += found.length;
        const page = found.filter(({ id }) => id > after).slice(0, limit + 1 - items.length);
        items.push(...page.map(({ feature }) => feature));
        last = rows.at(-1)?.id ?? last;
        isMore = rows.length === filtered;
      }
      return { head: headOf(head), items: items.slice(0, limit), matched, hasMore: items.length > limit };
    },
    'isolation level repeatable read read only',
  );
};

const queryAt =
  (sql: Database, at: number | null): Store['query'] =>
  (collection, query) => {
    const { filter } = query;
    const translated = filter && translateFilter(sql, collection, filter);
    return filter && !translated
      ? readFiltered(sql, at, collection, query, filter)
      : readPage(sql, at, collection, query, translated);
  };

interface WrittenRow {
  id: string;
  told: string | null;
  feature: AnyItem | null;
}

/** As `readPage`, of what is there now, as texts that nobody reads. Null: its filter can only be held against items. */
export const readWritten = async (sql: Database, collection: string, query: Query): Promise<WrittenPage | null> => {
  const filter = query.filter && translateFilter(sql, collection, query.filter);
  if (query.filter && !filter) return null;
  const columns = (tx: Sql) => tx`told, case when told is null then feature end as feature`;
  const page = await readRows<WrittenRow>(sql, null, collection, query, filter, columns);
  const { head, rows, matched, hasMore } = page;
  const items = rows.flatMap(({ told, feature }) => told ?? feature ?? []);
  return { head: headOf(head), items, matched, hasMore, last: rows.at(-1)?.id ?? '' };
};

const getAt =
  (sql: Database, at: number | null): Store['get'] =>
  async (collection, wanted, audiences) => {
    const ids = [...new Set(wanted)].filter(isKeepable);
    const rows = await readAs(sql, audiences ?? null, (tx) => {
      const { table, isThere } = sourceOf(collection, at, null)(tx);
      return tx<HeadRow & { feature: AnyItem | null }>`
        select ${headColumns(tx)}, found.feature
        from head left join (
          select feature from ${table} where collection = ${collection} and id = any(${ids}::text[]) and ${isThere}
        ) found on true
      `;
    });
    const [row] = rows;
    if (!row) throw new Error('The database has no head.');
    const items = rows.flatMap(({ feature }) => (feature ? [[feature.id, feature] as const] : []));
    return { head: headOf(row), items: new Map(items) };
  };

/** What there is, or was at a moment. @param at milliseconds since 1970; null: now */
export const readingAt = (sql: Database, at: number | null): Pick<Store, 'query' | 'get'> => ({
  query: queryAt(sql, at),
  get: getAt(sql, at),
});
