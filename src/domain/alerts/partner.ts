import * as v from 'valibot';
import { contains } from '../../geo/geometry.ts';
import { surfaceSchema } from '../../shared/geojson.ts';
import { typedText } from '../../shared/typed-text.ts';
import { typedLinesSchema, typedTextSchema } from '../../shared/typed-schemas.ts';
import { instantOf } from '../../shared/instant.ts';
import { nisSchema, sentInstantSchema, severitySchema } from '../../shared/vocabulary.ts';
import { areasTouched } from '../events/placing.ts';
import { type Asked, type WriteContext, type Writing, refuseWrite } from '../writing.ts';
import { type Alert, alertThemes, alertsCollection, isWatchAlert } from './contract.ts';

/** What a partner's message says. Commune and zone are the server's, by its geometry; `communes` where it has none. */
const said = {
  theme: v.picklist(alertThemes),
  event: typedText({ most: 100, isRequired: true }),
  urgency: v.picklist(['immediate', 'expected', 'future', 'past', 'unknown']),
  severity: severitySchema,
  certainty: v.picklist(['observed', 'likely', 'possible', 'unlikely', 'unknown']),
  msgType: v.picklist(['alert', 'update', 'cancel']),
  capStatus: v.picklist(['actual', 'exercise', 'test']),
  headline: typedTextSchema,
  description: typedLinesSchema,
  place: typedTextSchema,
  communes: v.pipe(v.array(nisSchema), v.maxLength(19)),
  onset: sentInstantSchema,
  expires: sentInstantSchema,
  sent: sentInstantSchema,
};
export const partnerDraftSchema = v.strictObject(said);
export type PartnerDraft = v.InferOutput<typeof partnerDraftSchema>;

export const partnerGeometrySchema = v.nullable(surfaceSchema);
type PartnerGeometry = v.InferOutput<typeof partnerGeometrySchema>;

/** The area of a message, by geometry; of one without, by the communes that it names. */
const areaOf = ({ place, communes }: PartnerDraft, geometry: PartnerGeometry, { region }: WriteContext) => {
  if (geometry) {
    const touched = areasTouched(geometry, region);
    // Those that lie within it, far from its edge.
    const surface = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    const within = [...region.communes.values()].filter(({ label }) => surface.some((rings) => contains(rings, label)));
    return {
      label: place,
      communes: [...new Set([...touched.communes, ...within.map(({ nis }) => nis)])],
      zones: [...new Set([...touched.zones, ...within.map(({ zone }) => zone)])],
    };
  }
  const zones = communes.map((nis) => region.communes.get(nis)?.zone ?? refuseWrite(`There is no commune ${nis}.`));
  return { label: place, communes, zones: [...new Set(zones)] };
};

type AskedPartner = Asked<PartnerDraft>;
/** Read by `partnerGeometrySchema`: of an alert it is a surface. */
const geometryOf = ({ geometry }: AskedPartner): PartnerGeometry => (geometry ?? null) as unknown as PartnerGeometry;

const propertiesOf = (asked: AskedPartner, context: WriteContext) => {
  const { place: _, communes: __, ...rest } = asked.properties;
  return { ...rest, area: areaOf(asked.properties, geometryOf(asked), context) };
};

const rightsTo = (asked: AskedPartner, context: WriteContext) => [
  { type: 'triage-alert' as const, isWatch: false, zones: areaOf(asked.properties, geometryOf(asked), context).zones },
];

/** Alerts of partners, as their messages come in: by an import, and in no other way. */
export const partnerWriting: Writing<Alert> = {
  isPlaced: true,
  create: {
    schema: partnerDraftSchema,
    actions: (asked: AskedPartner, context) => rightsTo(asked, context),
    make: (id, asked: AskedPartner, context): Alert => ({
      type: 'Feature',
      id,
      geometry: geometryOf(asked),
      properties: {
        ...propertiesOf(asked, context),
        origin: 'partner',
        status: 'new',
        trend: 'steady',
        updated: instantOf(context.now),
        acknowledged: null,
        incident: null,
        dismissal: null,
        shelved: null,
        version: 1,
      },
    }),
  },
  change: {
    schema: partnerDraftSchema,
    actions: (alert, asked: AskedPartner, context) => [
      ...rightsTo(asked, context),
      { type: 'triage-alert', isWatch: isWatchAlert(alert), zones: alert.properties.area.zones },
    ],
    effects: (alert, asked: AskedPartner, context) => {
      if (alert.properties.origin !== 'partner') refuseWrite(`Alert ${alert.id} is none of a partner.`);
      return [
        {
          type: 'change',
          collection: alertsCollection,
          id: alert.id,
          properties: propertiesOf(asked, context),
          geometry: geometryOf(asked),
        },
      ];
    },
  },
};
