import type { PastChange } from '../src/api/store.ts';
import type { Journal } from './journal.ts';
import type { Geography } from './places.ts';
import { scenarioOf } from './scenarios.ts';
import type { Hearing, Simulation } from './simulation.ts';
import type { World } from './world.ts';

/** The world of a journal at moments that are past: played again, as nothing of them is kept. */
export interface Past {
  /** The first moment that there is, world time, milliseconds since 1970. */
  earliest(): number;
  /** The world as it was known at a moment from the first on, without what has been deleted since. */
  at(moment: number): World;
  /** What became known after a moment and up to another, in portions of some minutes of the world. */
  changes(from: number, to: number): Iterable<readonly PastChange[]>;
}

/** Milliseconds of world time that are played in one go. */
const portion = 5 * 60_000;

/** A world that is played forwards, with what people did in it. */
interface Playing {
  journal: Journal;
  simulation: Simulation;
  applied: number;
  at: number;
}

const open = (journal: Journal, geography: Geography, hearing: Hearing): Playing => ({
  journal,
  simulation: scenarioOf(journal).simulate(journal, geography, hearing),
  applied: 0,
  at: hearing.from,
});

const goOn = (playing: Playing, to: number): void => {
  const { journal, simulation } = playing;
  for (const write of journal.writes.slice(playing.applied)) {
    if (write.at > to) break;
    simulation.write(write);
    playing.applied += 1;
  }
  simulation.advance(to);
  playing.at = to;
};

export const createPast = (geography: Geography, journal: () => Journal, now: () => World): Past => {
  /** The one that was asked for last: who asks for one collection of a moment asks for all of them. */
  let last: Playing | null = null;
  const earliest = (): number => {
    last ??= open(journal(), geography, { from: Number.NEGATIVE_INFINITY, hear: () => undefined });
    return last.simulation.earliest;
  };
  const isOf = (playing: Playing, { epoch, writes }: Journal): boolean =>
    playing.journal.epoch === epoch && playing.journal.writes === writes;
  return {
    earliest,
    at: (moment) => {
      const current = journal();
      if (!last || !isOf(last, current) || last.at > moment)
        last = open(current, geography, { from: Math.min(moment, earliest()), hear: () => undefined });
      goOn(last, moment);
      const { simulation } = last;
      const gone = new Set(
        now()
          .deletions()
          .map(({ id }) => id),
      );
      return {
        epoch: current.epoch,
        clock: { now: moment, playing: false, speed: 1, moves: 0 },
        isExercise: scenarioOf(current).isExercise ?? false,
        seq: simulation.seq,
        values: (collection) => [...simulation.values(collection)].filter(({ id }) => !gone.has(id)),
        get: (collection, id) => (gone.has(id) ? undefined : simulation.get(collection, id)),
        changesAfter: () => null,
        deletions: now().deletions,
      };
    },
    changes: function* (from, to) {
      const gone = new Set(
        now()
          .deletions()
          .map(({ id }) => id),
      );
      let heard: PastChange[] = [];
      const hearing: Hearing = {
        from,
        hear: (change, known) => {
          const id = change.type === 'upsert' ? change.feature.id : change.type === 'remove' ? change.id : '';
          const { seq, collection } = change;
          heard.push({ known, change: gone.has(id) ? { seq, collection, type: 'forgotten' } : change });
        },
      };
      const playing = open(journal(), geography, hearing);
      for (let at = from; at < to; ) {
        at = Math.min(to, at + portion);
        goOn(playing, at);
        if (heard.length > 0) yield heard;
        heard = [];
      }
    },
  };
};
