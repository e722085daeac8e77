import * as v from 'valibot';
import { positionSchema } from '../src/shared/geojson.ts';
import { instantSchema, textSchema } from '../src/shared/vocabulary.ts';

/** The demo's own part of the API: which world is played, and how. It is no part of a real server. */
export const scenarioIds = [
  'ordinary-day',
  '2017-11-11',
  '2017-11-15',
  '2017-11-25',
  '2017-11-28',
  'new-year',
  'metro-exercise',
  'stress',
] as const;
export const scenarioIdSchema = v.picklist(scenarioIds);
export type ScenarioId = v.InferOutput<typeof scenarioIdSchema>;

const positiveInteger = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
export const seedSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));
export const featuresSchema = positiveInteger(100_000);
export const rateSchema = positiveInteger(2_000);
/** Seconds of the world in one second. */
export const speedSchema = v.pipe(v.number(), v.minValue(0.1), v.maxValue(120));

/** What the API does wrong until it is told to stop, or for `lasts` milliseconds. */
export const faultSchema = v.object({
  kind: v.picklist([
    /** Answers with `status` (500 if none is given) as a problem, and `retryAfter` seconds. */
    'status',
    /** Answers 200 with a web page. */
    'html',
    /** Answers after `delay` milliseconds. */
    'slow',
    /** Never answers. */
    'hang',
    /** Snapshots have one feature that breaks the contract; the feed has such events. */
    'malformed',
    /** Snapshots and events are no JSON. */
    'garbled',
    /** The feed is closed, again and again. */
    'close',
    /** Writes are done, but their answers are lost. */
    'lose',
    /** Writes come twice. */
    'double',
    /** Writes wait for up to `delay` milliseconds, so that later ones overtake them. */
    'reorder',
    /** The feed stays open and says nothing, not even a heartbeat. */
    'silent',
  ]),
  /** What it strikes; everything if it is not given. */
  target: v.optional(v.picklist(['snapshot', 'stream', 'write'])),
  /** Only this collection. */
  collection: v.optional(v.string()),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599))),
  retryAfter: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(600))),
  delay: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(120_000))),
  lasts: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(3_600_000))),
});
export type Fault = v.InferOutput<typeof faultSchema>;

/** What a world is made from; what is not given has the scenario's default. */
export const worldOptionsSchema = v.object({
  scenario: v.exactOptional(scenarioIdSchema),
  seed: v.exactOptional(seedSchema),
  features: v.exactOptional(featuresSchema),
  rate: v.exactOptional(rateSchema),
  speed: v.exactOptional(speedSchema),
});
export type WorldOptions = v.InferOutput<typeof worldOptionsSchema>;

/** The body of `POST /api/demo`. */
export const demoActionSchema = v.variant('action', [
  v.object({ action: v.literal('play') }),
  v.object({ action: v.literal('pause') }),
  v.object({ action: v.literal('speed'), speed: speedSchema }),
  /** To a moment of world time; it is kept within the scenario's range. Backwards starts a new epoch. */
  v.object({ action: v.literal('jump'), to: instantSchema }),
  /** By seconds of world time, forwards or (negative) backwards. */
  v.object({ action: v.literal('skip'), by: v.pipe(v.number(), v.minValue(-1e6), v.maxValue(1e6)) }),
  v.object({ action: v.literal('reset') }),
  v.object({ action: v.literal('scenario'), ...worldOptionsSchema.entries, scenario: scenarioIdSchema }),
  /**
   * Shows another world, which stands still, and has the one that is played wait. `note`: what is to be found again when
   * it comes back. `start`: where the scenario has no date of its own.
   */
  v.object({
    action: v.literal('aside'),
    scenario: scenarioIdSchema,
    seed: seedSchema,
    start: v.optional(instantSchema),
    note: v.pipe(v.string(), v.maxLength(4_000)),
  }),
  /** The world that waits comes back as it was, and nothing stays of the other. */
  v.object({ action: v.literal('back') }),
  v.object({ action: v.literal('fault'), fault: faultSchema }),
  v.object({ action: v.literal('clear-faults') }),
]);
export type DemoAction = v.InferOutput<typeof demoActionSchema>;

/** The answer of `/api/demo`. */
export const demoStateSchema = v.object({
  scenario: scenarioIdSchema,
  seed: v.number(),
  features: v.number(),
  rate: v.number(),
  playing: v.boolean(),
  speed: v.number(),
  /** World time. */
  now: instantSchema,
  epoch: v.string(),
  seq: v.number(),
  /** Where `jump` can go. */
  range: v.object({ start: instantSchema, end: instantSchema }),
  /** Worth a jump. */
  moments: v.array(v.object({ at: instantSchema, label: textSchema, position: positionSchema })),
  /** What was noted of the world that waits; null: none does. */
  aside: v.nullable(v.string()),
  scenarios: v.array(v.object({ id: scenarioIdSchema, title: textSchema })),
  faults: v.array(faultSchema),
});
export type DemoState = v.InferOutput<typeof demoStateSchema>;
