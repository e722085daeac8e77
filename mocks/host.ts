import type { DemoAction, DemoState, Fault, WorldOptions } from './contract.ts';
import { type Journal, type WorldClock, clockAt, jumpRange, recordAction, startJournal } from './journal.ts';
import type { JournalStore } from './journal-store.ts';
import type { Geography } from './places.ts';
import { scenarioOf, scenarioTitles } from './scenarios.ts';
import { type Simulation, instant } from './simulation.ts';

/** A world at one moment. */
export interface World extends Simulation {
  readonly epoch: string;
  readonly clock: WorldClock;
}

/** Keeps the world that the journal tells of up to the clock on the wall. */
export interface Host {
  readonly geography: Geography;
  /** The world as it is now. */
  world(): World;
  /** The faults in force now. */
  faults(): readonly Fault[];
  control(action: DemoAction): void;
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

  const world = (): World => {
    const current = journal();
    if (!simulation || current.epoch !== epoch) {
      simulation = scenarioOf(current).simulate(current, geography);
      epoch = current.epoch;
    }
    const clock = clockAt(current, wall());
    simulation.advance(clock.now);
    const { seq, advance, values, get, changesAfter } = simulation;
    return { epoch, clock, seq, advance, values, get, changesAfter };
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
    world,
    faults,
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
        now: instant(clock.now),
        epoch,
        seq,
        range: { start: instant(range.start), end: instant(range.end) },
        moments: scenarioOf(current).moments.map(({ at, label }) => ({ at: instant(at), label })),
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
