import { hasPast } from '../domain/collections.ts';
import type { Definition } from '../domain/definition.ts';
import { crsUris, offeredCrs } from './crs-uris.ts';
import { filterLanguages } from './filter-query.ts';
import { type Json, convert, languageParameter, pageFormatParameter } from './openapi-parts.ts';
import { limits } from './query.ts';
import { queryableParameters } from './queryables.ts';

export const query = (name: string, description: string, schema: Json, more: Json = {}): Json => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
  ...more,
});
export const asList = { style: 'form', explode: false };

export const momentParameters: readonly Json[] = [
  query('as-of', 'As it was known at this moment (RFC 3339); what has been deleted since is not there.', {
    type: 'string',
    format: 'date-time',
  }),
  {
    name: 'Accept-Datetime',
    in: 'header',
    required: false,
    description: 'The same as a date of HTTP (RFC 7089).',
    schema: { type: 'string' },
  },
];

const systemParameter = (name: string, description: string): Json =>
  query(name, description, { type: 'string', format: 'uri', enum: [...offeredCrs], default: crsUris.kept });

/** What an answer is in (OGC 18-058). */
export const crsParameter = systemParameter(
  'crs',
  'The system of the answer; its schema tells of positions in the default one.',
);

/** OGC 18-058 and 19-079r2. */
const filterParameters: readonly Json[] = [
  crsParameter,
  systemParameter('bbox-crs', 'The system of `bbox`.'),
  query('filter', 'A filter of the properties that `/queryables` names, in CQL2 text (OGC 21-065r2).', {
    type: 'string',
  }),
  query('filter-lang', 'The language of the filter; `cql-text` is what drafts called it.', {
    type: 'string',
    enum: [...filterLanguages],
    default: filterLanguages[0],
  }),
  systemParameter('filter-crs', 'The system of the geometries in the filter.'),
];

export const itemsParameters = (definition: Definition): Json[] => {
  const { id, queryables } = definition;
  return [
    query(
      'bbox',
      'West, south, east, north, degrees (CRS84), or in the order of `bbox-crs`.',
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
    pageFormatParameter,
    languageParameter,
    query('cursor', 'From the link `next` of the page before.', { type: 'string' }),
    ...(hasPast(id) ? momentParameters : []),
    ...Object.entries(queryables).map(([name, { schema }]) =>
      query(name, `One value of ${name}, or several.`, { type: 'array', items: convert(schema), minItems: 1 }, asList),
    ),
    ...filterParameters,
    ...[...queryableParameters(definition)].map(([name, { schema }]) =>
      query(name, `Its ${name} is this.`, {
        type: schema.type ?? 'string',
        ...(schema.format && { format: schema.format }),
      }),
    ),
  ];
};
