import type { Course } from '../../shared/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';
import type { Disruption, RoadItem, TrafficItem, TrafficStatus } from './contract.ts';
import type { DisruptionDraft, RoadDraft, TrafficPatch } from './drafts.ts';
import { type Placed, roadTitle } from './placing.ts';

/** Where an item may go from each status. */
export const trafficCourse: Course<TrafficStatus> = {
  transitions: { planned: ['ongoing', 'ended'], ongoing: ['ended'], ended: [] },
  way: ['planned', 'ongoing', 'ended'],
  ends: ['ended'],
};
const nextSteps = (status: TrafficStatus): readonly TrafficStatus[] => trafficCourse.transitions[status];

/** Why an item cannot be announced so, in a sentence; null if it can. */
export const refuseTimes = ({ start, expectedEnd }: { start: string; expectedEnd: string | null }): string | null =>
  expectedEnd !== null && timeOf(expectedEnd) <= timeOf(start) ? 'It is expected to end after it starts.' : null;

/** Why an item cannot be changed so, in a sentence; null if it can. */
export const refuseTrafficPatch = ({ properties }: TrafficItem, patch: TrafficPatch): string | null => {
  const { status: from, start } = properties;
  const to = patch.status ?? from;
  if (from === 'ended') return 'What has ended is not changed.';
  if (to !== from && !nextSteps(from).includes(to)) {
    return `What is ${from} cannot become ${to}, only ${nextSteps(from).join(' or ')}.`;
  }
  return patch.expectedEnd === undefined ? null : refuseTimes({ start, expectedEnd: patch.expectedEnd });
};

/** What a patch makes of the properties: whoever starts or ends something does it now. @param now RFC 3339 */
export const followTrafficPatch = ({ properties }: TrafficItem, patch: TrafficPatch, now: string) => ({
  ...patch,
  ...(patch.status === 'ongoing' && properties.start > now && { start: now }),
  ...(patch.status === 'ended' && { ended: now }),
});

const fresh = ({ start, expectedEnd, note }: DisruptionDraft | RoadDraft, now: string) => ({
  status: timeOf(start) <= timeOf(now) ? ('ongoing' as const) : ('planned' as const),
  start,
  expectedEnd,
  ended: null,
  note,
  updated: now,
  version: 1,
  exercise: false,
});

/** A disruption as it is announced. @param now RFC 3339 */
export const announceDisruption = (id: string, draft: DisruptionDraft, placed: Placed, now: string): Disruption => {
  const { geometry, ...where } = placed;
  const { kind, cause } = draft;
  return { type: 'Feature', id, geometry, properties: { kind, cause, ...where, ...fresh(draft, now) } };
};

/** A control, a place or a closure as it is planned. @param now RFC 3339 */
export const planRoadItem = (id: string, draft: RoadDraft, geometry: RoadItem['geometry'], now: string): RoadItem => {
  const { kind, operator, place } = draft;
  const { commune, zone } = place;
  const areas = { communes: commune === null ? [] : [commune], zones: zone === null ? [] : [zone] };
  return {
    type: 'Feature',
    id,
    geometry,
    properties: {
      kind,
      operator,
      title: roadTitle(kind, place.label),
      place,
      ...areas,
      tally: null,
      ...fresh(draft, now),
    },
  };
};
