import type { ScenarioId } from '../contract.ts';
import type { Term } from '../../src/shared/terms.ts';

/** Where a tour stops: a moment of its world, how it is looked at, and what is said of it. */
export interface TourStep {
  /** World time, with its offset. */
  at: string;
  title: Term<string>;
  text: Term<string>;
  /**
   * Parameters of the address: lens (`zone`, `commune`), `room`, filters, `layers`, `view` (latitude, longitude, zoom). What
   * it does not name is as at the start, and without `zone` it is the whole Region.
   */
  look: Readonly<Record<string, string>>;
  /** The item that is open: the first of a collection that the query finds, and whose properties say this. */
  open?: { collection: string; query?: string; says?: string };
  /** The world goes on at this speed, seconds in one second; else it stands still. */
  speed?: number;
}

/** A demonstration as data: the world that is shown, and the steps through it. */
export interface Tour {
  seed: number;
  /** World time at which it starts, where the scenario has no date of its own. */
  start?: string;
  steps: readonly TourStep[];
}

/** The scenarios that have a tour, in the order in which they are offered; a tour has the title of its scenario. */
export const toured = ['ordinary-day', '2017-11-25'] as const satisfies readonly ScenarioId[];
export type Toured = (typeof toured)[number];
export const isToured = (id: ScenarioId): id is Toured => toured.some((one) => one === id);
