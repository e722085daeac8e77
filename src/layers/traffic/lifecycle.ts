import * as v from 'valibot';
import { typedText } from '../../shared/text.ts';
import { namedIdSchema, sentInstantSchema, typedPlaceSchema } from '../../shared/vocabulary.ts';
import {
  type Disruption,
  type RoadItem,
  type TrafficItem,
  type TrafficStatus,
  causes,
  disruptionKinds,
  roadKinds,
  roadOperatorSchema,
  tallySchema,
  trafficStatusSchema,
} from './contract.ts';
import { type Placed, roadTitle } from './placing.ts';
import { timeOf } from '../../shared/instant.ts';

/** Where an item may go from each status. */
const transitions: Readonly<Record<TrafficStatus, readonly TrafficStatus[]>> = {
  planned: ['ongoing', 'ended'],
  ongoing: ['ended'],
  ended: [],
};
const nextSteps = (status: TrafficStatus): readonly TrafficStatus[] => transitions[status];

/** Code points of a note. */
export const longestNote = 2_000;
const noteSchema = typedText({ most: longestNote, hasLines: true });

const changeable = {
  status: v.exactOptional(trafficStatusSchema),
  expectedEnd: v.exactOptional(v.nullable(sentInstantSchema)),
  note: v.exactOptional(noteSchema),
};

/** What a person may change in a disruption. */
export const disruptionPatchSchema = v.strictObject({ ...changeable, cause: v.exactOptional(v.picklist(causes)) });
export type DisruptionPatch = v.InferOutput<typeof disruptionPatchSchema>;

/** What a person may change on the road: the counts of a control too. */
export const roadPatchSchema = v.strictObject({ ...changeable, tally: v.exactOptional(v.nullable(tallySchema)) });
export type RoadPatch = v.InferOutput<typeof roadPatchSchema>;

export type TrafficPatch = DisruptionPatch & RoadPatch;

const announced = { start: sentInstantSchema, expectedEnd: v.nullable(sentInstantSchema), note: noteSchema };

/** What a person says of a disruption: a station, or a line and (of a section) two of its stops. */
export const disruptionDraftSchema = v.strictObject({
  kind: v.picklist(disruptionKinds),
  cause: v.picklist(causes),
  stop: v.nullable(namedIdSchema),
  line: v.nullable(namedIdSchema),
  section: v.nullable(v.strictObject({ from: namedIdSchema, to: namedIdSchema })),
  ...announced,
});
export type DisruptionDraft = v.InferOutput<typeof disruptionDraftSchema>;

/** What a person plans on the road. */
export const roadDraftSchema = v.strictObject({
  kind: v.picklist(roadKinds),
  operator: roadOperatorSchema,
  place: typedPlaceSchema,
  ...announced,
});
export type RoadDraft = v.InferOutput<typeof roadDraftSchema>;

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
