import * as v from 'valibot';
import type { Course } from '../../shared/lifecycle.ts';
import { type Measure, type MeasureStatus, measureStatusSchema } from './contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { typedText } from '../../shared/typed-text.ts';
import { daySchema } from '../../shared/vocabulary.ts';

/** What a person may change in a measure. */
export const measurePatchSchema = v.strictObject({
  status: v.exactOptional(measureStatusSchema),
  deadline: v.exactOptional(daySchema),
  note: v.exactOptional(typedText({ hasLines: true })),
});
export type MeasurePatch = v.InferOutput<typeof measurePatchSchema>;

/** Where a measure may go from each status. */
export const measureCourse: Course<MeasureStatus> = {
  transitions: {
    planned: ['ongoing', 'dropped'],
    ongoing: ['done', 'dropped'],
    done: ['ongoing'],
    dropped: ['planned'],
  },
  way: ['planned', 'ongoing', 'done'],
  ends: ['done', 'dropped'],
};
const nextSteps = (status: MeasureStatus): readonly MeasureStatus[] => measureCourse.transitions[status];

/** Why a measure cannot be changed so, in a sentence; null if it can. */
export const refuseMeasurePatch = ({ properties: { status: from } }: Measure, patch: MeasurePatch): string | null => {
  const to = patch.status ?? from;
  if (to === from) return null;
  if (!nextSteps(from).includes(to)) {
    return `A measure that is ${from} cannot become ${to}, only ${nextSteps(from).join(' or ')}.`;
  }
  return to === 'dropped' && (patch.note ?? '').trim() === '' ? 'Whoever drops a measure says why.' : null;
};

/** What a patch makes of the properties: a step is remembered with its moment. @param now RFC 3339 */
export const followMeasurePatch = ({ properties }: Measure, patch: MeasurePatch, now: string) => ({
  ...patch,
  ...(patch.status !== undefined &&
    patch.status !== properties.status && { moved: { at: now, from: properties.status } }),
});

/** Whether a measure should have been done. @param now milliseconds */
export const isOverdue = ({ properties: { status, deadline } }: Measure, now: number): boolean =>
  (status === 'planned' || status === 'ongoing') && timeOf(deadline) + 24 * 3_600_000 <= now;

/** What CORES asks at its next session: what has moved since the last one, and what should have been done. */
export const followUp = (measures: readonly Measure[], last: string | null, now: number) => ({
  moved: measures
    .filter(({ properties: { moved } }) => moved !== null && (last === null || moved.at > last))
    .sort((a, b) => ((a.properties.moved?.at ?? '') < (b.properties.moved?.at ?? '') ? 1 : -1)),
  overdue: measures
    .filter((measure) => isOverdue(measure, now))
    .sort((a, b) => (a.properties.deadline < b.properties.deadline ? -1 : 1)),
});
