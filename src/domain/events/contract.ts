import * as v from 'valibot';
import { featureSchema, lineSchema, pointSchema, positionSchema, surfaceSchema } from '../../shared/geojson.ts';
import {
  daySchema,
  instantSchema,
  nisSchema,
  placeSchema,
  textSchema,
  zoneCodeSchema,
} from '../../shared/vocabulary.ts';
import {
  assessmentLevels,
  closureKinds,
  commandLevels,
  estimateMethods,
  estimateSources,
  eventKinds,
  eventStatuses,
  federalServices,
  organiserKinds,
  outcomes,
  postKinds,
  reinforcementChannels,
  reinforcementStatuses,
  unitStates,
} from './kinds.ts';

/** Id of the collection and of the layer. */
export const eventsCollection = 'events';

export const eventStatusSchema = v.picklist(eventStatuses);
export type EventStatus = v.InferOutput<typeof eventStatusSchema>;
export const eventKindSchema = v.picklist(eventKinds);

/** People; police counts of the largest marches are about 100,000 (14 October 2025: 80,000). */
export const crowdSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000));
export const officersSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** A stretch of time: from its start up to, but without, its end. */
export const spanSchema = v.object({ start: instantSchema, end: instantSchema });
export type Span = v.InferOutput<typeof spanSchema>;

/** Who sends units: a police zone by its code, or a federal service or one of transport. */
export const unitServiceSchema = v.union([v.picklist(federalServices), v.pipe(v.string(), v.regex(/^zone-\d{4}$/))]);
export type UnitService = v.InferOutput<typeof unitServiceSchema>;

/** One estimate of the crowd, with whose it is, how it was made and when: never one number alone. */
export const estimateSchema = v.object({
  at: instantSchema,
  count: crowdSchema,
  source: v.picklist(estimateSources),
  method: v.picklist(estimateMethods),
});
export type Estimate = v.InferOutput<typeof estimateSchema>;

/** A closed street segment, a stop that is skipped or a line that is diverted, each with hours of its own. */
export const closureSchema = v.object({
  id: v.string(),
  kind: v.picklist(closureKinds),
  name: textSchema,
  /** Of a segment, along the street; else empty. */
  path: v.array(positionSchema),
  /** Id of the stop or of the line; null for a segment. */
  target: v.nullable(v.string()),
  ...spanSchema.entries,
  /** Id of the disruption or closure of traffic that was made of it; null before that. */
  item: v.nullable(v.string()),
});
export type Closure = v.InferOutput<typeof closureSchema>;

/** Who commands: a function in a sector, at a place, answered for by a zone or a service; never a person. */
export const commandSchema = v.object({
  level: v.picklist(commandLevels),
  function: v.string(),
  sector: v.string(),
  /** Where it sits: CP-Ops, the crisis centre, a street. */
  post: v.string(),
  service: unitServiceSchema,
  /** Since when it has the command. */
  since: instantSchema,
});
export type Command = v.InferOutput<typeof commandSchema>;

/**
 * A unit, from its plan to its release. `ready`: there and not engaged, which command has to see (on 11 November 2017
 * it did not know of about 60 such officers).
 */
export const unitSchema = v.object({
  id: v.string(),
  /** Call sign. */
  name: v.string(),
  service: unitServiceSchema,
  strength: officersSchema,
  planned: spanSchema,
  state: v.picklist(unitStates),
  sector: v.string(),
  /** When it was engaged and when released; null until then. */
  engaged: v.nullable(instantSchema),
  released: v.nullable(instantSchema),
  /** Id of the deployment that it is; null: none is known. */
  deployment: v.nullable(v.string()),
});
export type Unit = v.InferOutput<typeof unitSchema>;

/** Reinforcement: MFO-2 asks for a police risk analysis and exhausted own means before anybody else is asked. */
const reinforcementSchema = v.object({
  id: v.string(),
  channel: v.picklist(reinforcementChannels),
  from: unitServiceSchema,
  strength: officersSchema,
  /** Reference of the risk analysis. */
  analysis: v.string(),
  /** How the own means are exhausted. */
  exhaustion: v.string(),
  status: v.picklist(reinforcementStatuses),
  asked: instantSchema,
  /** When its status last changed. */
  moved: instantSchema,
});
export type Reinforcement = v.InferOutput<typeof reinforcementSchema>;

const decisionSchema = v.object({
  outcome: v.picklist(outcomes),
  reference: v.string(),
  date: daySchema,
  conditions: v.string(),
});

/** What whoever asks for a demonstration says (City of Brussels, form for *manifestations revendicatives*). */
const requestSchema = v.object({
  /** The day on which it came; ten working days before the event. */
  received: v.nullable(daySchema),
  subject: v.string(),
  transport: v.string(),
  stewards: v.nullable(crowdSchema),
});

export const stageSchema = v.object({ label: textSchema, position: positionSchema });
export type Stage = v.InferOutput<typeof stageSchema>;
const postSchema = v.object({ kind: v.picklist(postKinds), name: v.string(), position: positionSchema });

/** Levels are numbers; how a zone words them is a setting. */
const assessmentSchema = v.object({ level: v.picklist(assessmentLevels), text: v.string() });

const eventPropertiesSchema = v.object({
  title: textSchema,
  kind: eventKindSchema,
  status: eventStatusSchema,
  /** What kind of organisation asks for it: never a name of anybody. */
  organiser: v.picklist(organiserKinds),
  /** Where people gather. */
  place: placeSchema,
  /** The way of a march, from its first stage to its last; fewer than two: it stays where it is. */
  stages: v.array(stageSchema),
  /** Metres around the place that are its perimeter; null: none. */
  radius: v.nullable(v.number()),
  /** Everything that it touches, by geometry; `zones` has the lead and those involved too. */
  communes: v.array(nisSchema),
  zones: v.array(zoneCodeSchema),
  lead: zoneCodeSchema,
  involved: v.array(zoneCodeSchema),
  /** When each phase is; null: there is none. */
  windows: v.object({
    'set-up': v.nullable(spanSchema),
    event: spanSchema,
    dispersal: v.nullable(spanSchema),
    'take-down': v.nullable(spanSchema),
  }),
  request: requestSchema,
  expected: v.nullable(v.object({ from: crowdSchema, to: crowdSchema })),
  estimates: v.array(estimateSchema),
  /** When the head of a march left, if somebody saw it; null: by its plan. */
  departed: v.nullable(instantSchema),
  assessment: v.nullable(assessmentSchema),
  /** The mayor's; null: none yet. */
  decision: v.nullable(decisionSchema),
  closures: v.array(closureSchema),
  command: v.array(commandSchema),
  posts: v.array(postSchema),
  units: v.array(unitSchema),
  reinforcements: v.array(reinforcementSchema),
  /** Id of last year's. */
  previous: v.nullable(v.string()),
  note: v.string(),
  updated: instantSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exercise: v.boolean(),
});

/** A planned event of public order: its geometry is the route, else the perimeter, else the gathering point. */
export const publicEventSchema = featureSchema(
  v.nullable(v.union([lineSchema, surfaceSchema, pointSchema])),
  eventPropertiesSchema,
);
export type PublicEvent = v.InferOutput<typeof publicEventSchema>;
export type Windows = PublicEvent['properties']['windows'];
export const eventsContract = { id: eventsCollection, schema: publicEventSchema } as const;
