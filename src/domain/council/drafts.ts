import * as v from 'valibot';
import { eachOnce, namedIdSchema, typedLinesSchema, typedTextSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { daySchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import {
  agendaItemStatusSchema,
  clockSchema,
  decisionKindSchema,
  decisionStatusSchema,
  evidenceSchema,
  mostEvidences,
  functions,
  sessionStatusSchema,
} from './contract.ts';

const noteSchema = typedText({ hasLines: true });
const orderSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999));

const called = {
  title: typedTextSchema,
  cause: typedTextSchema,
  date: daySchema,
  time: clockSchema,
  venue: typedTextSchema,
};

/** What somebody says of a new session. */
export const sessionDraftSchema = v.strictObject(called);
export type SessionDraft = v.InferOutput<typeof sessionDraftSchema>;

const presentCount = v.exactOptional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))));
const presentSchema = v.strictObject(
  Object.fromEntries(functions.map((name) => [name, presentCount])) as Record<
    (typeof functions)[number],
    typeof presentCount
  >,
);

/** What somebody may change in a session. */
export const sessionPatchSchema = v.strictObject({
  title: v.exactOptional(typedTextSchema),
  cause: v.exactOptional(typedTextSchema),
  date: v.exactOptional(daySchema),
  time: v.exactOptional(clockSchema),
  venue: v.exactOptional(typedTextSchema),
  status: v.exactOptional(sessionStatusSchema),
  /** Who came, by function; a function that is not named stays as it is. */
  present: v.exactOptional(presentSchema),
});
export type SessionPatch = v.InferOutput<typeof sessionPatchSchema>;

/** What somebody puts on an agenda. */
export const agendaItemDraftSchema = v.strictObject({
  session: namedIdSchema,
  order: orderSchema,
  title: typedTextSchema,
  note: noteSchema,
  /** An item about the same subject, of whichever session; null: the subject is new. */
  follows: v.nullable(namedIdSchema),
});
export type AgendaItemDraft = v.InferOutput<typeof agendaItemDraftSchema>;

/** What somebody may change in an agenda item. */
export const agendaItemPatchSchema = v.strictObject({
  status: v.exactOptional(agendaItemStatusSchema),
  title: v.exactOptional(typedTextSchema),
  note: v.exactOptional(noteSchema),
  order: v.exactOptional(orderSchema),
  /** With the status `postponed`: the session that it goes to, and the id of the new item there. */
  to: v.exactOptional(v.strictObject({ session: namedIdSchema, item: namedIdSchema })),
});
export type AgendaItemPatch = v.InferOutput<typeof agendaItemPatchSchema>;

const decided = {
  kind: decisionKindSchema,
  text: typedLinesSchema,
  owner: typedTextSchema,
  zones: eachOnce(zoneCodeSchema, 20),
  deadline: v.nullable(daySchema),
  isPublic: v.boolean(),
};

/** What the council decides at an item. */
export const decisionDraftSchema = v.strictObject({
  item: namedIdSchema,
  ...decided,
  corrects: v.nullable(namedIdSchema),
});
export type DecisionDraft = v.InferOutput<typeof decisionDraftSchema>;

/** What somebody may change in a decision: its words while its session is open, how far it is always. */
export const decisionPatchSchema = v.strictObject({
  kind: v.exactOptional(decided.kind),
  text: v.exactOptional(decided.text),
  owner: v.exactOptional(decided.owner),
  zones: v.exactOptional(decided.zones),
  deadline: v.exactOptional(decided.deadline),
  isPublic: v.exactOptional(decided.isPublic),
  status: v.exactOptional(decisionStatusSchema),
  evidence: v.exactOptional(eachOnce(evidenceSchema, mostEvidences, ({ collection, id }) => `${collection} ${id}`)),
  note: v.exactOptional(noteSchema),
});
export type DecisionPatch = v.InferOutput<typeof decisionPatchSchema>;
