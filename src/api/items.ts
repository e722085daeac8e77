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
import type { Position } from './store.ts';
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
    project: (item: AnyItem): AnyItem => item,
    headers: { [contentCrs]: `<${crsUris.kept}>` },
  };
  if (!asksByFilter(definition, searchParams)) return plain;
  const [{ readFilterQuery }, { projectItem }] = await Promise.all([import('./filter-query.ts'), import('./crs.ts')]);
  const { filter, system } = readFilterQuery(searchParams, definition);
  return {
    filter,
    project: (item: AnyItem) => projectItem(item, system),
    headers: { [contentCrs]: `<${system.uri}>` },
  };
};

/** What is not told of a moment, nor counted. */
const hiddenInPast: HiddenNow = async (...of) => (await import('./past.ts')).hiddenNow(...of);

export const answerItems = async (backend: Backend, call: Call, definition: Definition): Promise<Response> => {
  const { id } = definition;
  const seat = await readSeat(call.request, backend);
  const asked = parseItemsQuery(call.url.searchParams, definition);
  const { filter, project, headers: inSystem } = await readFilter(call, definition);
  const { store: read, moment, headers } = await openReading(backend, call, id);
  const of = { audiences: audiencesOf(seat), isInExercise: seat?.isInExercise ?? false };
  const except = moment === null ? asked.except : await hiddenInPast(backend.store, id, { ...of, filter });
  const { head, items, matched, hasMore } = await read.query(id, { ...asked, ...of, filter, except });
  const view = await viewAt(backend, seat, id, items, { store: read, moment });
  const features = items.flatMap((item) => view.see(id, item) ?? []);
  const links: Link[] = [{ rel: 'self', type: geoJsonType, href: call.url.href }];
  const last = features.at(-1);
  if (hasMore && last) {
    const next = new URL(call.url);
    next.searchParams.set('cursor', last.id);
    links.push({ rel: 'next', type: geoJsonType, href: next.href });
  }
  const page: ItemsPage<AnyItem> = {
    type: 'FeatureCollection',
    // What one may not know of now is not counted either.
    numberMatched: matched - (items.length - features.length),
    numberReturned: features.length,
    timeStamp: instantOf(head.now),
    links,
    features: features.map(project),
  };
  return json(page, geoJsonType, { ...headers, ...inSystem, ...(moment === null && positionHeaders(id, head)) });
};

export const answerItem = async (backend: Backend, call: Call, of: Definition): Promise<Response> => {
  const { store } = backend;
  const { id: collection } = of;
  const seat = await readSeat(call.request, backend);
  const { project, headers: inSystem } = await readFilter(call, of);
  const id = call.params['feature'] ?? '';
  const { store: read, moment, headers: ofMoment } = await openReading(backend, call, collection);
  const { head, items } = await read.get(collection, [id]);
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
  return json({ ...project(item), links }, geoJsonType, headers);
};
