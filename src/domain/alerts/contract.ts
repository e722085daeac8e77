import * as v from 'valibot';
import { featureSchema, surfaceSchema } from '../../shared/geojson.ts';
import { instantSchema, nisSchema, severitySchema, textOf, zoneCodeSchema } from '../../shared/vocabulary.ts';

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

/** Bands of the number of independent sources: the number itself never grows more exact than it has to be. */
export const volumeBands = ['low', 'medium', 'high', 'very-high'] as const;
export type VolumeBand = (typeof volumeBands)[number];

/** The lifecycle: new → acknowledged → linked to an incident, or dismissed with a reason → expired. */
export const alertStatuses = ['new', 'acknowledged', 'linked', 'dismissed', 'expired'] as const;
export const alertStatusSchema = v.picklist(alertStatuses);
export type AlertStatus = v.InferOutput<typeof alertStatusSchema>;

/** What is plainly somebody’s address is not even read; the server looks much closer (`impersonal.ts`). */
const plainAddress = /[^\s@]@[\w-]+\.[a-z]{2}|(?:^|\s)@[a-z_][\w.]{2,}/i;
const impersonal = v.pipe(
  v.string(),
  v.check((text) => !plainAddress.test(text), 'The watch publishes no personal data.'),
);
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
  /** Out of the way until a moment, with the reason and the function; it is still new then. */
  shelved: v.nullable(
    v.object({ until: instantSchema, reason: impersonal, by: v.picklist(['operator', 'commander', 'analyst']) }),
  ),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
};

/** Held by the cell, proposed to the others by one analyst, released by a second one. */
const releaseSteps = ['cell', 'proposed', 'released'] as const;

/** What can be asked for on account of a released alert: to announce an event, a deployment, or that a zone is told. */
export const askKinds = ['event', 'deployment', 'zone'] as const;
const functionSchema = v.picklist(['operator', 'commander', 'analyst']);
/** Without a word of text: that it was asked outlives what the alert said. */
const askSchema = v.object({
  what: v.picklist(askKinds),
  /** One of those that the alert touches. */
  zone: zoneCodeSchema,
  at: instantSchema,
  by: functionSchema,
  answered: v.nullable(v.object({ at: instantSchema, by: functionSchema })),
});

/** What the cell observed and what it thinks of it, kept apart. */
const watchDetailSchema = v.object({ observed: impersonalTexts, assessed: impersonalTexts });
export type WatchDetail = v.InferOutput<typeof watchDetailSchema>;

/**
 * What the open-source watch publishes: places, times, themes and volumes, never people. Purpose, legal basis and the
 * moment of deletion are mandatory.
 */
export const watchPropertiesSchema = v.object({
  ...capFields,
  ...triage,
  origin: v.literal('watch'),
  volume: v.picklist(volumeBands),
  sources: v.pipe(v.number(), v.integer(), v.minValue(publishedThreshold)),
  release: v.picklist(releaseSteps),
  /** Id of the seat that proposed to release it; another one has to do it. */
  proposedBy: v.nullable(v.string()),
  asks: v.array(askSchema),
  /** Only where one item is asked for: every such view is written down in the audit trail. */
  detail: v.exactOptional(watchDetailSchema),
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
export type WatchAlert = Alert & { properties: { origin: 'watch' } };

export const isWatchAlert = (alert: Alert): alert is WatchAlert => alert.properties.origin === 'watch';
/** Whether it may leave the cell; what does not come from the watch was never in it. */
export const isReleased = (alert: Alert): boolean => !isWatchAlert(alert) || alert.properties.release === 'released';
export const alertsContract = { id: alertsCollection, schema: alertSchema } as const;
