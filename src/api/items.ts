import { audiencesOf } from '../domain/audience.ts';
import { definitionOf, hasPast, isLive } from '../domain/collections.ts';
import type { Definition } from '../domain/definition.ts';
import { epochHeader, seqHeader } from '../domain/feed/contract.ts';
import type { AnyItem, LiveItem } from '../domain/item.ts';
import { instantOf } from '../shared/instant.ts';
import type { Seat } from '../shared/seats.ts';
import { type ItemsPage, type Link, geoJsonType } from '../shared/ogc.ts';
import type { Backend } from './backend.ts';
import { type Call, json } from './calls.ts';
import { isNamed, readCondition } from './conditions.ts';
import { contentCrs, crsUris } from './crs-uris.ts';
import type { HiddenNow, Reading } from './past.ts';
import { RequestProblem } from './problem.ts';
import { asksByFilter, parseItemsQuery } from './query.ts';
import { readSeat } from './seats.ts';
import type { Page, Position, Query } from './store.ts';
import { type View, noItem, viewOf } from './views.ts';

/** What streams carries the position that it was taken at. */
const positionHeaders = (collection: string, { epoch, seq }: Position): Record<string, string> =>
  isLive(collection) ? { [epochHeader]: epoch, [seqHeader]: String(seq) } : {};

/** Where a request is answered from; what answers for earlier moments is loaded when it is first asked for. */
const openReading = async (backend: Backend, call: Call, collection: string): Promise<Reading> => {
  const isNow = !call.url.searchParams.has('as-of') && !call.request.headers.has('Accept-Datetime');
  if (isNow || !hasPast(collection)) return { store: backend.store, moment: null, headers: {} };
  const { openPast } = await import('./past.ts');
  return openPast(backend, call);
};

/** What somebody may see of items that were read, of a collection, now or at a moment. */
export const viewAt = async (
  { store }: Backend,
  seat: Seat | null,
  collection: string,
  items: readonly AnyItem[],
  reading: Pick<Reading, 'store' | 'moment'>,
): Promise<View> => {
  const view = await viewOf(
    seat,
    reading.store,
    items.map((item) => [collection, item]),
  );
  if (reading.moment === null) return view;
  const ids = items.map(({ id }) => id);
  const { withPresentRights } = await import('./past.ts');
  return withPresentRights(seat, store, collection, view, ids);
};

/** What is asked by filters and for in other systems than the kept one: its reading is loaded when it is first needed. */
const readFilter = async ({ url: { searchParams } }: Call, definition: Definition) => {
  const plain = {
    filter: null,
    project: null,
    headers: { [contentCrs]: `<${crsUris.kept}>` },
  };
  if (!asksByFilter(definition, searchParams)) return plain;
  const [{ readFilterQuery }, { projectItem }] = await Promise.all([import('./filter-query.ts'), import('./crs.ts')]);
  const { filter, system } = readFilterQuery(searchParams, definition);
  return {
    filter,
    project: system.uri === crsUris.kept ? null : (item: AnyItem) => projectItem(item, system),
    headers: { [contentCrs]: `<${system.uri}>` },
  };
};

/** What is not told of a moment, nor counted. */
const hiddenInPast: HiddenNow = async (...of) => (await import('./past.ts')).hiddenNow(...of);

/** What a list is like for some, at a place in the feed: as long as that stays, so does the list. */
const tagOf = (
  { epoch, seq }: Position,
  { audiences, isInExercise }: Pick<Query, 'audiences' | 'isInExercise'>,
): string => `${epoch}.${seq}.${[...audiences].sort().join('.')}${isInExercise ? '.exercise' : ''}`;

/** The answer to a client that has the list already; null: it has not. */
const answerKnown = async (
  { store }: Backend,
  { request }: Call,
  collection: string,
  of: Pick<Query, 'audiences' | 'isInExercise'>,
): Promise<Response | null> => {
  const known = readCondition(request, 'If-None-Match');
  if (known === null || known === '*') return null;
  const head = await store.head();
  const tag = tagOf(head, of);
  if (!isNamed(known, tag, 'weak')) return null;
  return new Response(null, { status: 304, headers: { ...positionHeaders(collection, head), ETag: `W/"${tag}"` } });
};

/** A page as somebody sees it: its features are JSON, or still to be it. */
interface SeenPage extends Omit<Page, 'items'> {
  features: readonly (string | AnyItem)[];
  last: string;
}

const readPage = async (
  backend: Backend,
  seat: Seat | null,
  collection: string,
  query: Query,
  { store, moment }: Pick<Reading, 'store' | 'moment'>,
  isWritten: boolean,
): Promise<SeenPage> => {
  const isKept = isWritten && moment === null && isLive(collection);
  const { items, ...page } = (isKept && (await backend.store.queryWritten?.(collection, query))) || {
    ...(await store.query(collection, query)),
    last: null,
  };
  const unseen = items.flatMap((item) => (typeof item === 'string' ? [] : item));
  const view = await viewAt(backend, seat, collection, unseen, { store, moment });
  const features = items.flatMap((item): (string | AnyItem)[] | string | AnyItem =>
    typeof item === 'string' ? item : (view.see(collection, item) ?? []),
  );
  const lastSeen = features.at(-1);
  const last = page.last ?? (typeof lastSeen === 'object' ? lastSeen.id : '');
  // What one may not know of now is not counted either.
  return { ...page, features, last, matched: page.matched - (items.length - features.length) };
};

/** A page as JSON, where its features are it in part already. */
const write = ({ features, ...page }: Omit<ItemsPage<AnyItem>, 'features'> & Pick<SeenPage, 'features'>): string => {
  const written = features.map((feature) => (typeof feature === 'string' ? feature : JSON.stringify(feature)));
  return `${JSON.stringify(page).slice(0, -1)},"features":[${written.join(',')}]}`;
};

export const answerItems = async (backend: Backend, call: Call, definition: Definition): Promise<Response> => {
  const { id } = definition;
  const seat = await readSeat(call.request, backend);
  const asked = parseItemsQuery(call.url.searchParams, definition);
  const { filter, project, headers: inSystem } = await readFilter(call, definition);
  const reading = await openReading(backend, call, id);
  const { moment, headers } = reading;
  const of = { audiences: audiencesOf(seat), isInExercise: seat?.isInExercise ?? false };
  const hasTag = moment === null && isLive(id);
  const known = hasTag && (await answerKnown(backend, call, id, of));
  if (known) return known;
  const except = moment === null ? asked.except : await hiddenInPast(backend.store, id, { ...of, filter });
  const query = { ...asked, ...of, filter, except };
  const { head, features, matched, hasMore, last } = await readPage(
    backend,
    seat,
    id,
    query,
    reading,
    project === null,
  );
  const links: Link[] = [{ rel: 'self', type: geoJsonType, href: call.url.href }];
  if (hasMore && last !== '') {
    const next = new URL(call.url);
    next.searchParams.set('cursor', last);
    links.push({ rel: 'next', type: geoJsonType, href: next.href });
  }
  const page = {
    type: 'FeatureCollection',
    numberMatched: matched,
    numberReturned: features.length,
    timeStamp: instantOf(head.now),
    links,
    features: project ? features.map((item) => (typeof item === 'string' ? item : project(item))) : features,
  } as const;
  return json(write(page), geoJsonType, {
    ...headers,
    ...inSystem,
    ...(moment === null && positionHeaders(id, head)),
    ...(hasTag && { ETag: `W/"${tagOf(head, of)}"` }),
  });
};

export const answerItem = async (backend: Backend, call: Call, of: Definition): Promise<Response> => {
  const { store } = backend;
  const { id: collection } = of;
  const seat = await readSeat(call.request, backend);
  const { project, headers: inSystem } = await readFilter(call, of);
  const id = call.params['feature'] ?? '';
  const { store: read, moment, headers: ofMoment } = await openReading(backend, call, collection);
  const { head, items } = await read.get(collection, [id], audiencesOf(seat));
  const found = items.get(id);
  const view = await viewAt(backend, seat, collection, found ? [found] : [], { store: read, moment });
  const item = found && view.seeWhole(collection, found);
  if (!found || !item) throw noItem(collection, id);
  const definition = definitionOf(collection);
  if (seat && definition?.isRecorded?.(found as LiveItem)) await store.saw(seat.id, 'view', [id]);
  // What has been is not changed: it has no tag to name for that.
  const version = definition && moment === null ? (item as LiveItem).properties.version : null;
  const headers = {
    ...ofMoment,
    ...inSystem,
    ...(moment === null && positionHeaders(collection, head)),
    ...(version !== null && { ETag: `"${version}"` }),
  };
  if (version !== null) {
    const [expected, known] = [readCondition(call.request, 'If-Match'), readCondition(call.request, 'If-None-Match')];
    if (expected && !isNamed(expected, version, 'strong')) {
      throw new RequestProblem(412, `None of these versions: ${version} is the current one.`);
    }
    if (known && isNamed(known, version, 'weak')) return new Response(null, { status: 304, headers });
  }
  const links: Link[] = [
    { rel: 'self', type: geoJsonType, href: call.link(`/collections/${collection}/items/${encodeURIComponent(id)}`) },
    { rel: 'collection', type: 'application/json', href: call.link(`/collections/${collection}`) },
  ];
  return json({ ...(project?.(item) ?? item), links }, geoJsonType, headers);
};
