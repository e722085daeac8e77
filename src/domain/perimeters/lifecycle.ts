import { refuseShape } from '../../geo/shape.ts';
import { timeOf } from '../../shared/instant.ts';
import type { Course } from '../../shared/lifecycle.ts';
import type { Perimeter, PerimeterStatus } from './contract.ts';
import type { PerimeterDraft, PerimeterPatch } from './drafts.ts';
import { tellShapeRefusal } from './tell-shape-refusal.ts';

/** Where a perimeter may go from each status. One that was lifted too soon is set up again. */
export const perimeterCourse: Course<PerimeterStatus> = {
  transitions: { planned: ['active', 'lifted'], active: ['lifted'], lifted: ['active'] },
  way: ['planned', 'active', 'lifted'],
  ends: ['lifted'],
};

/** Why a shape cannot be a perimeter, in a sentence, with the place where that shows; null if it can. */
const refuseDrawn = (shape: PerimeterDraft['shape']): string | null => {
  const refusal = refuseShape(shape);
  return refusal && tellShapeRefusal(refusal);
};

const refuseTimes = ({ start, expectedEnd }: Pick<PerimeterDraft, 'start' | 'expectedEnd'>): string | null =>
  expectedEnd !== null && timeOf(expectedEnd) <= timeOf(start)
    ? 'A perimeter is expected to be lifted after it starts.'
    : null;

/** Why a perimeter cannot be set up so, in a sentence; null if it can. */
export const refusePerimeter = (draft: Pick<PerimeterDraft, 'start' | 'expectedEnd' | 'shape'>): string | null =>
  refuseTimes(draft) ?? refuseDrawn(draft.shape);

/** Why a perimeter cannot be changed so, in a sentence; null if it can. */
export const refusePerimeterPatch = ({ properties }: Perimeter, patch: PerimeterPatch): string | null => {
  const { status: from } = properties;
  const to = patch.status ?? from;
  const next = perimeterCourse.transitions[from];
  if (to !== from && !next.includes(to)) {
    return `A perimeter that is ${from} cannot become ${to}, only ${next.join(' or ')}.`;
  }
  if (from === 'lifted' && Object.keys(patch).some((name) => name !== 'status' && name !== 'seen')) {
    return 'What is lifted is not changed: set it up again first.';
  }
  if (patch.start !== undefined && from !== 'planned')
    return 'A perimeter that stands has started: only its end changes.';
  const areTimesSaid = patch.start !== undefined || patch.expectedEnd !== undefined;
  return (
    (areTimesSaid ? refuseTimes({ ...properties, ...patch }) : null) ?? (patch.shape ? refuseDrawn(patch.shape) : null)
  );
};
