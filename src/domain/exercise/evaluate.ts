import { timeOf } from '../../shared/instant.ts';
import type { LogEntry } from '../log/contract.ts';
import type { Exercise, Firing, Inject } from './contract.ts';

/** `open`: it can still come in time; `none`: nothing was expected. */
export const verdicts = ['in-time', 'late', 'open', 'missing', 'none'] as const;
export type Verdict = (typeof verdicts)[number];

/** What an inject led to, each time that it came. */
export interface Outcome {
  inject: Inject;
  firing: Firing;
  verdict: Verdict;
  /** The entry of the log that shows the action that was expected; null: there is none. */
  entry: LogEntry | null;
  /** Milliseconds from the inject to that entry; null: there is none. */
  reaction: number | null;
}

/** Whether an entry of the log shows what was expected of an inject. */
const shows = (entry: LogEntry, { properties }: Inject, { at, item }: Firing): boolean => {
  const { function: by, change, zone, incident, entered } = entry.properties;
  const { expected, function: wanted } = properties;
  if (!expected || by === 'director' || timeOf(entered) < timeOf(at)) return false;
  if (wanted !== null && by !== wanted) return false;
  if (expected.action === 'entry') {
    if (change !== null) return false;
    if (item?.collection === 'incidents') return incident === item.id;
    return properties.zone === null || zone === properties.zone;
  }
  if (!item || !change || change.before === null || change.collection !== item.collection || change.id !== item.id)
    return false;
  return expected.action === 'engage' ? 'deployments' in change.after : 'status' in change.after;
};

/**
 * What became of an exercise, inject by inject in the order in which they came: whether the action that was expected
 * stands in the log, and how soon. An entry that somebody wrote answers one inject, the first that it can.
 * @param log the entries of the exercise, in any order
 * @param now milliseconds
 */
export const evaluate = (
  exercise: Exercise,
  injects: readonly Inject[],
  log: readonly LogEntry[],
  now: number,
): readonly Outcome[] => {
  const entries = log
    .filter(({ properties }) => properties.exercise)
    .toSorted((a, b) => a.properties.number - b.properties.number);
  const used = new Set<string>();
  return injects
    .filter(({ properties }) => properties.script === exercise.id)
    .flatMap((inject) => inject.properties.firings.map((firing) => ({ inject, firing })))
    .toSorted((a, b) => timeOf(a.firing.at) - timeOf(b.firing.at))
    .map(({ inject, firing }): Outcome => {
      const { expected } = inject.properties;
      if (!expected) return { inject, firing, verdict: 'none', entry: null, reaction: null };
      const entry = entries.find((one) => !used.has(one.id) && shows(one, inject, firing)) ?? null;
      const by = timeOf(firing.at) + expected.within * 60_000;
      if (!entry) {
        const isOver = exercise.properties.status === 'ended' || now > by;
        return { inject, firing, verdict: isOver ? 'missing' : 'open', entry, reaction: null };
      }
      if (expected.action === 'entry') used.add(entry.id);
      const entered = timeOf(entry.properties.entered);
      return {
        inject,
        firing,
        verdict: entered <= by ? 'in-time' : 'late',
        entry,
        reaction: entered - timeOf(firing.at),
      };
    });
};
