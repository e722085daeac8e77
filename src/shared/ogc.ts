import * as v from 'valibot';
import { instantSchema } from './vocabulary.ts';

/** The envelopes of OGC API - Features, part 1 (OGC 17-069r4), and of problem details (RFC 9457). */

export const geoJsonType = 'application/geo+json';
export const schemaType = 'application/schema+json';
/** Leads from a collection to what it can be filtered by (OGC 19-079r2). */
export const queryablesRelation = 'http://www.opengis.net/def/rel/ogc/1.0/queryables';
export const problemType = 'application/problem+json';

/** Clause 7.2 and RFC 8288. */
export const linkSchema = v.object({
  href: v.string(),
  rel: v.string(),
  type: v.optional(v.string()),
  title: v.optional(v.string()),
});
export type Link = v.InferOutput<typeof linkSchema>;

/** Clause 7.2: what the API is and where its parts are. */
export const landingPageSchema = v.object({
  title: v.string(),
  description: v.string(),
  links: v.array(linkSchema),
});
export type LandingPage = v.InferOutput<typeof landingPageSchema>;

/** Clause 7.4. */
export const conformanceSchema = v.object({ conformsTo: v.array(v.string()) });

const extentSchema = v.object({
  /** West, south, east, north. */
  spatial: v.object({ bbox: v.array(v.tuple([v.number(), v.number(), v.number(), v.number()])), crs: v.string() }),
  /** Begin and end; null is open. */
  temporal: v.optional(
    v.object({ interval: v.array(v.tuple([v.nullable(instantSchema), v.nullable(instantSchema)])), trs: v.string() }),
  ),
});

/** Clause 7.14: one collection. */
export const collectionSchema = v.object({
  id: v.string(),
  title: v.string(),
  description: v.string(),
  itemType: v.literal('feature'),
  extent: extentSchema,
  /** What it can be asked for in, and what it is kept in (OGC 18-058). */
  crs: v.array(v.string()),
  storageCrs: v.string(),
  links: v.array(linkSchema),
});
export type Collection = v.InferOutput<typeof collectionSchema>;

/** Clause 7.13. */
export const collectionsSchema = v.object({
  collections: v.array(collectionSchema),
  crs: v.array(v.string()),
  links: v.array(linkSchema),
});
export type Collections = v.InferOutput<typeof collectionsSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Clause 7.15: a page of a collection. The link `next` is there as long as there is more. */
export const itemsPageSchema = <F extends v.GenericSchema>(feature: F) =>
  v.object({
    type: v.literal('FeatureCollection'),
    features: v.array(feature),
    links: v.array(linkSchema),
    /** How many features the query finds on all pages. */
    numberMatched: count,
    numberReturned: count,
    timeStamp: instantSchema,
  });
export type ItemsPage<F> = Omit<v.InferOutput<ReturnType<typeof itemsPageSchema>>, 'features'> & { features: F[] };

/** RFC 9457. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  detail: v.string(),
});
export type Problem = v.InferOutput<typeof problemSchema>;

export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
export const gregorian = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian';
