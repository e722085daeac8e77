import { type HttpHandler, http } from 'msw/http';
import * as v from 'valibot';
import { epochHeader, seqHeader } from '../src/live/contract.ts';
import { StorageFailure } from '../src/shared/database.ts';
import { presenceRequestSchema } from '../src/shared/presence.ts';
import { type Collections, type ItemsPage, type Link, geoJsonType } from '../src/shared/ogc.ts';
import { type Call, json } from './calls.ts';
import { type MockCollection, type MockFeature, findCollection, mockCollections } from './collections.ts';
import { isNamed, readCondition } from './conditions.ts';
import { checkAction } from './demo-control.ts';
import { spoilSnapshot, streamFaults, strikeBefore, strikeChanges } from './faults.ts';
import { listChanges, requestedPosition } from './feed-events.ts';
import type { Host, World } from './host.ts';
import { answerOpenApi, conformance, describeCollection, landingPage } from './landing.ts';
import { RequestProblem, problemResponse } from './problem.ts';
import { checkFormat, matches, parseItemsQuery, takePage } from './query.ts';
import { readBody } from './read-body.ts';
import { openStream } from './stream.ts';
import { type View, demandSeat, noItem, readSeat, viewOf } from './views.ts';
import { instantOf } from '../src/shared/instant.ts';

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

/** Bytes of a body that says one thing. */
const mostSmallBytes = 10_000;

const wanted = ({ params }: Call): MockCollection => {
  const collection = findCollection(params['collection'] ?? '');
  if (collection) return collection;
  const known = mockCollections.map(({ id }) => id).join(', ');
  throw new RequestProblem(404, `There is no collection “${params['collection'] ?? ''}”; there are ${known}.`);
};

/** What the one who asks may see of the world. */
const viewFor = (host: Host, { request }: Call): View => viewOf(readSeat(request, host.geography.region), host.world());

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

  const matched: MockFeature[] = [];
  for (const one of collection.features(host.geography, world, at)) {
    const feature = view.see(collection.id, one);
    if (feature && matches(query, feature, collection)) matched.push(feature);
  }
  const numberMatched = matched.length;
  const { page, hasMore } = takePage(matched, query);
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
  const view = viewFor(host, call);
  const id = call.params['feature'] ?? '';
  const found = collection.find(host.geography, world, id);
  const feature = found && view.seeWhole(collection.id, found);
  if (!feature) throw noItem(collection.id, id);
  if (view.seat && 'detail' in feature.properties) await host.saw(view.seat.id, 'view', [id]).kept;
  const version = 'version' in feature.properties ? Number(feature.properties.version) : null;
  const headers = { ...positionHeaders(collection, world), ...(version !== null && { ETag: `"${version}"` }) };
  if (version !== null) {
    const [expected, known] = [readCondition(call.request, 'If-Match'), readCondition(call.request, 'If-None-Match')];
    if (expected && !isNamed(expected, version, 'strong')) {
      throw new RequestProblem(412, `None of these versions: ${version} is the current one.`);
    }
    if (known && isNamed(known, version, 'weak')) return new Response(null, { status: 304, headers });
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
  const { id } = demandSeat(request, host.geography.region);
  const parsed = v.safeParse(presenceRequestSchema, await readBody(request, ['application/json'], mostSmallBytes));
  if (!parsed.success) throw new RequestProblem(422, 'A page, an item and whether it is edited are wanted.');
  return json({ mark: host.presence.beat(id, parsed.output) });
};

const answerStream = async (host: Host, { request }: Call): Promise<Response> => {
  const struck = await strikeBefore(host, 'stream', null, request.signal);
  const seat = readSeat(request, host.geography.region);
  return struck ?? openStream(host, seat, requestedPosition(request), streamFaults(host), request.signal);
};

const answerChanges = async (host: Host, { request }: Call): Promise<Response> => {
  const from = requestedPosition(request);
  const seat = readSeat(request, host.geography.region);
  const struck = await strikeChanges(host, request.signal);
  return struck ?? json(listChanges(host, seat, from, streamFaults(host)));
};

const answerAction = async (host: Host, { request }: Call): Promise<Response> => {
  demandSeat(request, host.geography.region);
  const body = await readBody(request, ['application/json'], mostSmallBytes);
  const action = checkAction(body, { faults: host.faults().length, controls: host.history().controls.length });
  await host.control(action).kept;
  return json(host.state());
};

const defineRoutes = (host: Host, loadOpenApi: () => Promise<unknown>): readonly Route[] => [
  { path: '', takes: ['f'], get: landingPage },
  { path: '/', takes: ['f'], get: landingPage },
  { path: '/conformance', takes: ['f'], get: () => json(conformance) },
  { path: '/openapi.json', takes: ['f'], get: (call) => answerOpenApi(call, loadOpenApi) },
  {
    path: '/collections',
    takes: ['f'],
    get: (call) => {
      const links = [{ rel: 'self', type: 'application/json', href: call.link('/collections') }];
      const body: Collections = { collections: mockCollections.map((c) => describeCollection(c, host, call)), links };
      return json(body);
    },
  },
  { path: '/collections/:collection', takes: ['f'], get: (call) => json(describeCollection(wanted(call), host, call)) },
  { path: '/collections/:collection/items', takes: null, get: (call) => answerItems(host, call) },
  {
    path: '/collections/:collection/items/:feature',
    takes: ['f'],
    get: (call) => answerItem(host, call),
    patch: (call) => answerChange(host, call),
    put: (call) => answerChange(host, call),
  },
  { path: '/collections/:collection/export', takes: [], post: (call) => answerExported(host, call) },
  { path: '/audit', takes: ['f'], get: (call) => answerTrail(host, call) },
  { path: '/presence', takes: [], post: (call) => answerPresence(host, call) },
  { path: '/changes', takes: ['since', 'f'], get: (call) => answerChanges(host, call) },
  { path: '/stream', takes: ['since'], get: (call) => answerStream(host, call) },
  { path: '/demo', takes: ['f'], get: () => json(host.state()), post: (call) => answerAction(host, call) },
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
  if (route.takes?.includes('f')) checkFormat(call.url.searchParams);
  const unknown = route.takes && [...call.url.searchParams.keys()].find((key) => !route.takes?.includes(key));
  if (unknown != null) throw new RequestProblem(400, `There is no parameter “${unknown.slice(0, 100)}” here.`);
  return answer(call);
};

/** What is not kept is not done. */
const refuseToKeep = ({ trouble }: StorageFailure): Response =>
  trouble === 'full'
    ? problemResponse(
        507,
        'This device is full: it cannot keep what is done in the demo. Free some space, then try again.',
      )
    : problemResponse(503, 'This device cannot keep what is done in the demo just now. Try again.', {
        'Retry-After': '5',
      });

const answerOrProblem = async (answer: () => Response | Promise<Response>): Promise<Response> => {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof StorageFailure) return refuseToKeep(error);
    if (!(error instanceof RequestProblem)) throw error;
    return problemResponse(error.status, error.message, error.headers);
  }
};

/**
 * The mock API as handlers, the same in the page and in Node.
 * @param root where requests come in: `https://host/api`
 * @param publicRoot where clients find it, if that is elsewhere: links lead there
 */
export const createHandlers = (
  host: Host,
  root: string,
  loadOpenApi: () => Promise<unknown>,
  publicRoot = root,
): HttpHandler[] => {
  const link = (path: string): string => publicRoot + path;
  const routes = defineRoutes(host, loadOpenApi).map((route) =>
    http.all(`${root}${route.path}`, ({ request, params }) => {
      const url = new URL(link(request.url.slice(root.length)));
      return answerOrProblem(() => dispatch(route, { request, url, params: params as Record<string, string>, link }));
    }),
  );
  const elsewhere = http.all(`${root}/*`, ({ request }) =>
    problemResponse(404, `The API has nothing at ${new URL(request.url).pathname.slice(0, 200)}.`),
  );
  return [...routes, elsewhere];
};
