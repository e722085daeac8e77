import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Course } from '../../shared/lifecycle.ts';
import type { Exercise, ExerciseStatus, Inject, InjectStatus } from './contract.ts';
import { type ImportedInject, type InjectDraft, longestOffset } from './drafts.ts';

const minute = 60_000;

/** Where an exercise may go from each status. */
export const exerciseCourse: Course<ExerciseStatus> = {
  transitions: { planned: ['running'], running: ['paused', 'ended'], paused: ['running', 'ended'], ended: [] },
  way: ['planned', 'running', 'ended'],
  ends: ['ended'],
};

/** Where an inject may go from each status; what came can only come once more. */
const injectTransitions: Readonly<Record<InjectStatus, readonly InjectStatus[]>> = {
  planned: ['fired', 'held', 'skipped'],
  held: ['fired', 'planned', 'skipped'],
  skipped: ['planned'],
  fired: [],
};

/** Whether its clock has begun and is not over: injects come by hand then, and by themselves unless it is paused. */
export const isUnderWay = ({ properties: { status } }: Exercise): boolean =>
  status === 'running' || status === 'paused';

/** Whether it is still to come by itself or by hand. */
const isAhead = ({ properties: { status } }: Inject): boolean => status === 'planned' || status === 'held';

/** Milliseconds on the exercise's clock. @param now milliseconds since 1970; a page's clock may lag behind its start */
export const elapsedAt = ({ properties: { started, paused, stood, ended } }: Exercise, now: number): number =>
  started === null ? 0 : Math.max(0, timeOf(ended ?? paused ?? instantOf(now)) - timeOf(started) - stood);

/** When an inject comes by itself, milliseconds since 1970; null: it does not. */
export const dueAt = ({ properties: { status, started, stood } }: Exercise, inject: Inject): number | null =>
  status === 'running' && started !== null && inject.properties.status === 'planned'
    ? timeOf(started) + stood + inject.properties.offset * 1_000
    : null;

/** When an action is expected by, the last time that an inject came; null: none is. */
const expectedBy = ({ properties: { firings, expected } }: Inject): number | null => {
  const last = firings.at(-1);
  return last && expected ? timeOf(last.at) + expected.within * minute : null;
};

/**
 * When an exercise is over by itself: nothing is still to come, and the last action was expected by then. What is skipped
 * keeps nothing open; what is held waits for the director. Null: not by itself.
 */
export const overAt = (exercise: Exercise, injects: readonly Inject[]): number | null => {
  const { status, started, stood } = exercise.properties;
  if (status !== 'running' || started === null || injects.some(isAhead)) return null;
  const last = injects.flatMap((one) => [
    ...one.properties.firings.map(({ at }) => timeOf(at)),
    expectedBy(one) ?? Number.NEGATIVE_INFINITY,
  ]);
  return Math.max(timeOf(started) + stood, ...last);
};

/** The next moment at which something comes of an exercise by itself, milliseconds since 1970; null: nothing will. */
export const nextMoment = (exercise: Exercise, injects: readonly Inject[]): number | null => {
  const due = injects.flatMap((one) => dueAt(exercise, one) ?? []);
  return due.length > 0 ? Math.min(...due) : overAt(exercise, injects);
};

/** What an exercise becomes by a step. @param now RFC 3339 */
export const followExercise = (
  { properties: { started, paused, stood } }: Exercise,
  status: 'running' | 'paused' | 'ended',
  now: string,
): Partial<Exercise['properties']> => ({
  status,
  ...(status === 'running' && { started: started ?? now, paused: null }),
  ...(status === 'paused' && { paused: now }),
  ...(status === 'ended' && { ended: now, paused: null, silentUntil: null }),
  // What it stood still is no time of the exercise.
  ...(paused !== null && { stood: stood + timeOf(now) - timeOf(paused) }),
});

/** Why an exercise cannot go on so; null if it can. @param other whether another one is under way */
export const refuseExerciseStep = (
  { properties: { status, injects } }: Exercise,
  to: 'running' | 'paused' | 'ended',
  other: boolean,
): string | null => {
  const next = exerciseCourse.transitions[status];
  if (!next.includes(to)) return `An exercise that is ${status} cannot become ${to}.`;
  if (to !== 'running') return null;
  if (injects.length === 0) return 'There is nothing in the script yet: write an inject first.';
  return status === 'planned' && other ? 'Another exercise is under way: end it first.' : null;
};

/** Why an inject cannot go on so; null if it can. */
export const refuseInjectStep = (
  { properties: { status } }: Inject,
  exercise: Exercise,
  to: InjectStatus | 'repeat',
): string | null => {
  if (exercise.properties.status === 'ended') return 'The exercise has ended.';
  if ((to === 'fired' || to === 'repeat') && !isUnderWay(exercise)) return 'Start the exercise first.';
  if (to === 'repeat') return status === 'fired' ? null : 'Only what has come can come once more.';
  return injectTransitions[status].includes(to) ? null : `An inject that is ${status} cannot become ${to}.`;
};

/** Why an inject cannot be described anew; null if it can. */
export const refuseEdit = ({ properties: { status } }: Inject, exercise: Exercise): string | null =>
  exercise.properties.status === 'ended' || status === 'fired' ? 'What has come or is over is not written anew.' : null;

/** What an inject of a kind lacks; null: nothing. */
export const missingPart = ({
  kind,
  severity,
  category,
  theme,
  minutes,
  place,
}: InjectDraft | ImportedInject): 'severity' | 'category' | 'theme' | 'minutes' | 'place' | 'stop' | null => {
  if ((kind === 'incident' || kind === 'alert') && severity === null) return 'severity';
  if (kind === 'incident' && category === null) return 'category';
  if (kind === 'alert' && theme === null) return 'theme';
  if ((kind === 'alert' || kind === 'silence') && minutes === null) return 'minutes';
  if ((kind === 'incident' || kind === 'alert') && place === null) return 'place';
  return kind === 'disruption' && (place?.stop ?? place?.line ?? null) === null ? 'stop' : null;
};

/** What is still to come after an inject: each of them moves by the same, so that the gaps between them stay. */
export const injectsAfter = (pivot: Inject, injects: readonly Inject[]): readonly Inject[] =>
  injects.filter((one) => one.id !== pivot.id && isAhead(one) && one.properties.offset >= pivot.properties.offset);

/** Why what comes after an inject cannot move so; null if it can. @param elapsed milliseconds on the exercise's clock */
export const refuseShift = (
  pivot: Inject,
  after: readonly Inject[],
  minutes: number,
  elapsed: number,
): string | null => {
  if (after.length === 0) return 'Nothing is still to come after it.';
  const offsets = after.map(({ properties }) => properties.offset + minutes * 60);
  if (Math.max(...offsets) > longestOffset) return 'An exercise is over in two days.';
  if (Math.min(...offsets) < pivot.properties.offset) return 'They would come before the one that they follow.';
  return Math.min(...offsets) * 1_000 < elapsed ? 'They would come before what the clock shows.' : null;
};

const fresh = (now: string) => ({ updated: now, version: 1, exercise: true });

/** An exercise as it is planned. @param now RFC 3339 */
export const planExercise = (id: string, title: Exercise['properties']['title'], now: string): Exercise => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    title,
    status: 'planned',
    started: null,
    paused: null,
    stood: 0,
    ended: null,
    silentUntil: null,
    injects: [],
    ...fresh(now),
  },
});

/** An inject as it is written. @param now RFC 3339 */
export const writeInject = (id: string, draft: InjectDraft, geometry: Inject['geometry'], now: string): Inject => ({
  type: 'Feature',
  id,
  geometry,
  properties: { ...draft, status: 'planned', firings: [], ...fresh(now) },
});
