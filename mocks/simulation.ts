import type { LiveCollection, LiveFeature, LiveFeatures } from '../src/domain/collections.ts';
import type { CountedAlert } from './watch-counts.ts';
import type { Effect } from '../src/domain/writing.ts';
import type { Role } from '../src/shared/seats.ts';

/** One step of the journal that clients follow; `seq` counts from 1 without gaps. */
export type Change =
  | { seq: number; collection: LiveCollection; type: 'upsert'; feature: LiveFeature }
  /** `last`: what it was before. */
  | { seq: number; collection: LiveCollection; type: 'remove'; id: string; last: LiveFeature }
  /** It told of an alert of the watch that has been deleted since. */
  | { seq: number; collection: LiveCollection; type: 'forgotten' };

/** What a person did: the first effect is what was asked for, the others follow from it. */
export interface Deed {
  /** World time, milliseconds since 1970. */
  at: number;
  role: Role;
  effects: readonly Effect[];
}

/** An alert of the watch was deleted because its time was over. */
export interface Deletion {
  at: number;
  id: string;
  /** That it was, for the counts of the watch; null if it never left the cell. */
  count: CountedAlert | null;
}

/** More changes than these behind: fetching the snapshot again is cheaper (as the client's queue limit). */
export const keptChanges = 5_000;

/** Hears every change of a world as it happens, also those of before its start. */
export interface Hearing {
  /** World time up to which nothing is heard, milliseconds since 1970. */
  from: number;
  /** @param at world time at which it became known */
  hear(change: Change, at: number): void;
}

/** The state of a world, moved forward in world time. Equal calls give equal states, on every machine. */
export interface Simulation {
  /** Changes since the scenario's start. */
  readonly seq: number;
  /** World time of the last thing that happened: what is done no earlier than that is done in its place. */
  readonly touched: number;
  /** The first moment that it can be asked about, world time. */
  readonly earliest: number;
  /** Moves on to a moment of world time (milliseconds since 1970); an earlier moment changes nothing. */
  advance(to: number): void;
  /** In the order in which they were made. */
  values<C extends LiveCollection>(collection: C): Iterable<LiveFeatures[C]>;
  get<C extends LiveCollection>(collection: C, id: string): LiveFeatures[C] | undefined;
  /** The changes after a position, in order; null if they are no longer (or not yet) known. */
  changesAfter(seq: number): readonly Change[] | null;
  /** False: its state has nowhere to keep what people do. */
  readonly takesWrites: boolean;
  /**
   * Moves on to a moment and does what a person did. From then on nothing happens to its subject by itself, except that
   * an alert expires. Answers the subject after it; null if it is not there.
   */
  write(deed: Deed): LiveFeature | null;
  /** Alerts of the watch that were deleted, in the order of time. */
  deletions(): readonly Deletion[];
}

/** What a scenario may do to its world. */
export interface Stage {
  readonly seed: number;
  /** World time, milliseconds since 1970. */
  readonly now: number;
  /** When the scenario starts; what happens before is its history. */
  readonly start: number;
  /** Does something at a later moment of world time. Acts of one moment keep the order in which they were asked for. */
  at(moment: number, act: () => void): void;
  /** The next id with a prefix, such as `inc-000042`: ids of one prefix grow in text order. */
  newId(prefix: string): string;
  put<C extends LiveCollection>(collection: C, feature: LiveFeatures[C]): void;
  /** Replaces some properties (and the geometry), counts the version up and sets `updated`; nothing if it is gone. */
  update<C extends LiveCollection>(
    collection: C,
    id: string,
    properties: Partial<LiveFeatures[C]['properties']>,
    geometry?: LiveFeatures[C]['geometry'],
  ): void;
  /** Does what follows from the rules of the domain, whoever has handled the items before. */
  perform(effects: readonly Effect[], role: Role): void;
  remove(collection: LiveCollection, id: string): void;
  get<C extends LiveCollection>(collection: C, id: string): LiveFeatures[C] | undefined;
  values<C extends LiveCollection>(collection: C): Iterable<LiveFeatures[C]>;
}
