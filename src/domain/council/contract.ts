import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { daySchema, instantSchema, textSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';

/** Ids of the collections of the Regional Security Council (CORES, Gewestelijke Veiligheidsraad). */
export const sessionsCollection = 'sessions';
export const agendaItemsCollection = 'agenda-items';
export const decisionsCollection = 'decisions';

const versioned = {
  updated: instantSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  exercise: v.boolean(),
};

/**
 * The functions that the council is made of: special law of 12 January 1989, article 48, as changed on 6 January 2014;
 * the judicial authorities are the King's Prosecutor, the director-coordinator and the judicial director.
 */
export const functions = [
  'minister-president',
  'high-official',
  'mayors',
  'chiefs-of-corps',
  'prosecutor',
  'director-coordinator',
  'judicial-director',
] as const;

/** How many of each function there can be, and how many came; null: nobody has noted it yet. */
const attendanceSchema = v.object({
  function: v.picklist(functions),
  seats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  present: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
});
export type Attendance = v.InferOutput<typeof attendanceSchema>;

const sessionStatuses = ['convened', 'held', 'closed', 'cancelled'] as const;
export const sessionStatusSchema = v.picklist(sessionStatuses);
export type SessionStatus = v.InferOutput<typeof sessionStatusSchema>;

/** A clock of Brussels: `10:00`. */
export const clockSchema = v.pipe(
  v.string(),
  v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of the clock is wanted as 14:30.'),
);

/** A session of the council. It meets when something calls for it: there is no cadence. */
export const sessionSchema = featureSchema(
  v.null(),
  v.object({
    title: textSchema,
    /** What it was called by. */
    cause: textSchema,
    date: daySchema,
    time: clockSchema,
    venue: textSchema,
    status: sessionStatusSchema,
    attendance: v.array(attendanceSchema),
    /** From then on nothing of it changes; null: it is still open. */
    closed: v.nullable(instantSchema),
    ...versioned,
  }),
);
export type Session = v.InferOutput<typeof sessionSchema>;

const agendaItemStatuses = ['planned', 'handled', 'postponed', 'withdrawn'] as const;
export const agendaItemStatusSchema = v.picklist(agendaItemStatuses);
export type AgendaItemStatus = v.InferOutput<typeof agendaItemStatusSchema>;

const orderSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));

/** An item of the agenda of one session. One that is postponed stays there; a new one points to it. */
export const agendaItemSchema = featureSchema(
  v.null(),
  v.object({
    /** Id of the session. */
    session: v.string(),
    /** Its place in the agenda, from 1. */
    order: orderSchema,
    title: textSchema,
    note: v.string(),
    status: agendaItemStatusSchema,
    /** The id of the first item about the same subject: what is followed across sessions. */
    subject: v.string(),
    /** The item that this one carries on because it was postponed; null: none. */
    postponedFrom: v.nullable(v.string()),
    /** How often it has been postponed until now. */
    postponements: v.pipe(v.number(), v.integer(), v.minValue(0)),
    ...versioned,
  }),
);
export type AgendaItem = v.InferOutput<typeof agendaItemSchema>;

/** What councils are seen to decide: mandate, validation, designation, creation, request for a report, police order. */
export const decisionKinds = ['mandate', 'validation', 'designation', 'creation', 'report', 'police-order'] as const;
export const decisionKindSchema = v.picklist(decisionKinds);
export type DecisionKind = v.InferOutput<typeof decisionKindSchema>;

const decisionStatuses = ['open', 'under-way', 'done', 'dropped'] as const;
export const decisionStatusSchema = v.picklist(decisionStatuses);
export type DecisionStatus = v.InferOutput<typeof decisionStatusSchema>;

/** What shows that a decision is carried out: a measure of the plan, an event, a circular. */
const evidenceCollections = ['measures', 'events', 'circulars'] as const;
export const evidenceSchema = v.strictObject({
  collection: v.picklist(evidenceCollections),
  id: v.pipe(v.string(), v.regex(/^[\w:.-]{1,100}$/)),
});
export type Evidence = v.InferOutput<typeof evidenceSchema>;
export const mostEvidences = 20;
const evidencesSchema = v.pipe(v.array(evidenceSchema), v.maxLength(mostEvidences));

/** A decision of the council. Its text is the council's; how far it is, is its owner's to say. */
export const decisionSchema = featureSchema(
  v.null(),
  v.object({
    session: v.string(),
    /** Id of the agenda item. */
    item: v.string(),
    subject: v.string(),
    kind: decisionKindSchema,
    text: textSchema,
    /** The body that carries it out, by its name: never a person. */
    owner: textSchema,
    /** The police zones among those who carry it out; none: a body of the whole Region. */
    zones: v.array(zoneCodeSchema),
    deadline: v.nullable(daySchema),
    /** Whether it is in the communiqué. */
    isPublic: v.boolean(),
    /** The decision that this one puts right; null: none. */
    corrects: v.nullable(v.string()),
    status: decisionStatusSchema,
    /** When its status last changed, and from what. */
    moved: v.nullable(v.object({ at: instantSchema, from: decisionStatusSchema })),
    evidence: evidencesSchema,
    note: v.string(),
    ...versioned,
  }),
);
export type Decision = v.InferOutput<typeof decisionSchema>;

export const sessionsContract = { id: sessionsCollection, schema: sessionSchema } as const;
export const agendaItemsContract = { id: agendaItemsCollection, schema: agendaItemSchema } as const;
export const decisionsContract = { id: decisionsCollection, schema: decisionSchema } as const;
