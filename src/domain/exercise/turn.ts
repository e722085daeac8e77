import { instantOf } from '../../shared/instant.ts';
import type { Effect, WriteContext } from '../writing.ts';
import { type Exercise, type Inject, exercisesCollection } from './contract.ts';
import { fireInject } from './fire.ts';
import { dueAt, followExercise, overAt } from './lifecycle.ts';

/**
 * What an exercise does by itself now: lets come what is due first in the order of its script, or ends what is over. The
 * director does it. Null: nothing.
 */
export const turnOf = (
  exercise: Exercise,
  injects: readonly Inject[],
  context: Pick<WriteContext, 'now' | 'network'>,
): readonly Effect[] | null => {
  const { now } = context;
  const [due] = injects
    .filter((one) => (dueAt(exercise, one) ?? Number.POSITIVE_INFINITY) <= now)
    .sort((a, b) => a.properties.offset - b.properties.offset);
  if (due) return fireInject(due, exercise, context);
  if ((overAt(exercise, injects) ?? Number.POSITIVE_INFINITY) > now) return null;
  const properties = followExercise(exercise, 'ended', instantOf(now));
  return [{ type: 'change', collection: exercisesCollection, id: exercise.id, properties }];
};
