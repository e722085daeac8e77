import * as v from 'valibot';
import { namedIdSchema, typedPlaceSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { sentInstantSchema } from '../../shared/vocabulary.ts';
import { causes, roadOperatorSchema, tallySchema, trafficStatusSchema } from './contract.ts';
import { disruptionKinds, roadKinds } from './kinds.ts';

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
