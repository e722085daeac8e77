import type { Alert } from '../src/layers/alerts/contract.ts';
import type { Deployment } from '../src/layers/deployments/contract.ts';
import type { Incident } from '../src/layers/incidents/contract.ts';

/** The streamed collections and their features. */
export interface LiveFeatures {
  incidents: Incident;
  alerts: Alert;
  deployments: Deployment;
}
export type LiveCollection = keyof LiveFeatures;
export type LiveFeature = LiveFeatures[LiveCollection];
export const liveCollections = ['incidents', 'alerts', 'deployments'] as const satisfies readonly LiveCollection[];

/** One step of the journal that clients follow; `seq` counts from 1 without gaps. */
export type Change =
  | { seq: number; collection: LiveCollection; type: 'upsert'; feature: LiveFeature }
  | { seq: number; collection: LiveCollection; type: 'remove'; id: string };

/** More changes than these behind: fetching the snapshot again is cheaper (as the client's queue limit). */
export const keptChanges = 5_000;

/** The state of a world, moved forward in world time. Equal calls give equal states, on every machine. */
export interface Simulation {
  /** Changes since the scenario's start. */
  readonly seq: number;
  /** Moves on to a moment of world time (milliseconds since 1970); an earlier moment changes nothing. */
  advance(to: number): void;
  /** In the order of their ids. */
  values<C extends LiveCollection>(collection: C): Iterable<LiveFeatures[C]>;
  get<C extends LiveCollection>(collection: C, id: string): LiveFeatures[C] | undefined;
  /** The changes after a position, in order; null if they are no longer (or not yet) known. */
  changesAfter(seq: number): readonly Change[] | null;
  /**
   * Moves on to a moment and changes a feature as a person did. From then on nothing happens to it by itself, except
   * that an alert expires. Null: this world takes no writes.
   */
  write(at: number, collection: LiveCollection, id: string, properties: object): LiveFeature | null;
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
  remove(collection: LiveCollection, id: string): void;
  get<C extends LiveCollection>(collection: C, id: string): LiveFeatures[C] | undefined;
  values<C extends LiveCollection>(collection: C): Iterable<LiveFeatures[C]>;
}

export const instant = (time: number): string => new Date(time).toISOString();
