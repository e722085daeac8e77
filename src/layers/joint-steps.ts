import { type Course, stepsFrom } from '../shared/lifecycle.ts';
import type { Language } from '../shared/vocabulary.ts';
import type { JointStep } from './manifest.ts';

/**
 * The steps of a course for several items at once, in its order: those on and aside. What goes back is looked at one by
 * one.
 */
export const jointSteps = <S extends string, F extends { properties: { status: S } }>(
  course: Course<S>,
  {
    names,
    to,
    needsReason = [],
  }: {
    names: (language: Language) => Readonly<Record<S, string>>;
    to: readonly S[];
    /** To go there, somebody has to say why. */
    needsReason?: readonly S[];
  },
): JointStep<F>[] =>
  to.map((status) => ({
    id: status,
    name: (language) => names(language)[status],
    ...(needsReason.includes(status) && { asks: 'reason' as const }),
    patch: ({ properties: { status: from } }, { reason }) => {
      if (from === status) return { status };
      const step = stepsFrom(course, from).find((one) => one.to === status);
      return step && step.direction !== 'back' ? { status, ...(reason !== '' && { reason }) } : null;
    },
  }));
