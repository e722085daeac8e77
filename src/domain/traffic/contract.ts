import * as v from 'valibot';
import { featureSchema, lineSchema, pointSchema } from '../../shared/geojson.ts';
import { instantSchema, nisSchema, placeSchema, textSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { disruptionKinds, roadKinds, trafficStatuses } from './kinds.ts';

/** Ids of the collections and of the layers: public transport, and the road. */
export const disruptionsCollection = 'disruptions';
export const roadSafetyCollection = 'road-safety';

/** Why (GTFS Realtime `Alert.cause`). */
export const causes = [
  'police-activity',
  'demonstration',
  'accident',
  'technical-problem',
  'medical-emergency',
  'maintenance',
  'strike',
  'weather',
  'other',
] as const;
export type Cause = (typeof causes)[number];

export const trafficStatusSchema = v.picklist(trafficStatuses);
export type TrafficStatus = v.InferOutput<typeof trafficStatusSchema>;

/** Who controls or closes: the federal road police, Bruxelles Mobilité, or a police zone by its code. */
export const roadOperators = ['road-police', 'bruxelles-mobilite'] as const;
export const roadOperatorSchema = v.union([v.picklist(roadOperators), v.pipe(v.string(), v.regex(/^zone-\d{4}$/))]);
export type RoadOperator = v.InferOutput<typeof roadOperatorSchema>;

const common = {
  status: trafficStatusSchema,
  /** Names it in one line, made from its kind and place. */
  title: textSchema,
  place: placeSchema,
  /** Everything that it touches, by the stops or the position. */
  communes: v.array(nisSchema),
  zones: v.array(zoneCodeSchema),
  start: instantSchema,
  /** When it is expected to end; null while that is not known. */
  expectedEnd: v.nullable(instantSchema),
  /** When it did. */
  ended: v.nullable(instantSchema),
  /** Words for everybody: what passengers or drivers should know. */
  note: v.string(),
  updated: instantSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exercise: v.boolean(),
};

/** A disruption of public transport; `place` has its station or its line, the geometry is the stretch itself. */
export const disruptionSchema = featureSchema(
  v.variant('type', [pointSchema, lineSchema]),
  v.object({
    kind: v.picklist(disruptionKinds),
    cause: v.picklist(causes),
    ...common,
    /** Ids of the stops that it touches. */
    stops: v.array(v.string()),
    /** The two ends of a closed section, ids of stops. */
    section: v.nullable(v.object({ from: v.string(), to: v.string() })),
  }),
);
export type Disruption = v.InferOutput<typeof disruptionSchema>;

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** What was counted: of a control, drivers and offences; of a place, accidents with injuries in three years. */
export const tallySchema = v.strictObject({ checked: countSchema, found: countSchema });

/** A control, an accident-prone place or a closure. */
export const roadItemSchema = featureSchema(
  // A closure of a street is the stretch that is closed.
  v.nullable(v.variant('type', [pointSchema, lineSchema])),
  v.object({
    kind: v.picklist(roadKinds),
    operator: roadOperatorSchema,
    ...common,
    /** Counts, never persons nor vehicles; null while there are none. */
    tally: v.nullable(tallySchema),
  }),
);
export type RoadItem = v.InferOutput<typeof roadItemSchema>;

/** What the two have in common. */
export type TrafficItem = Disruption | RoadItem;
