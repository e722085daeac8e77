import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import type { Course } from '../../shared/lifecycle.ts';
import { sentInstantSchema } from '../../shared/vocabulary.ts';
import { type RoadWorks, type RoadWorksStatus, roadWorksStatusSchema } from './contract.ts';

/** Where road works may go from each status. */
export const roadWorksCourse: Course<RoadWorksStatus> = {
  transitions: { planned: ['ongoing', 'ended'], ongoing: ['ended'], ended: [] },
  way: ['planned', 'ongoing', 'ended'],
  ends: ['ended'],
};

/** What a person may change. */
export const roadWorksPatchSchema = v.strictObject({
  status: v.exactOptional(roadWorksStatusSchema),
  end: v.exactOptional(sentInstantSchema),
});
export type RoadWorksPatch = v.InferOutput<typeof roadWorksPatchSchema>;

/** Why road works cannot be changed so, in a sentence; null if they can. */
export const refuseRoadWorksPatch = ({ properties }: RoadWorks, { status, end }: RoadWorksPatch): string | null => {
  const next = roadWorksCourse.transitions[properties.status];
  if (properties.status === 'ended') return 'What has ended is not changed.';
  if (status !== undefined && status !== properties.status && !next.includes(status)) {
    return `What is ${properties.status} cannot become ${status}, only ${next.join(' or ')}.`;
  }
  return end !== undefined && timeOf(end) <= timeOf(properties.start) ? 'Road works end after they start.' : null;
};

/** What a patch makes of the properties: whoever starts or ends works does it now. @param now RFC 3339 */
export const followRoadWorksPatch = (patch: RoadWorksPatch, now: string): Partial<RoadWorks['properties']> => ({
  ...patch,
  ...(patch.status === 'ongoing' && { start: now }),
  ...(patch.status === 'ended' && { end: now }),
});
