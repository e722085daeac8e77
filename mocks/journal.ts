import * as v from 'valibot';
import {
  type DemoAction,
  type WorldOptions,
  faultSchema,
  featuresSchema,
  rateSchema,
  scenarioIdSchema,
  seedSchema,
  speedSchema,
} from './contract.ts';
import { newKey } from '../src/shared/new-key.ts';
import { scenarioStart, worldLasts } from './scenario-start.ts';
import { roles } from '../src/shared/seats.ts';
import { liveIds } from '../src/domain/collections.ts';
import type { Effect } from '../src/domain/writing.ts';
import { timeOf } from '../src/shared/instant.ts';

const wallSchema = v.number();

/** What a person changed: enough to do it again, and to know a second try of the same. */
const writeSchema = v.object({
  /** World time, milliseconds since 1970. */
  at: v.number(),
  /** The idempotency key. */
  key: v.string(),
  seat: v.string(),
  collection: v.picklist(liveIds),
  id: v.string(),
  role: v.picklist(roles),
  /** The body of the request, and what it does. */
  asked: v.unknown(),
  effects: v.array(v.custom<Effect>((effect) => typeof effect === 'object')),
});
export type Write = v.InferOutput<typeof writeSchema>;

/** Somebody read or took along the detail of an alert of the watch. */
const sightSchema = v.object({
  at: v.number(),
  seat: v.string(),
  action: v.picklist(['view', 'export']),
  /** Id of the alert. */
  id: v.string(),
});
export type Sight = v.InferOutput<typeof sightSchema>;

const worldEntries = {
  scenario: scenarioIdSchema,
  seed: seedSchema,
  /** Of the scenario `stress`: how many features, and how many updates in a second of the world. */
  features: featuresSchema,
  rate: rateSchema,
  /** The speed at the beginning. */
  speed: speedSchema,
  /** World time at which it starts, milliseconds since 1970, where a scenario has no date of its own and one was asked for. */
  start: v.optional(v.number()),
  /** Changes when clients have to start afresh: reset, another scenario, a jump backwards. */
  epoch: v.pipe(v.string(), v.minLength(1)),
  /** When the world was started, by the clock on the wall, milliseconds since 1970. */
  started: wallSchema,
  /** What people did to the clock, in the order of the wall's clock. */
  controls: v.array(
    v.variant('kind', [
      v.object({ wall: wallSchema, kind: v.picklist(['play', 'pause']) }),
      v.object({ wall: wallSchema, kind: v.literal('speed'), value: speedSchema }),
      v.object({ wall: wallSchema, kind: v.literal('jump'), value: v.number() }),
    ]),
  ),
  /** What people changed, in the order of world time. */
  writes: v.array(writeSchema),
  /** Who saw the watch's details, in the order of world time. */
  sights: v.array(sightSchema),
  faults: v.array(v.object({ ...faultSchema.entries, since: wallSchema })),
};

/** Everything that determines a world: whoever has the journal and the time of day has the same world. */
export const journalSchema = v.object({
  ...worldEntries,
  /** The world that waits while another one is shown, since when, and what was noted of it. */
  aside: v.optional(v.object({ journal: v.object(worldEntries), wall: wallSchema, note: v.string() })),
});
export type Journal = v.InferOutput<typeof journalSchema>;

export interface WorldClock {
  /** World time, milliseconds since 1970. */
  now: number;
  playing: boolean;
  speed: number;
  /** How many times somebody moved it. */
  moves: number;
}

/** The clock of the world by the clock on the wall (milliseconds since 1970); it stops at the end of the world. */
export const clockAt = (journal: Journal, wall: number): WorldClock => {
  const start = scenarioStart(journal);
  const end = start + worldLasts;
  let now = start;
  let playing = true;
  let { speed } = journal;
  let from = journal.started;
  let moves = 0;
  const run = (to: number): void => {
    if (playing) now = Math.min(end, now + Math.max(0, to - from) * speed);
    from = Math.max(from, to);
  };
  for (const control of journal.controls) {
    if (control.wall > wall) break;
    run(control.wall);
    moves++;
    if (control.kind === 'jump') now = Math.min(Math.max(control.value, start), end);
    else if (control.kind === 'speed') speed = control.value;
    else playing = control.kind === 'play';
  }
  run(wall);
  return { now, playing: playing && now < end, speed, moves };
};

export const newEpoch = (): string => newKey().slice(0, 8);

const defaults = { scenario: 'ordinary-day', seed: 1, features: 10_000, rate: 200, speed: 1 } as const;

export const startJournal = (options: WorldOptions, wall: number): Journal => ({
  ...defaults,
  ...options,
  epoch: newEpoch(),
  started: wall,
  controls: [],
  writes: [],
  sights: [],
  faults: [],
});

const day = 24 * 3_600_000;

/** The moments of world time that can be jumped to. */
export const jumpRange = (journal: Journal, wall: number): { start: number; end: number } => {
  const start = scenarioStart(journal);
  return { start, end: Math.min(start + worldLasts, clockAt(journal, wall).now + day) };
};

const jump = (journal: Journal, to: number, wall: number): Journal => {
  const { start, end } = jumpRange(journal, wall);
  const value = Math.round(Math.min(Math.max(to, start), end));
  const isBack = value < clockAt(journal, wall).now;
  return {
    ...journal,
    epoch: isBack ? newEpoch() : journal.epoch,
    controls: [...journal.controls, { wall, kind: 'jump', value }],
    // What was changed later than that has not happened.
    writes: isBack ? journal.writes.filter(({ at }) => at <= value) : journal.writes,
    sights: isBack ? journal.sights.filter(({ at }) => at <= value) : journal.sights,
  };
};

/** Shows another world, which stands still; the one that is played waits. One that waits already goes on waiting. */
const setAside = (journal: Journal, action: DemoAction & { action: 'aside' }, wall: number): Journal => {
  const { scenario, seed, start, note } = action;
  return {
    ...startJournal({ scenario, seed }, wall),
    start: start === undefined ? undefined : timeOf(start),
    controls: [{ wall, kind: 'pause' }],
    aside: journal.aside ?? { journal, wall, note },
  };
};

/** The world that waited, as if no time had passed. */
const comeBack = ({ aside, ...journal }: Journal, wall: number): Journal => {
  if (!aside) return journal;
  const waited = aside.journal;
  const stop = { wall: aside.wall, kind: 'pause' } as const;
  const goOn = clockAt(waited, aside.wall).playing ? [{ wall, kind: 'play' } as const] : [];
  return { ...waited, epoch: newEpoch(), controls: [...waited.controls, stop, ...goOn] };
};

/** The journal after somebody did something at a moment of the wall's clock. */
export const recordAction = (journal: Journal, action: DemoAction, moment: number): Journal => {
  // A wall clock that was set back must not write into the past.
  const wall = Math.max(moment, journal.controls.at(-1)?.wall ?? journal.started);
  switch (action.action) {
    case 'aside':
      return setAside(journal, action, wall);
    case 'back':
      return comeBack(journal, wall);
    case 'play':
    case 'pause':
      return { ...journal, controls: [...journal.controls, { wall, kind: action.action }] };
    case 'speed':
      return { ...journal, controls: [...journal.controls, { wall, kind: 'speed', value: action.speed }] };
    case 'jump':
      return jump(journal, timeOf(action.to), wall);
    case 'skip':
      return jump(journal, clockAt(journal, wall).now + action.by * 1000, wall);
    case 'reset': {
      const { scenario, seed, features, rate, speed } = journal.aside?.journal ?? journal;
      return startJournal({ scenario, seed, features, rate, speed }, moment);
    }
    case 'scenario': {
      const { action: _, ...options } = action;
      return startJournal(options, moment);
    }
    case 'fault':
      return { ...journal, faults: [...journal.faults, { ...action.fault, since: wall }] };
    case 'clear-faults':
      return { ...journal, faults: [] };
  }
};
