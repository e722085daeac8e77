import * as v from 'valibot';
import { exportRequestSchema } from '../shared/audit.ts';
import { pointSchema } from '../shared/geojson.ts';
import { geoJsonType } from '../shared/ogc.ts';
import { presenceAnswerSchema, presenceRequestSchema } from '../shared/presence.ts';
import { definitionOf } from '../domain/collections.ts';
import type { Definition } from '../domain/definition.ts';
import type { Writing } from '../domain/writing.ts';
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
import { mostSights } from './sights.ts';

const header = (name: string, description: string): Json => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

export const itemParameter: Json = {
  name: 'featureId',
  in: 'path',
  required: true,
  schema: { type: 'string', minLength: 1 },
};
const keyHeader = header('Idempotency-Key', 'The same for every try of one change: it acts once.');

type Placing = Pick<Writing, 'isPlaced' | 'shapes'>;

/** Bodies of a write: the properties, and where it is where people set that. */
const writeBody = (type: string, schema: v.GenericSchema, { isPlaced, shapes = pointSchema }: Placing): Json => ({
  required: true,
  content: content(
    type,
    convert(
      isPlaced
        ? v.strictObject({ geometry: v.exactOptional(v.nullable(shapes)), properties: schema })
        : v.strictObject({ properties: schema }),
    ),
  ),
});

/** Of whatever takes a body. */
export const bodyAnswers: Json = {
  408: problem('The body did not come whole in time.'),
  413: problem('The body is too long.'),
  415: problem('The body is of another type, or packed.'),
};
const writeAnswers: Json = {
  ...bodyAnswers,
  412: problem('Somebody else has changed it since that version, or it is there already.'),
  422: problem('It is not possible, or the key was used for something else; the reason says why.'),
  428: problem('The condition (If-Match, If-None-Match) is missing.'),
};
const itemNow = (id: string): Json =>
  answer('The item as it is now.', geoJsonType, reference(singular(id)), { ETag: text('Its version.') });

const patchOperation = ({ id, title }: Definition, schema: v.GenericSchema, placing: Placing): Json =>
  operation('seat-only', {
    operationId: `change-${id}`,
    summary: `${title}: changes one item (merge patch, RFC 7396)`,
    parameters: [
      itemParameter,
      keyHeader,
      header('If-Match', 'The version that the change was made from, such as `"7"`; several, or `*` for any.'),
    ],
    requestBody: writeBody('application/merge-patch+json', schema, placing),
    responses: { 200: itemNow(id), 404: problem('There is no such item.'), ...writeAnswers },
  });

const putOperation = ({ id, title }: Definition, schema: v.GenericSchema, placing: Placing): Json =>
  operation('seat-only', {
    operationId: `make-${id}`,
    summary: `${title}: makes one item, whose id the client chooses`,
    parameters: [itemParameter, keyHeader, header('If-None-Match', 'Always `*`: a new item replaces none.')],
    requestBody: writeBody(geoJsonType, schema, placing),
    responses: { 201: itemNow(id), ...writeAnswers },
  });

export const exportPath = (id: string, title: string): Json => ({
  post: operation('seat-only', {
    operationId: `export-${id}`,
    summary: `${title}: takes items along, whole; for alerts of the watch the audit trail says so`,
    requestBody: { required: true, content: content('application/json', convert(exportRequestSchema)) },
    responses: {
      200: answer(
        'The items that are there.',
        geoJsonType,
        convert(
          v.object({
            type: v.literal('FeatureCollection'),
            features: v.array(v.unknown()),
            messages: v.optional(v.record(v.string(), v.unknown())),
          }),
        ),
      ),
      ...writeAnswers,
    },
  }),
});

/** The operations that write one item of a collection, as far as there are any. */
export const writeOperations = async (collection: Definition): Promise<Json> => {
  const writing = await definitionOf(collection.id)?.writing?.();
  return {
    ...(writing?.change && { patch: patchOperation(collection, writing.change.schema, writing) }),
    ...(writing?.create && { put: putOperation(collection, writing.create.schema, writing) }),
  };
};

export const auditPath: Json = {
  get: operation('seat-only', {
    operationId: 'read-audit',
    parameters: [formatParameter],
    summary: 'Every view, change, export and deletion of an alert of the watch',
    description:
      'A seat that views or exports the same alert again within 15 minutes of the world is still at the same look: that ' +
      `is one entry. There is room for ${mostSights} views and exports; beyond them what would be seen is refused (507).`,
    responses: {
      200: answer('The trail, oldest first.', 'application/json', reference('Audit')),
    },
  }),
};

export const presencePath: Json = {
  post: operation('seat-only', {
    operationId: 'say-presence',
    summary: 'Says which item a page shows or edits; forgotten after 25 seconds',
    requestBody: { required: true, content: content('application/json', convert(presenceRequestSchema)) },
    responses: {
      200: answer('Told to the others over the feed, by this mark.', 'application/json', convert(presenceAnswerSchema)),
      ...writeAnswers,
    },
  }),
};
