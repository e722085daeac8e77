import * as v from 'valibot';
import { featureSchema, surfaceSchema } from '../../shared/geojson.ts';
import { instantSchema, nisSchema, severitySchema, textOf, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { impersonalText } from './impersonal.ts';

/** Id of the collection and of the layer. */
export const alertsCollection = 'alerts';

/** A watch alert is published only from this many independent sources on (and never shows a smaller number). */
export const publishedThreshold = 5;

export const alertOrigins = ['watch', 'partner', 'public-warning'] as const;
export type AlertOrigin = (typeof alertOrigins)[number];

export const alertThemes = [
  'gathering',
  'public-order',
  'transport',
  'infrastructure',
  'fire',
  'weather',
  'rumour',
  'event',
] as const;
export type AlertTheme = (typeof alertThemes)[number];

/** The lifecycle: new → acknowledged → linked to an incident, or dismissed with a reason → expired. */
export const alertStatuses = ['new', 'acknowledged', 'linked', 'dismissed', 'expired'] as const;
export const alertStatusSchema = v.picklist(alertStatuses);
export type AlertStatus = v.InferOutput<typeof alertStatusSchema>;

const impersonal = impersonalText();
const impersonalTexts = textOf(impersonal);

/** CAP 1.2 clauses 3.2.1 and 3.2.2, in lower case. */
const capFields = {
  event: v.pipe(impersonal, v.minLength(1), v.maxLength(100)),
  urgency: v.picklist(['immediate', 'expected', 'future', 'past', 'unknown']),
  severity: severitySchema,
  certainty: v.picklist(['observed', 'likely', 'possible', 'unlikely', 'unknown']),
  msgType: v.picklist(['alert', 'update', 'cancel']),
  /** CAP's own status of the message; the lifecycle at the centre is `status`. */
  capStatus: v.picklist(['actual', 'exercise', 'test']),
  headline: impersonalTexts,
  onset: instantSchema,
  expires: instantSchema,
};

const alertAreaSchema = v.object({
  label: impersonalTexts,
  /** The communes that the area touches, by geometry. */
  communes: v.array(nisSchema),
  zones: v.array(zoneCodeSchema),
});

const triage = {
  status: alertStatusSchema,
  theme: v.picklist(alertThemes),
  area: alertAreaSchema,
  sent: instantSchema,
  updated: instantSchema,
  trend: v.picklist(['rising', 'steady', 'falling']),
  /** When somebody acknowledged it; the function, never the person. */
  acknowledged: v.nullable(v.object({ at: instantSchema, by: v.picklist(['operator', 'commander', 'analyst']) })),
  /** Id of an item of the collection `incidents`. */
  incident: v.nullable(v.string()),
  dismissal: v.nullable(impersonal),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
};

/**
 * What the open-source watch publishes: places, times, themes and volumes, never people. Observed and assessed are
 * kept apart; purpose, legal basis and the moment of deletion are mandatory.
 */
const watchPropertiesSchema = v.object({
  ...capFields,
  ...triage,
  origin: v.literal('watch'),
  volume: v.picklist(['low', 'medium', 'high', 'very-high']),
  sources: v.pipe(v.number(), v.integer(), v.minValue(publishedThreshold)),
  observed: impersonalTexts,
  assessed: impersonalTexts,
  purpose: impersonalTexts,
  legalBasis: v.pipe(impersonal, v.minLength(1)),
  deletion: instantSchema,
});

const warningPropertiesSchema = v.object({
  ...capFields,
  ...triage,
  origin: v.picklist(['partner', 'public-warning']),
  description: impersonalTexts,
});

const alertPropertiesSchema = v.variant('origin', [watchPropertiesSchema, warningPropertiesSchema]);

/** An alert covers an area: a surface, or (geometry null) the communes that `area` names. Never a point. */
export const alertSchema = featureSchema(v.nullable(surfaceSchema), alertPropertiesSchema);
export type Alert = v.InferOutput<typeof alertSchema>;
