import type { DemoAction, DemoState, Fault, WorldOptions } from './contract.ts';
import {
  type Journal,
  type Sight,
  type WorldClock,
  type Write,
  clockAt,
  jumpRange,
  newEpoch,
  recordAction,
  startJournal,
} from './journal.ts';
import type { JournalStore } from './journal-store.ts';
import type { Geography } from './places.ts';
import { type PresenceBoard, createPresence } from './presence.ts';
import { scenarioOf, scenarioTitles } from './scenarios.ts';
import { type LiveFeature, type Simulation } from './simulation.ts';
import { instantOf } from '../src/shared/instant.ts';

/** A world at one moment. */
export interface World extends Omit<Simulation, 'advance' | 'write' | 'takesWrites'> {
  readonly epoch: string;
  readonly clock: WorldClock;
  /** Everything in it is an exercise. */
  readonly isExercise: boolean;
}

/** Keeps the world that the journal tells of up to the clock on the wall. */
export interface Host {
  readonly geography: Geography;
  readonly presence: PresenceBoard;
  /** The world as it is now. */
  world(): World;
  /** The faults in force now. */
  faults(): readonly Fault[];
  control(action: DemoAction): void;
  /** Does what a person asked for, now; its subject after it. Null: the scenario takes no writes. */
  write(write: Omit<Write, 'at'>): LiveFeature | null;
  /** Writes down that somebody saw the details of alerts of the watch. */
  saw(seat: string, action: Sight['action'], ids: readonly string[]): void;
  /** Everything that people did, and what they saw of the watch. */
  history(): Pick<Journal, 'writes' | 'sights'>;
  /** The write of a key, and what the feature was after it. */
  outcome(key: string): { write: Write; feature: LiveFeature } | undefined;
  state(): DemoState;
  /** Calls back about ten times a second, and at once when somebody changed the world. */
  watch(listener: () => void): () => void;
}

/** Milliseconds between two looks at the clock. */
const tick = 100;

/**
 * @param store where the journal is kept; without one there, a world is started from `options`
 * @param wall the clock on the wall, milliseconds since 1970
 */
export const createHost = (
  geography: Geography,
  store: JournalStore,
  options: WorldOptions = {},
  wall: () => number = Date.now,
  presence: PresenceBoard = createPresence(wall),
): Host => {
  const journal = (): Journal => {
    const kept = store.read();
    if (kept) return kept;
    const started = startJournal(options, wall());
    store.write(started);
    return started;
  };
  let epoch = '';
  let simulation: Simulation | null = null;
  let reached = Number.NEGATIVE_INFINITY;
  /** How many of the journal's writes this world has done. */
  let applied = 0;
  const outcomes = new Map<string, { write: Write; feature: LiveFeature }>();

  /** Does what the journal says that people did, and this world has not done yet. False: it came too late for that. */
  const catchUp = (world: Simulation, writes: readonly Write[]): boolean => {
    for (const write of writes.slice(applied)) {
      if (write.at < reached) return false;
      applied += 1;
      const feature = world.write(write);
      if (feature) outcomes.set(write.key, { write, feature });
    }
    return true;
  };
  const world = (): World => {
    const current = journal();
    if (!simulation || current.epoch !== epoch) {
      simulation = scenarioOf(current).simulate(current, geography);
      epoch = current.epoch;
      reached = Number.NEGATIVE_INFINITY;
      applied = 0;
      outcomes.clear();
    }
    if (!catchUp(simulation, current.writes)) {
      // Another tab wrote before a moment that is already past here: both start afresh from the journal.
      store.write({ ...current, epoch: newEpoch() });
      return world();
    }
    const clock = clockAt(current, wall());
    simulation.advance(clock.now);
    reached = Math.max(reached, clock.now);
    const { seq, values, get, changesAfter, deletions } = simulation;
    const isExercise = scenarioOf(current).isExercise ?? false;
    return { epoch, clock, isExercise, seq, values, get, changesAfter, deletions };
  };

  const faults = () => journal().faults.filter(({ since, lasts = Number.POSITIVE_INFINITY }) => wall() < since + lasts);

  const watchers = new Set<() => void>();
  const tell = (): void => {
    for (const watcher of watchers) watcher();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  store.subscribe(tell);

  return {
    geography,
    presence,
    world,
    faults,
    write: (write) => {
      const { clock } = world();
      const current = journal();
      const at = Math.max(clock.now, current.writes.at(-1)?.at ?? clock.now);
      if (!simulation?.takesWrites) return null;
      store.write({ ...current, writes: [...current.writes, { ...write, at }] });
      world();
      return outcomes.get(write.key)?.feature ?? null;
    },
    saw: (seat, action, ids) => {
      const at = world().clock.now;
      const current = journal();
      store.write({ ...current, sights: [...current.sights, ...ids.map((id) => ({ at, seat, action, id }))] });
    },
    history: journal,
    outcome: (key) => {
      world();
      return outcomes.get(key);
    },
    control: (action) => store.write(recordAction(journal(), action, wall())),
    state: () => {
      const current = journal();
      const { scenario, seed, features, rate } = current;
      const { clock, seq } = world();
      const range = jumpRange(current, wall());
      return {
        scenario,
        seed,
        features,
        rate,
        playing: clock.playing,
        speed: clock.speed,
        now: instantOf(clock.now),
        epoch,
        seq,
        range: { start: instantOf(range.start), end: instantOf(range.end) },
        moments: scenarioOf(current)
          .moments(range.start)
          .map(({ at, label }) => ({ at: instantOf(at), label })),
        scenarios: scenarioTitles,
        faults: faults().map(({ since: _, ...fault }) => fault),
      };
    },
    watch: (listener) => {
      watchers.add(listener);
      timer ??= setInterval(tell, tick);
      return () => {
        watchers.delete(listener);
        if (watchers.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
};
