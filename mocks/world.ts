import type { WorldClock } from './journal.ts';
import type { Simulation } from './simulation.ts';

/** A world at one moment. */
export interface World extends Omit<Simulation, 'advance' | 'write' | 'takesWrites' | 'touched' | 'earliest'> {
  readonly epoch: string;
  readonly clock: WorldClock;
  /** Everything in it is an exercise. */
  readonly isExercise: boolean;
}
