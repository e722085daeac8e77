import * as v from 'valibot';
import { collections, hasPast, isLive } from '../domain/collections.ts';
import { events } from '../domain/events/collection.ts';
import type { Definition } from '../domain/definition.ts';
import { changesPage, changesSchema, epochHeader, seqHeader, streamEventSchema } from '../domain/feed/contract.ts';
import { historyLineSchema, historyType } from '../domain/feed/history.ts';
import {
  collectionSchema,
  collectionsSchema,
  conformanceSchema,
  geoJsonType,
  itemsPageSchema,
  landingPageSchema,
  linkSchema,
  problemSchema,
  schemaType,
} from '../shared/ogc.ts';
import {
  type Json,
  answer,
  convert,
  formatParameter,
  operation,
  pageParameters,
  problem,
  reference,
  singular,
  text,
  pageOperation,
} from './openapi-parts.ts';
import { asList, crsParameter, itemsParameters, momentParameters, query } from './openapi-items.ts';
import { contentCrs } from './crs-uris.ts';
import { alertPaths } from './openapi-alerts.ts';
import { signInSchema } from './bearer.ts';
import { auditPath, exportPath, itemParameter, presencePath, writeOperations } from './openapi-writes.ts';
import { languages } from '../shared/vocabulary.ts';
import { auditSchema } from '../shared/audit.ts';

const liveHeaders = {
  [epochHeader]: text('The epoch that the answer was taken in.'),
  [seqHeader]: { description: 'The position in the feed that it was taken at.', schema: { type: 'integer' } },
};

const crsHeader = { [contentCrs]: text('The system of its coordinates (OGC 18-058).') };
const momentHeaders = { 'Memento-Datetime': text('The moment that it tells of, if one was asked for (RFC 7089).') };

const conditionParameters = ['If-Match', 'If-None-Match'].map((name) => ({
  name,
  in: 'header',
  required: false,
  description: 'Tags of versions, or `*`.',
  schema: { type: 'string' },
}));

const collectionPaths = async (collection: Definition): Promise<Json> => {
  const { id, title } = collection;
  const streams = isLive(id);
  const isDated = hasPast(id);
  const headers = { ...crsHeader, ...(streams && liveHeaders), ...(isDated && momentHeaders) };
  return {
    [`/collections/${id}`]: {
      get: pageOperation('open', {
        operationId: `describe-${id}`,
        summary: title,
        parameters: pageParameters,
        responses: { 200: answer(title, 'application/json', reference('Collection')) },
      }),
    },
    [`/collections/${id}/queryables`]: {
      get: pageOperation('open', {
        operationId: `describe-queryables-${id}`,
        summary: `${title}: what they can be filtered by`,
        parameters: pageParameters,
        responses: { 200: answer('JSON Schema.', schemaType, { type: 'object' }) },
      }),
    },
    [`/collections/${id}/items`]: {
      get: pageOperation('by-seat', {
        operationId: `list-${id}`,
        summary: `${title}: a page of items`,
        parameters: itemsParameters(collection),
        responses: { 200: answer('A page.', geoJsonType, reference(`${singular(id)}Page`), headers) },
      }),
    },
    [`/collections/${id}/items/{featureId}`]: {
      get: pageOperation('by-seat', {
        operationId: `get-${id}`,
        summary: `${title}: one item`,
        parameters: [
          itemParameter,
          ...pageParameters,
          crsParameter,
          ...(streams ? conditionParameters : []),
          ...(isDated ? momentParameters : []),
        ],
        responses: {
          200: answer('The item.', geoJsonType, reference(singular(id)), {
            ...headers,
            ...(streams && { ETag: text('Its version.') }),
          }),
          ...(streams && { 304: { description: 'Unchanged since the version of `If-None-Match`.' } }),
          404: problem('There is no such item.'),
          ...(streams && { 412: problem('It has another version than those of `If-Match`.') }),
        },
      }),
      ...(await writeOperations(collection)),
    },
    [`/collections/${id}/export`]: exportPath(id, title),
  };
};

export const simple = (operationId: string, summary: string, type: string, schema: Json): Json => ({
  get: operation('open', {
    operationId,
    summary,
    parameters: [formatParameter],
    responses: { 200: answer(summary, type, schema) },
  }),
});

/** The same, for people as well. */
const shown = (operationId: string, summary: string, schema: Json): Json => ({
  get: pageOperation('open', {
    operationId,
    summary,
    parameters: pageParameters,
    responses: { 200: answer(summary, 'application/json', schema) },
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

const historyPath: Json = {
  get: operation('by-seat', {
    operationId: 'read-history',
    summary: 'What became known in a span of a day at most, in order: a header, changes, an end, each on a line',
    parameters: [
      query(
        'from',
        'After this moment (RFC 3339); without it, from the beginning of the history, a day back at most.',
        { type: 'string', format: 'date-time' },
      ),
      query('to', 'Up to this one; without it, up to now.', { type: 'string', format: 'date-time' }),
      formatParameter,
    ],
    responses: { 200: answer('Lines, each a HistoryLine.', historyType, { type: 'string' }) },
  }),
};

const calendarPath: Json = {
  get: operation('open', {
    operationId: 'subscribe-events',
    summary: 'The events of public order as a calendar (RFC 5545), to subscribe to',
    parameters: [
      query('lang', 'The language of its words.', { type: 'string', enum: [...languages], default: 'fr' }),
      ...(['zone', 'commune', 'status', 'kind'] as const).map((name) =>
        query(
          name,
          `One value of ${name}, or several.`,
          { type: 'array', items: convert(events.queryables[name]?.schema ?? v.string()), minItems: 1 },
          asList,
        ),
      ),
    ],
    responses: { 200: answer('The calendar.', 'text/calendar', { type: 'string' }) },
  }),
};

const signInPath: Json = {
  get: operation('by-seat', {
    operationId: 'sign-in',
    summary: 'Where people sign in (OpenID Connect), and the seat of the token that was sent',
    parameters: [formatParameter],
    responses: { 200: answer('Where, and who.', 'application/json', convert(signInSchema)) },
  }),
};

/** What a server has beyond the API: paths and schemas. */
export interface Extension {
  paths: Json;
  schemas: Json;
}

/** The OpenAPI 3.1 document of the API, out of the contracts. */
export const buildApiDocument = async (extension: Extension): Promise<Json> => {
  const page = convert(itemsPageSchema(v.unknown()));
  const featureSchemas = [...collections.values()].flatMap(({ id, schema }): [string, Json][] => [
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
        'OGC API - Features (parts 1, 2 and 3, and 4 in shape) with a live feed. GeoJSON in CRS84, and in other systems ' +
        'where they are asked for; HTML for people. Any request may also be ' +
        'answered 400, 408, 417, 421 or 431 when its frame, its host or its pace is not as HTTP or this API wants it, ' +
        'and 503 or 507 when what is asked for has to be written down and cannot be.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    paths: {
      '/': shown('landing-page', 'Landing page', reference('LandingPage')),
      '/conformance': shown('conformance', 'Conformance', reference('Conformance')),
      '/collections': shown('list-collections', 'Collections', reference('Collections')),
      ...Object.assign({}, ...(await Promise.all([...collections.values()].map(collectionPaths)))),
      '/changes': changesPath,
      '/history': historyPath,
      '/stream': streamPath,
      '/events.ics': calendarPath,
      ...alertPaths,
      '/audit': auditPath,
      '/presence': presencePath,
      '/sign-in': signInPath,
      ...extension.paths,
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
        HistoryLine: convert(historyLineSchema),
        ...extension.schemas,
        ...Object.fromEntries(featureSchemas),
      },
    },
  };
};
