import * as v from 'valibot';
import { communeSchema, facilitySchema, lineFeatureSchema, stopSchema, zoneSchema } from '../src/geo/contract.ts';
import { alertSchema } from '../src/layers/alerts/contract.ts';
import { deploymentSchema } from '../src/layers/deployments/contract.ts';
import { incidentSchema } from '../src/layers/incidents/contract.ts';
import { logEntrySchema } from '../src/layers/log/contract.ts';
import {
  measureSchema,
  objectiveSchema,
  pastDeploymentSchema,
  pastIncidentSchema,
  sessionSchema,
} from '../src/layers/plan/contract.ts';
import { disruptionSchema, roadItemSchema } from '../src/layers/traffic/contract.ts';
import { changesPage, changesSchema, epochHeader, seqHeader, streamEventSchema } from '../src/live/contract.ts';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  geoJsonType,
  itemsPageSchema,
  landingPageSchema,
  linkSchema,
  problemSchema,
} from '../src/shared/ogc.ts';
import { type MockCollection, mockCollections } from './collections.ts';
import { demoActionSchema, demoStateSchema } from './contract.ts';
import {
  type Json,
  answer,
  content,
  convert,
  formatParameter,
  operation,
  problem,
  reference,
  singular,
  text,
} from './openapi-parts.ts';
import { auditPath, bodyAnswers, exportPath, itemParameter, presencePath, writeOperations } from './openapi-writes.ts';
import { limits } from './query.ts';
import { auditSchema } from '../src/shared/audit.ts';

/** Feature schemas by collection: the very ones that the app parses with. */
const features: Readonly<Record<string, v.GenericSchema>> = {
  incidents: incidentSchema,
  alerts: alertSchema,
  deployments: deploymentSchema,
  disruptions: disruptionSchema,
  'road-safety': roadItemSchema,
  measures: measureSchema,
  log: logEntrySchema,
  objectives: objectiveSchema,
  sessions: sessionSchema,
  'past-deployments': pastDeploymentSchema,
  'past-incidents': pastIncidentSchema,
  zones: zoneSchema,
  communes: communeSchema,
  stops: stopSchema,
  lines: lineFeatureSchema,
  facilities: facilitySchema,
};

const liveHeaders = {
  [epochHeader]: text('The epoch that the answer was taken in.'),
  [seqHeader]: { description: 'The position in the feed that it was taken at.', schema: { type: 'integer' } },
};

const query = (name: string, description: string, schema: Json, more: Json = {}): Json => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...more,
});
const asList = { style: 'form', explode: false };

const itemsParameters = ({ queryables }: MockCollection): Json[] => [
  query(
    'bbox',
    'West, south, east, north, degrees (CRS84).',
    { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 6 },
    asList,
  ),
  query('datetime', 'A moment, or an interval with one end open at most (RFC 3339).', { type: 'string' }),
  query('limit', 'Items on a page.', {
    type: 'integer',
    minimum: 1,
    maximum: limits.most,
    default: limits.default,
  }),
  formatParameter,
  query('cursor', 'From the link `next` of the page before.', { type: 'string' }),
  ...[...queryables].map(([name, { schema }]) =>
    query(name, `One value of ${name}, or several.`, { type: 'array', items: convert(schema), minItems: 1 }, asList),
  ),
];

const conditionParameters = ['If-Match', 'If-None-Match'].map((name) => ({
  name,
  in: 'header',
  required: false,
  description: 'Tags of versions, or `*`.',
  schema: { type: 'string' },
}));

const collectionPaths = (collection: MockCollection): Json => {
  const { id, title, isLive } = collection;
  const headers = isLive ? liveHeaders : undefined;
  return {
    [`/collections/${id}`]: {
      get: operation('open', {
        operationId: `describe-${id}`,
        summary: title,
        parameters: [formatParameter],
        responses: { 200: answer(title, 'application/json', reference('Collection')) },
      }),
    },
    [`/collections/${id}/items`]: {
      get: operation('by-seat', {
        operationId: `list-${id}`,
        summary: `${title}: a page of items`,
        parameters: itemsParameters(collection),
        responses: { 200: answer('A page.', geoJsonType, reference(`${singular(id)}Page`), headers) },
      }),
    },
    [`/collections/${id}/items/{featureId}`]: {
      get: operation('by-seat', {
        operationId: `get-${id}`,
        summary: `${title}: one item`,
        parameters: [itemParameter, formatParameter, ...(isLive ? conditionParameters : [])],
        responses: {
          200: answer('The item.', geoJsonType, reference(singular(id)), {
            ...headers,
            ...(isLive && { ETag: text('Its version.') }),
          }),
          ...(isLive && { 304: { description: 'Unchanged since the version of `If-None-Match`.' } }),
          404: problem('There is no such item.'),
          ...(isLive && { 412: problem('It has another version than those of `If-Match`.') }),
        },
      }),
      ...writeOperations(collection),
    },
    [`/collections/${id}/export`]: exportPath(id, title),
  };
};

const simple = (operationId: string, summary: string, type: string, schema: Json): Json => ({
  get: operation('open', {
    operationId,
    summary,
    parameters: [formatParameter],
    responses: { 200: answer(summary, type, schema) },
  }),
});

const feedPath = (operationId: string, summary: string, good: Json, more: readonly Json[] = []): Json => ({
  get: operation('by-seat', {
    operationId,
    summary,
    parameters: [
      query('since', 'Resumes after `<epoch>:<seq>`; without it, at the head.', { type: 'string' }),
      { name: 'Last-Event-ID', in: 'header', required: false, schema: { type: 'string' } },
      ...more,
    ],
    responses: { 200: good },
  }),
});

const streamPath = feedPath(
  'follow-feed',
  'The live feed: server-sent events, each with data of the schema StreamEvent',
  answer('The feed.', 'text/event-stream', { type: 'string' }),
);
const changesPath = feedPath(
  'list-changes',
  `What came after a position, as one answer: for whoever cannot hold a stream; at most ${changesPage} changes`,
  answer('The events of the feed that this seat would have got.', 'application/json', reference('Changes')),
  [formatParameter],
);

const demoPath: Json = {
  ...simple('get-demo', 'State of the demonstration', 'application/json', reference('DemoState')),
  post: operation('seat-only', {
    operationId: 'control-demo',
    summary: 'Plays, pauses, jumps; makes faults for tests',
    requestBody: { required: true, content: content('application/json', reference('DemoAction')) },
    responses: {
      200: answer('The state after it.', 'application/json', reference('DemoState')),
      422: problem('There are too many faults already.'),
      ...bodyAnswers,
    },
  }),
};

/** The OpenAPI 3.1 document of the API, out of the contracts. */
export const buildOpenApi = (): Json => {
  const page = convert(itemsPageSchema(v.unknown()));
  const featureSchemas = Object.entries(features).flatMap(([id, schema]): [string, Json][] => [
    [singular(id), convert(v.intersect([schema, v.object({ links: v.optional(v.array(linkSchema)) })]))],
    [
      `${singular(id)}Page`,
      {
        ...page,
        properties: { ...(page['properties'] as Json), features: { type: 'array', items: reference(singular(id)) } },
      },
    ],
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vigie',
      version: '0.1.0',
      description:
        'OGC API - Features (parts 1 and 4 in shape) with a live feed. GeoJSON in CRS84. Any request may also be ' +
        'answered 400, 408, 417, 421 or 431 when its frame, its host or its pace is not as HTTP or this API wants it.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    paths: {
      '/': simple('landing-page', 'Landing page', 'application/json', reference('LandingPage')),
      '/conformance': simple('conformance', 'Conformance', 'application/json', reference('Conformance')),
      '/collections': simple('list-collections', 'Collections', 'application/json', reference('Collections')),
      ...Object.assign({}, ...mockCollections.map(collectionPaths)),
      '/changes': changesPath,
      '/stream': streamPath,
      '/audit': auditPath,
      '/presence': presencePath,
      '/demo': demoPath,
    },
    components: {
      securitySchemes: {
        seat: { type: 'http', scheme: 'bearer', description: 'The demo takes the name of a seat: `operator-1`.' },
      },
      schemas: {
        LandingPage: convert(landingPageSchema),
        Conformance: convert(conformanceSchema),
        Collections: convert(collectionsSchema),
        Collection: convert(collectionSchema),
        Problem: convert(problemSchema),
        Audit: convert(auditSchema),
        StreamEvent: convert(streamEventSchema),
        Changes: convert(changesSchema),
        DemoState: convert(demoStateSchema),
        DemoAction: convert(demoActionSchema),
        ...Object.fromEntries(featureSchemas),
      },
    },
  };
};

/** The document as it is kept in `openapi.json`. */
export const printOpenApi = (): string => `${JSON.stringify(buildOpenApi(), null, 1)}\n`;

if (import.meta.main) process.stdout.write(printOpenApi());
