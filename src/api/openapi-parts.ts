import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { isDay, isInstant } from '../shared/instant.ts';
import { languages } from '../shared/vocabulary.ts';
import { problemType } from '../shared/ogc.ts';

export type Json = Record<string, unknown>;

/** What a check of a text stands for in JSON Schema. */
const formats = new Map<unknown, string>([
  [isInstant, 'date-time'],
  [isDay, 'date'],
]);

export const convert = (schema: v.GenericSchema): Json => {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if ('metadata' in valibotAction) return { ...jsonSchema, ...(valibotAction.metadata as object) };
      const format = 'requirement' in valibotAction ? formats.get(valibotAction.requirement) : undefined;
      return format === undefined ? undefined : { ...jsonSchema, format };
    },
  }) as Json;
  return rest;
};
export const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
export const content = (type: string, schema: Json): Json => ({ [type]: { schema } });
export const answer = (description: string, type: string, schema: Json, headers?: Json): Json => ({
  description,
  content: content(type, schema),
  ...(headers && { headers }),
});

export const problem = (description: string): Json => answer(description, problemType, reference('Problem'));
const refusals = {
  400: problem('A parameter is unknown, double or of no use.'),
  405: problem('Another method.'),
};

/** Who may ask for an operation, and what the seat means there. */
const accesses = {
  /** Anybody, and the seat changes nothing. */
  open: { security: [], responses: {} },
  /** Anybody; what there is to see depends on the seat. */
  'by-seat': {
    security: [{ seat: [] }, {}],
    responses: {
      401: problem('The token is no seat.'),
      403: problem('The page is of an origin that may not work in a seat.'),
    },
  },
  'seat-only': {
    security: [{ seat: [] }],
    responses: {
      401: problem('No seat is signed in.'),
      403: problem('The seat may not do this, or the page is of an origin that may not; the reason says why.'),
    },
  },
} as const;

/** An operation with who may ask for it. */
export const operation = (access: keyof typeof accesses, { responses, ...more }: Json & { responses: Json }): Json => {
  const { security, responses: refused } = accesses[access];
  return { ...more, security, responses: { ...refused, ...refusals, ...responses } };
};

export const formatParameter: Json = {
  name: 'f',
  in: 'query',
  required: false,
  description: 'The format, for clients that ask by it: there is only JSON, for items as GeoJSON.',
  schema: { type: 'string', enum: ['json', 'geojson'] },
};
export const pageFormatParameter: Json = {
  ...formatParameter,
  description: 'The format, for clients that ask by it rather than by `Accept`.',
  schema: { type: 'string', enum: ['json', 'geojson', 'html'] },
};
export const languageParameter: Json = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'The language of a page for people.',
  schema: { type: 'string', enum: [...languages] },
};
/** Of what is answered to people as well. */
export const pageParameters: readonly Json[] = [pageFormatParameter, languageParameter];
/** As `operation`, of what is answered to people as well: whatever it says, there is a page for it. */
export const pageOperation = (...of: Parameters<typeof operation>): Json => {
  const { responses, ...more } = operation(...of);
  const shown = Object.entries(responses as Record<string, Json>).map(([status, response]) => {
    const data = response['content'] as Json | undefined;
    return [
      status,
      data ? { ...response, content: { ...data, ...content('text/html', { type: 'string' }) } } : response,
    ];
  });
  return { ...more, responses: Object.fromEntries(shown) };
};
export const text = (description: string): Json => ({ description, schema: { type: 'string' } });

export const singular = (id: string): string => `${id.charAt(0).toUpperCase()}${id.slice(1)}Item`;
