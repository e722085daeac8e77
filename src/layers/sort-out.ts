import type { Joint, JointAnswer, JointStep, WritingTools } from './manifest.ts';
import { type Patch, type VersionedFeature, pickPatched } from '../live/outbox/row.ts';
import { isSame } from '../shared/is-same.ts';
import { type Refusal, type Seat, refuse } from '../shared/seats.ts';

type Feature = { id: string };

/** Why one of several is left as it is. */
export type LeftAlone =
  /** The seat may not. */
  | { type: 'right'; refusal: Refusal }
  | { type: 'already' }
  /** It does not go there from its status. */
  | { type: 'status'; status: unknown };

export interface SortedOut<F extends Feature = Feature> {
  /** Those that it can be done with, and what changes of each. */
  can: readonly { feature: F; patch: Patch }[];
  left: readonly { why: LeftAlone; count: number }[];
}

/** Long enough for whoever has to say why, before anybody has. */
const someReason = '…';

/** Whether it can be asked for, as far as that can be told before anything is said. */
export const beforeAnswer = (now: number): JointAnswer => ({ reason: someReason, picked: null, now });

/** What only says more of the status that it has (why, which incident) changes nothing. */
const isAlready = (feature: VersionedFeature, patch: Patch): boolean => {
  const { status } = patch;
  const asked = status === undefined ? patch : { status };
  return isSame(pickPatched(feature, asked), asked);
};

/** Which of several items a step can be done with, and why not with the others. */
export const sortOut = (
  features: readonly Feature[],
  step: JointStep<Feature>,
  { right }: Joint<Feature>,
  refusePatch: WritingTools<Feature>['refuse'],
  seat: Seat,
  answer: JointAnswer,
): SortedOut => {
  const can: { feature: Feature; patch: Patch }[] = [];
  const left = new Map<string, { why: LeftAlone; count: number }>();
  const leave = (why: LeftAlone): void => {
    const key = JSON.stringify(why);
    left.set(key, { why, count: (left.get(key)?.count ?? 0) + 1 });
  };
  // Before an item is picked nothing can be said of what it will change.
  const isOpen = typeof step.asks === 'object' && answer.picked === null;
  for (const feature of features) {
    const refusal = refuse(seat, right(feature));
    const patch = step.patch(feature, answer);
    const { properties } = feature as VersionedFeature & { properties: { status?: unknown } };
    if (refusal) leave({ type: 'right', refusal });
    else if (!patch) leave({ type: 'status', status: properties.status });
    else if (isOpen || step.gather) can.push({ feature, patch });
    else if (isAlready(feature as VersionedFeature, patch)) leave({ type: 'already' });
    else if (refusePatch(feature, patch) === null) can.push({ feature, patch });
    else leave({ type: 'status', status: properties.status });
  }
  return { can, left: [...left.values()].sort((a, b) => b.count - a.count) };
};
