import * as v from 'valibot';
import { collections, hasPast } from '../domain/collections.ts';
import type { Definition } from '../domain/definition.ts';
import { type Collections, schemaType } from '../shared/ogc.ts';
import { presenceRequestSchema } from '../shared/presence.ts';
import type { SignIn } from './bearer.ts';
import type { Backend } from './backend.ts';
import { type Call, json } from './calls.ts';
import { offeredCrs } from './crs-uris.ts';
import { listChanges, requestedPosition } from './feed-events.ts';
import { answerItem, answerItems } from './items.ts';
import { answerOpenApi, describeCollection, landingPage } from './landing.ts';
import { RequestProblem } from './problem.ts';
import { itemsParameters } from './query.ts';
import { readBody } from './read-body.ts';
import type { Route } from './router.ts';
import { demandSeat, readSeat, readToken } from './seats.ts';
import { openStream } from './stream.ts';

/** What the calendar of public order can be asked for by. */
const calendarParameters = ['lang', 'zone', 'commune', 'status', 'kind'];
/** What every answer takes that has a page for people: a format, and their language. */
const ofPages = ['f', 'lang'];
/** Bytes of a body that says one thing. */
export const mostSmallBytes = 10_000;

const wanted = ({ params }: Call): Definition => {
  const id = params['collection'] ?? '';
  const definition = collections.get(id);
  if (definition) return definition;
  throw new RequestProblem(404, `There is no collection “${id}”; there are ${[...collections.keys()].join(', ')}.`);
};

// What writes and what watches over it is loaded when it is first asked for.
const answerChange = async (backend: Backend, call: Call): Promise<Response> => {
  const { answerWrite } = await import('./writes.ts');
  return answerWrite(backend, call.request, wanted(call).id, call.params['feature'] ?? '');
};

const answerExported = async (backend: Backend, call: Call): Promise<Response> => {
  const { answerExport } = await import('./audit.ts');
  return answerExport(backend, call.request, wanted(call));
};

const answerTrail = async (backend: Backend, { request }: Call): Promise<Response> => {
  const { answerAudit } = await import('./audit.ts');
  return answerAudit(backend, request);
};

const answerPast = async (backend: Backend, call: Call): Promise<Response> => {
  const { answerHistory } = await import('./history.ts');
  return answerHistory(backend, call);
};

const answerEventsCalendar = async (backend: Backend, call: Call): Promise<Response> => {
  const { answerCalendar } = await import('./calendar.ts');
  return answerCalendar(backend, call);
};

const answerConformance = async (): Promise<Response> => json((await import('./conformance.ts')).conformance);

const answerQueryables = async (call: Call): Promise<Response> => {
  const { describeQueryables } = await import('./queryables.ts');
  const definition = wanted(call);
  return json(describeQueryables(definition, call.link(`/collections/${definition.id}/queryables`)), schemaType);
};

const answerFeedOfAlerts = async (backend: Backend, call: Call): Promise<Response> => {
  const { answerAlertFeed } = await import('./cap.ts');
  return answerAlertFeed(backend, call);
};

const answerCapAlert = async (backend: Backend, call: Call): Promise<Response> => {
  const { answerAlertMessage } = await import('./cap.ts');
  return answerAlertMessage(backend, call);
};

const answerPresence = async (backend: Backend, { request }: Call): Promise<Response> => {
  const { id } = await demandSeat(request, backend);
  const parsed = v.safeParse(presenceRequestSchema, await readBody(request, ['application/json'], mostSmallBytes));
  if (!parsed.success) throw new RequestProblem(422, 'A page, an item and whether it is edited are wanted.');
  return json({ mark: backend.presence.beat(id, parsed.output) });
};

const answerStream = async (backend: Backend, { request }: Call): Promise<Response> => {
  const bearer = await readToken(request, backend);
  const from = requestedPosition(request);
  return backend.handOver?.(request, bearer, from) ?? openStream(backend, bearer, from, request.signal);
};

const answerChanges = async (backend: Backend, { request }: Call): Promise<Response> => {
  const from = requestedPosition(request);
  return json(await listChanges(backend, await readSeat(request, backend), from));
};

/** Where one signs in, and who asks. */
const answerSignIn = async (backend: Backend, { request }: Call): Promise<Response> => {
  const seat = await readSeat(request, backend);
  return json({ at: backend.signInAt, seat: seat?.id ?? null } satisfies SignIn);
};

const listCollections = (backend: Backend, call: Call): Response => {
  const links = [{ rel: 'self', type: 'application/json', href: call.link('/collections') }];
  const described = Array.from(collections.values(), (definition) => describeCollection(definition, backend, call));
  const body: Collections = { collections: described, crs: [...offeredCrs], links };
  return json(body);
};

/** The routes of the API on what it stands on. */
export const defineRoutes = (backend: Backend): readonly Route[] => [
  { path: '', takes: ofPages, page: 'landing', get: (call) => landingPage(backend, call) },
  { path: '/conformance', takes: ofPages, page: 'conformance', get: answerConformance },
  { path: '/openapi.json', takes: ['f'], get: (call) => answerOpenApi(call, backend.loadOpenApi) },
  { path: '/collections', takes: ofPages, page: 'collections', get: (call) => listCollections(backend, call) },
  {
    path: '/collections/:collection',
    takes: ofPages,
    page: 'collection',
    get: (call) => json(describeCollection(wanted(call), backend, call)),
  },
  {
    path: '/collections/:collection/queryables',
    takes: ofPages,
    page: 'queryables',
    get: answerQueryables,
  },
  {
    path: '/collections/:collection/items',
    takes: (call) => itemsParameters(wanted(call), call.url.searchParams),
    page: 'items',
    get: (call) => answerItems(backend, call, wanted(call)),
  },
  {
    path: '/collections/:collection/items/:feature',
    takes: (call) => [...ofPages, 'crs', ...(hasPast(call.params['collection'] ?? '') ? ['as-of'] : [])],
    page: 'item',
    get: (call) => answerItem(backend, call, wanted(call)),
    patch: (call) => answerChange(backend, call),
    put: (call) => answerChange(backend, call),
  },
  { path: '/collections/:collection/export', takes: [], post: (call) => answerExported(backend, call) },
  { path: '/events.ics', takes: calendarParameters, get: (call) => answerEventsCalendar(backend, call) },
  { path: '/cap/alerts.atom', takes: ['lang'], get: (call) => answerFeedOfAlerts(backend, call) },
  { path: '/cap/alerts/:alert.xml', takes: [], get: (call) => answerCapAlert(backend, call) },
  { path: '/audit', takes: ['f'], get: (call) => answerTrail(backend, call) },
  { path: '/sign-in', takes: ['f'], get: (call) => answerSignIn(backend, call) },
  { path: '/presence', takes: [], post: (call) => answerPresence(backend, call) },
  { path: '/changes', takes: ['since', 'f'], get: (call) => answerChanges(backend, call) },
  { path: '/history', takes: ['from', 'to', 'f'], get: (call) => answerPast(backend, call) },
  { path: '/stream', takes: ['since'], get: (call) => answerStream(backend, call) },
];
