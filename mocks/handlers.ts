import { type HttpHandler, http } from 'msw/http';
import * as v from 'valibot';
import { epochHeader, seqHeader } from '../src/live/contract.ts';
import { presenceRequestSchema } from '../src/shared/presence.ts';
import {
  type Collection,
  type Collections,
  type ItemsPage,
  type LandingPage,
  type Link,
  crs84,
  geoJsonType,
  gregorian,
} from '../src/shared/ogc.ts';
import { type MockCollection, type MockFeature, findCollection, mockCollections } from './collections.ts';
import { readAction } from './demo-control.ts';
import { spoilSnapshot, streamFaults, strikeBefore, strikeChanges } from './faults.ts';
import { listChanges, requestedPosition } from './feed-events.ts';
import type { Host, World } from './host.ts';
import { RequestProblem, problemResponse } from './problem.ts';
import { matches, parseItemsQuery } from './query.ts';
import { openStream } from './stream.ts';
import { type View, hidden, readSeat, viewOf } from './views.ts';
import { instantOf } from '../src/shared/instant.ts';

interface Call {
  request: Request;
  url: URL;
  params: Readonly<Record<string, string>>;
  /** Absolute address of a part of the API. */
  link(path: string): string;
}
type Answer = (call: Call) => Response | Promise<Response>;
interface Route {
  path: string;
  /** Query parameters that it takes; null: it checks them itself. */
  takes: readonly string[] | null;
  get?: Answer;
  post?: Answer;
  patch?: Answer;
  put?: Answer;
}

const json = (body: unknown, type = 'application/json', headers: Record<string, string> = {}): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    headers: { 'Cache-Control': 'no-store', ...headers, 'Content-Type': type },
  });

const conformance = {
  conformsTo: [
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core',
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30',
    'http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson',
  ],
};
const openApiType = 'application/vnd.oai.openapi+json;version=3.1';

const landingPage = ({ link }: Call): Response => {
  const page: LandingPage = {
    title: 'Vigie',
    description: 'Incidents, alerts and deployments in the Brussels-Capital Region, live: demonstration data.',
    links: [
      { rel: 'self', type: 'application/json', href: link('/') },
      { rel: 'service-desc', type: openApiType, href: link('/openapi.json') },
      { rel: 'conformance', type: 'application/json', href: link('/conformance') },
      { rel: 'data', type: 'application/json', href: link('/collections') },
      { rel: 'related', type: 'text/event-stream', title: 'Live feed', href: link('/stream') },
      { rel: 'related', type: 'application/json', title: 'Changes since a position', href: link('/changes') },
    ],
  };
  return json(page);
};

const describe = ({ id, title, description }: MockCollection, host: Host, { link }: Call): Collection => ({
  id,
  title,
  description,
  itemType: 'feature',
  extent: {
    spatial: { bbox: [[...host.geography.region.bbox]], crs: crs84 },
    temporal: { interval: [[null, null]], trs: gregorian },
  },
  crs: [crs84],
  links: [
    { rel: 'self', type: 'application/json', href: link(`/collections/${id}`) },
    { rel: 'items', type: geoJsonType, title, href: link(`/collections/${id}/items`) },
  ],
});

const wanted = ({ params }: Call): MockCollection => {
  const collection = findCollection(params['collection'] ?? '');
  if (collection) return collection;
  const known = mockCollections.map(({ id }) => id).join(', ');
  throw new RequestProblem(404, `There is no collection “${params['collection'] ?? ''}”; there are ${known}.`);
};

/** What the one who asks may see of the world. */
const viewFor = (host: Host, { request }: Call): View => viewOf(readSeat(request), host.world());

const positionHeaders = (collection: MockCollection, { epoch, seq }: World): Record<string, string> =>
  collection.isLive ? { [epochHeader]: epoch, [seqHeader]: String(seq) } : {};

const answerItems = async (host: Host, call: Call): Promise<Response> => {
  const collection = wanted(call);
  const struck = await strikeBefore(host, 'snapshot', collection.id, call.request.signal);
  if (struck) return struck;
  const world = host.world();
  const view = viewFor(host, call);
  const query = parseItemsQuery(call.url.searchParams, collection);
  const now = world.clock.now;
  const at = Number.isFinite(query.datetime?.start) ? (query.datetime?.start ?? now) : now;

  const page: MockFeature[] = [];
  let numberMatched = 0;
  let hasMore = false;
  for (const one of collection.features(host.geography, world, at)) {
    const feature = view.see(collection.id, one);
    if (!feature || !matches(query, feature, collection)) continue;
    numberMatched++;
    if (feature.id <= query.after) continue;
    if (page.length < query.limit) page.push(feature);
    else hasMore = true;
  }
  const links: Link[] = [{ rel: 'self', type: geoJsonType, href: call.url.href }];
  const last = page.at(-1);
  if (hasMore && last) {
    const next = new URL(call.url);
    next.searchParams.set('cursor', last.id);
    links.push({ rel: 'next', type: geoJsonType, href: next.href });
  }
  const timeStamp = instantOf(now);
  const envelope = { type: 'FeatureCollection', numberMatched, numberReturned: page.length, timeStamp, links } as const;
  const body: ItemsPage<MockFeature> = { ...envelope, features: page };
  return json(spoilSnapshot(host, collection.id, body), geoJsonType, positionHeaders(collection, world));
};

const answerItem = async (host: Host, call: Call): Promise<Response> => {
  const collection = wanted(call);
  const struck = await strikeBefore(host, 'snapshot', collection.id, call.request.signal);
  if (struck) return struck;
  const world = host.world();
  const id = call.params['feature'] ?? '';
  const found = collection.find(host.geography, world, id);
  if (!found) throw new RequestProblem(404, `The collection ${collection.id} has no item “${id.slice(0, 100)}”.`);
  const view = viewFor(host, call);
  const feature = view.seeWhole(collection.id, found);
  if (!feature) throw hidden();
  if (view.seat && 'detail' in feature.properties) host.saw(view.seat.id, 'view', [id]);
  const version = 'version' in feature.properties ? `"${String(feature.properties.version)}"` : null;
  const headers = { ...positionHeaders(collection, world), ...(version !== null && { ETag: version }) };
  if (version !== null && call.request.headers.get('If-None-Match') === version) {
    return new Response(null, { status: 304, headers });
  }
  const links: Link[] = [
    {
      rel: 'self',
      type: geoJsonType,
      href: call.link(`/collections/${collection.id}/items/${encodeURIComponent(id)}`),
    },
    { rel: 'collection', type: 'application/json', href: call.link(`/collections/${collection.id}`) },
  ];
  return json({ ...feature, links }, geoJsonType, headers);
};

const answerChange = async (host: Host, call: Call): Promise<Response> => {
  const { answerWrite } = await import('./writes.ts');
  return answerWrite(host, call.request, wanted(call).id, call.params['feature'] ?? '');
};

const answerExported = async (host: Host, call: Call): Promise<Response> => {
  const { answerExport } = await import('./audit.ts');
  const features = await answerExport(host, call.request, wanted(call), viewFor(host, call));
  return json({ type: 'FeatureCollection', features }, geoJsonType);
};

const answerTrail = async (host: Host, { request }: Call): Promise<Response> => {
  const { answerAudit } = await import('./audit.ts');
  return json({ entries: answerAudit(host, request) });
};

const answerPresence = async (host: Host, { request }: Call): Promise<Response> => {
  const { demandSeat, readBody } = await import('./writes.ts');
  const { id } = demandSeat(request);
  const parsed = v.safeParse(presenceRequestSchema, await readBody(request, 'application/json'));
  if (!parsed.success) throw new RequestProblem(422, 'A page, an item and whether it is edited are wanted.');
  host.presence.beat(id, parsed.output);
  return new Response(null, { status: 204 });
};

const answerStream = async (host: Host, { request }: Call): Promise<Response> => {
  const struck = await strikeBefore(host, 'stream', null, request.signal);
  const seat = readSeat(request);
  return struck ?? openStream(host, seat, requestedPosition(request), streamFaults(host), request.signal);
};

const answerChanges = async (host: Host, { request }: Call): Promise<Response> => {
  const from = requestedPosition(request);
  const seat = readSeat(request);
  const struck = await strikeChanges(host, request.signal);
  return struck ?? json(listChanges(host, seat, from, streamFaults(host)));
};

const answerAction = async (host: Host, { request }: Call): Promise<Response> => {
  host.control(await readAction(request));
  return json(host.state());
};

const defineRoutes = (host: Host, loadOpenApi: () => Promise<unknown>): readonly Route[] => [
  { path: '', takes: [], get: landingPage },
  { path: '/', takes: [], get: landingPage },
  { path: '/conformance', takes: [], get: () => json(conformance) },
  { path: '/openapi.json', takes: [], get: async () => json(await loadOpenApi(), openApiType) },
  {
    path: '/collections',
    takes: [],
    get: (call) => {
      const links = [{ rel: 'self', type: 'application/json', href: call.link('/collections') }];
      const body: Collections = { collections: mockCollections.map((c) => describe(c, host, call)), links };
      return json(body);
    },
  },
  { path: '/collections/:collection', takes: [], get: (call) => json(describe(wanted(call), host, call)) },
  { path: '/collections/:collection/items', takes: null, get: (call) => answerItems(host, call) },
  {
    path: '/collections/:collection/items/:feature',
    takes: [],
    get: (call) => answerItem(host, call),
    patch: (call) => answerChange(host, call),
    put: (call) => answerChange(host, call),
  },
  { path: '/collections/:collection/export', takes: [], post: (call) => answerExported(host, call) },
  { path: '/audit', takes: [], get: (call) => answerTrail(host, call) },
  { path: '/presence', takes: [], post: (call) => answerPresence(host, call) },
  { path: '/changes', takes: ['since'], get: (call) => answerChanges(host, call) },
  { path: '/stream', takes: ['since'], get: (call) => answerStream(host, call) },
  { path: '/demo', takes: [], get: () => json(host.state()), post: (call) => answerAction(host, call) },
];

const dispatch = (route: Route, call: Call): Response | Promise<Response> => {
  const { method } = call.request;
  const answers: Readonly<Record<string, Answer | undefined>> = {
    GET: route.get,
    HEAD: route.get,
    POST: route.post,
    PATCH: route.patch,
    PUT: route.put,
  };
  const answer = answers[method];
  if (!answer) {
    const allowed = Object.keys(answers)
      .filter((name) => answers[name])
      .join(', ');
    throw new RequestProblem(405, `${method} is not possible here, only ${allowed}.`, { Allow: allowed });
  }
  const unknown = route.takes && [...call.url.searchParams.keys()].find((key) => !route.takes?.includes(key));
  if (unknown != null) throw new RequestProblem(400, `There is no parameter “${unknown.slice(0, 100)}” here.`);
  return answer(call);
};

const answerOrProblem = async (answer: () => Response | Promise<Response>): Promise<Response> => {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof RequestProblem)) throw error;
    return problemResponse(error.status, error.message, error.headers);
  }
};

/**
 * The mock API as handlers, the same in the page and in Node.
 * @param root where the API is: `https://host/api`; with a star instead of the origin, at any
 */
export const createHandlers = (host: Host, root: string, loadOpenApi: () => Promise<unknown>): HttpHandler[] => {
  const routes = defineRoutes(host, loadOpenApi).map((route) =>
    http.all(`${root}${route.path}`, ({ request, params }) => {
      const url = new URL(request.url);
      const link = (path: string): string => `${url.origin}/api${path}`;
      return answerOrProblem(() => dispatch(route, { request, url, params: params as Record<string, string>, link }));
    }),
  );
  const elsewhere = http.all(`${root}/*`, ({ request }) =>
    problemResponse(404, `The API has nothing at ${new URL(request.url).pathname.slice(0, 200)}.`),
  );
  return [...routes, elsewhere];
};
