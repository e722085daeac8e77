import type { Browser } from '@playwright/test';
import { act } from './act.ts';
import { inTime } from './ask.ts';
import { type Watchman, createWatchman } from './invariants.ts';
import { type Step, describeStep } from './steps.ts';
import { openWorld } from './world.ts';

export interface Failure {
  steps: readonly Step[];
  problems: readonly string[];
}

/** Milliseconds: a step that is not over by then never will be, however busy the machine is. */
const patience = 600_000;

/**
 * Does steps in a fresh world, one after the other, until one leaves a problem or there are no more.
 * @param next the next step; null ends
 */
export const play = async (
  browser: Browser,
  appOrigin: string,
  seed: number,
  next: (done: number) => Step | null,
): Promise<Failure | { steps: readonly Step[]; problems: null }> => {
  const world = await openWorld(browser, appOrigin, seed);
  const steps: Step[] = [];
  const take = async (step: Step, watchman: Watchman): Promise<readonly string[]> => {
    try {
      await inTime(act(world, step), patience);
      return await inTime(watchman.after(step), patience);
    } catch (error) {
      return [`could not be done: ${describeStep(step)}: ${String(error)}`];
    }
  };
  try {
    const watchman = createWatchman(world);
    for (let step = next(0); step; step = next(steps.length)) {
      steps.push(step);
      const problems = await take(step, watchman);
      if (problems.length > 0) return { steps, problems };
    }
    return { steps, problems: null };
  } finally {
    await world.close();
  }
};

/** The kind of a problem, without what differs from run to run. */
const kindOf = (problem: string): string => problem.replaceAll(/[\d“”].*/g, '').slice(0, 60);

/**
 * Leaves out as many steps as it can, half of them first, then smaller parts, as long as the same kind of problem stays
 * (delta debugging).
 * @param most how often it may try
 */
export const shrink = async (
  failure: Failure,
  replay: (steps: readonly Step[]) => Promise<Failure | null>,
  most: number,
): Promise<Failure> => {
  const wanted = new Set(failure.problems.map(kindOf));
  let best = failure;
  let tries = 0;
  for (let size = Math.ceil(best.steps.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.steps.length && tries < most; ) {
      const fewer = best.steps.filter((_, index) => index < from || index >= from + size);
      tries += 1;
      const again = fewer.length > 0 ? await replay(fewer) : null;
      if (again?.problems.some((problem) => wanted.has(kindOf(problem)))) best = again;
      else from += size;
    }
  }
  return best;
};
