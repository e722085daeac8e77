import * as v from 'valibot';
import { featureSchema, pointSchema } from '../../shared/geojson.ts';
import { roles } from '../../shared/seats.ts';
import { instantSchema, placeSchema, severitySchema, textSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { alertThemes } from '../alerts/contract.ts';
import { incidentCategorySchema } from '../incidents/contract.ts';

/** Ids of the collections. */
export const exercisesCollection = 'exercises';
export const injectsCollection = 'injects';

const counted = v.pipe(v.number(), v.integer(), v.minValue(1));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const versioned = { updated: instantSchema, version: counted, exercise: v.boolean() };

/** `paused`: its clock stands still, and nothing comes by itself. */
const exerciseStatuses = ['planned', 'running', 'paused', 'ended'] as const;
export const exerciseStatusSchema = v.picklist(exerciseStatuses);
export type ExerciseStatus = v.InferOutput<typeof exerciseStatusSchema>;

/** An exercise and its clock: what comes in it is a script of injects. */
export const exerciseSchema = featureSchema(
  v.null(),
  v.object({
    title: textSchema,
    status: exerciseStatusSchema,
    /** When it began, since when its clock stands still, how long it stood before (milliseconds), and when it was over. */
    started: v.nullable(instantSchema),
    paused: v.nullable(instantSchema),
    stood: whole,
    ended: v.nullable(instantSchema),
    /** Until when the feed says nothing to those who play. */
    silentUntil: v.nullable(instantSchema),
    /** Ids of its injects. Players see none of them. */
    injects: v.array(v.string()),
    ...versioned,
  }),
);
export type Exercise = v.InferOutput<typeof exerciseSchema>;

/** What comes of an inject; `message`: an entry of the log. */
export const injectKinds = ['incident', 'alert', 'disruption', 'message', 'silence'] as const;
export const injectKindSchema = v.picklist(injectKinds);

/** `held`: off the timeline, it waits for the director; `skipped`: it does not come. */
const injectStatuses = ['planned', 'held', 'skipped', 'fired'] as const;
export const injectStatusSchema = v.picklist(injectStatuses);
export type InjectStatus = v.InferOutput<typeof injectStatusSchema>;

/** What of an expected action can be found in the log: a step of what came, teams engaged in it, or an entry written. */
export const expectedActions = ['step', 'engage', 'entry'] as const;

/** One line of the Major Event List. */
export const injectSchema = featureSchema(
  v.nullable(pointSchema),
  v.object({
    /** Id of its exercise. */
    script: v.string(),
    /** Seconds of the exercise's clock. */
    offset: whole,
    kind: injectKindSchema,
    title: textSchema,
    text: textSchema,
    place: v.nullable(placeSchema),
    /** Who has to act on it; null: any. */
    function: v.nullable(v.picklist(roles)),
    zone: v.nullable(zoneCodeSchema),
    /** As far as its kind has them. */
    severity: v.nullable(severitySchema),
    category: v.nullable(incidentCategorySchema),
    theme: v.nullable(v.picklist(alertThemes)),
    /** How long an alert, a disruption or a silence lasts. */
    minutes: v.nullable(counted),
    /** `within`: minutes after it came. */
    expected: v.nullable(v.object({ text: textSchema, action: v.picklist(expectedActions), within: counted })),
    status: injectStatusSchema,
    /** When it came, each time, and what came of it. */
    firings: v.array(
      v.object({ at: instantSchema, item: v.nullable(v.object({ collection: v.string(), id: v.string() })) }),
    ),
    ...versioned,
  }),
);
export type Inject = v.InferOutput<typeof injectSchema>;
export type Firing = Inject['properties']['firings'][number];

export const exercisesContract = { id: exercisesCollection, schema: exerciseSchema } as const;
export const injectsContract = { id: injectsCollection, schema: injectSchema } as const;
