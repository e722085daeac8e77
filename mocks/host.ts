import type { World } from './world.ts';
import type { DemoAction, DemoState, Fault, WorldOptions } from './contract.ts';
import {
  type Journal,
  type Sight,
  type Write,
  clockAt,
  jumpRange,
  newEpoch,
  recordAction,
  startJournal,
} from './journal.ts';
import { forgetInJournal } from './forgetting.ts';
import type { JournalStore } from './journal-store.ts';
import type { Geography } from './places.ts';
import { type PresenceBoard, createPresence } from '../src/api/presence.ts';
import { recordSights } from './sights.ts';
import { scenarioOf, scenarioTitles } from './scenarios.ts';
import type { LiveFeature } from '../src/domain/collections.ts';
import type { Simulation } from './simulation.ts';
import { instantOf } from '../src/shared/instant.ts';
import { type Listeners, createListeners } from '../src/shared/listeners.ts';

/** Something that was done: at once where the journal is in memory, else when it is kept. */
export interface Keeping {
  /** Rejects if it could not be, with nothing done. */
  kept: Promise<void>;
}

/** Keeps the world that the journal tells of up to the clock on the wall. */
export interface Host {
  readonly geography: Geography;
  readonly presence: PresenceBoard;
  /** The world as it is now. */
  world(): World;
  /** The faults in force now. */
  faults(): readonly Fault[];
  control(action: DemoAction): Keeping;
  /**
   * Does what a person asked for, now; nothing if the scenario takes no writes.
   * @param write or what decides it by the newest world, alone among all tabs: null does nothing, and what it throws
   * rejects
   */
  write(write: Omit<Write, 'at'> | (() => Omit<Write, 'at'> | null)): Keeping;
  /** Whether the scenario has somewhere to keep what people do. */
  takesWrites(): boolean;
  /** Writes down that somebody saw the details of alerts of the watch. Rejects with a RequestProblem if there is no room. */
  saw(seat: string, action: Sight['action'], ids: readonly string[]): Keeping;
  /** Everything that people did, and what they saw of the watch. */
  history(): Journal;
  /** The write of a seat's key, and what the feature was after it. */
  outcome(seat: string, key: string): { write: Write; feature: LiveFeature } | undefined;
  state(): DemoState;
  /** Calls back about ten times a second, and at once when somebody changed the world. */
  watch(listener: () => void): () => void;
}

/** A key is its seat's own: what another seat did under the same is nothing to it. */
const nameOutcome = (seat: string, key: string): string => `${seat} ${key}`;

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
    change((current) => current ?? started).kept.catch(() => undefined);
    return store.read() ?? started;
  };
  const change = (act: Parameters<JournalStore['change']>[0]): Keeping => ({ kept: store.change(act) });
  let epoch = '';
  /** The epoch of the journal that the world was made from; `epoch` is ahead of it until the journal has taken it. */
  let origin = '';
  let simulation: Simulation | null = null;
  /** A write of this process that is being kept: the world stands still at its moment until it can be done. */
  let underway: Pick<Write, 'key' | 'at'> | null = null;
  /** How many of the journal's writes this world has done. */
  let applied = 0;
  const outcomes = new Map<string, { write: Write; feature: LiveFeature }>();

  const apply = (world: Simulation, write: Write): void => {
    applied += 1;
    if (write.key === underway?.key) underway = null;
    const feature = world.write(write);
    if (feature) outcomes.set(nameOutcome(write.seat, write.key), { write, feature });
  };
  /** Plays the journal from its beginning. */
  const begin = (current: Journal): Simulation => {
    const fresh = scenarioOf(current).simulate(current, geography, undefined);
    [simulation, epoch, origin, applied] = [fresh, current.epoch, current.epoch, 0];
    outcomes.clear();
    for (const write of current.writes) apply(fresh, write);
    return fresh;
  };
  /** Does what the journal says that people did, and this world has not done yet. False: it came too late for that. */
  const catchUp = (world: Simulation, writes: readonly Write[]): boolean => {
    for (const write of writes.slice(applied)) {
      if (write.at < world.touched) return false;
      apply(world, write);
    }
    return true;
  };
  /** Another tab wrote before something that has happened here already: all start afresh from the journal. */
  const startAfresh = (current: Journal): Simulation => {
    const fresh = begin(current);
    epoch = newEpoch();
    const mine = epoch;
    // If it cannot be kept, this tab alone has another epoch until the next one.
    change((kept) => (kept?.epoch === current.epoch ? { ...kept, epoch: mine } : (kept ?? current))).kept.catch(
      () => undefined,
    );
    return fresh;
  };
  /** What alerts of the watch said goes from the answers of keys and from the journal when they are deleted. */
  const forgetDeleted = (current: Journal, { deletions }: Simulation): void => {
    const ids = new Set(deletions().map(({ id }) => id));
    if (ids.size === 0 || forgetInJournal(current, ids) === current) return;
    for (const [key, { write }] of outcomes)
      if (write.collection === 'alerts' && ids.has(write.id)) outcomes.delete(key);
    // If the device cannot keep it now, the next look at the world tries again.
    change((kept) => forgetInJournal(kept ?? current, ids)).kept.catch(() => undefined);
  };
  const world = (): World => {
    const current = journal();
    let played = simulation;
    if (!played || (current.epoch !== epoch && current.epoch !== origin)) played = begin(current);
    if (!catchUp(played, current.writes)) played = startAfresh(current);
    const clock = clockAt(current, wall());
    played.advance(Math.min(clock.now, underway?.at ?? clock.now));
    forgetDeleted(current, played);
    const { seq, values, get, changesAfter, deletions } = played;
    const isExercise = scenarioOf(current).isExercise ?? false;
    return { epoch, clock, isExercise, seq, values, get, changesAfter, deletions };
  };

  const faults = () => journal().faults.filter(({ since, lasts = Number.POSITIVE_INFINITY }) => wall() < since + lasts);

  const news: Listeners = createListeners(() => {
    const timer = setInterval(news.tell, tick);
    return () => clearInterval(timer);
  });
  store.subscribe(news.tell);

  return {
    geography,
    presence,
    world,
    faults,
    write: (write) => {
      const { kept } = change(() => {
        const { clock } = world();
        const current = journal();
        const asked = typeof write === 'function' ? write() : write;
        if (!asked || !simulation?.takesWrites) return current;
        const at = Math.max(clock.now, current.writes.at(-1)?.at ?? clock.now);
        underway = { key: asked.key, at };
        return { ...current, writes: [...current.writes, { ...asked, at }] };
      });
      return { kept: kept.finally(() => (underway = null)) };
    },
    takesWrites: () => {
      world();
      return simulation?.takesWrites ?? false;
    },
    saw: (seat, action, ids) =>
      change(() => {
        const at = world().clock.now;
        const current = journal();
        const sights = recordSights(current.sights, { at, seat, action }, ids);
        return sights === current.sights ? current : { ...current, sights: [...sights] };
      }),
    history: journal,
    outcome: (seat, key) => {
      world();
      return outcomes.get(nameOutcome(seat, key));
    },
    control: (action) => change((kept) => recordAction(kept ?? journal(), action, wall())),
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
          .map(({ at, label, site }) => ({ at: instantOf(at), label, position: [...site.position] })),
        aside: current.aside?.note ?? null,
        scenarios: scenarioTitles,
        faults: faults().map(({ since: _, ...fault }) => fault),
      };
    },
    watch: news.subscribe,
  };
};
