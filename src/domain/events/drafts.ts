import * as v from 'valibot';
import { positionSchema } from '../../shared/geojson.ts';
import { eachOnce, namedIdSchema, typedPlaceSchema, typedTextSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { daySchema, sentInstantSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { crowdSchema, eventKindSchema, eventStatusSchema, officersSchema, unitServiceSchema } from './contract.ts';
import {
  assessmentLevels,
  closureKinds,
  commandLevels,
  estimateMethods,
  estimateSources,
  organiserKinds,
  outcomes,
  postKinds,
  reinforcementChannels,
  reinforcementStatuses,
  unitStates,
} from './kinds.ts';

/** Code points of the texts of an event. */
export const longest = { note: 2_000, line: 200 } as const;
/** How many of each an event has at most. */
const most = { stages: 60, estimates: 60, closures: 60, command: 30, units: 120, reinforcements: 40 } as const;

const line = typedText({ most: longest.line });
const wanted = typedText({ most: longest.line, isRequired: true });
const note = typedText({ most: longest.note, hasLines: true });
const span = v.strictObject({ start: sentInstantSchema, end: sentInstantSchema });
const list = <S extends v.GenericSchema>(schema: S, count: number) => v.pipe(v.array(schema), v.maxLength(count));
const idOf = ({ id }: { id: string }): string => id;
const endsLater = ({ start, end }: { start: string; end: string }): boolean => start < end;
const ended = 'It ends after it starts: give a later end.';
const ordered = v.pipe(
  v.strictObject({ from: crowdSchema, to: crowdSchema }),
  v.check(({ from, to }) => from <= to, 'The expected number goes from the smaller to the larger one.'),
);

const windowsSchema = v.strictObject({
  'set-up': v.nullable(span),
  event: span,
  dispersal: v.nullable(span),
  'take-down': v.nullable(span),
});

const closureDraft = v.pipe(
  v.strictObject({
    id: namedIdSchema,
    kind: v.picklist(closureKinds),
    name: typedTextSchema,
    path: list(positionSchema, 200),
    target: v.nullable(namedIdSchema),
    ...span.entries,
    item: v.nullable(namedIdSchema),
  }),
  v.check((closure) => endsLater(closure), ended),
);

const reinforcementDraft = v.strictObject({
  id: namedIdSchema,
  channel: v.picklist(reinforcementChannels),
  from: unitServiceSchema,
  strength: officersSchema,
  analysis: typedText({ most: longest.line, isRequired: true }),
  exhaustion: typedText({ most: longest.note, isRequired: true, hasLines: true }),
  status: v.picklist(reinforcementStatuses),
  asked: sentInstantSchema,
  moved: sentInstantSchema,
});

/** What a person says of an event when it is announced. */
const described = {
  title: typedTextSchema,
  kind: eventKindSchema,
  organiser: v.picklist(organiserKinds),
  place: typedPlaceSchema,
  /** Where people gather; null: only the place's words are known. */
  gathering: v.nullable(positionSchema),
  stages: list(v.strictObject({ label: typedTextSchema, position: positionSchema }), most.stages),
  radius: v.nullable(v.pipe(v.number(), v.minValue(20), v.maxValue(5_000))),
  lead: zoneCodeSchema,
  involved: eachOnce(zoneCodeSchema, 20),
  windows: windowsSchema,
  request: v.strictObject({
    received: v.nullable(daySchema),
    subject: line,
    transport: line,
    stewards: v.nullable(crowdSchema),
  }),
  expected: v.nullable(ordered),
  assessment: v.nullable(v.strictObject({ level: v.picklist(assessmentLevels), text: note })),
  closures: eachOnce(closureDraft, most.closures, idOf),
  previous: v.nullable(namedIdSchema),
  note,
};
export const eventDraftSchema = v.strictObject(described);
export type EventDraft = v.InferOutput<typeof eventDraftSchema>;

const optional = <E extends v.ObjectEntries>(entries: E) =>
  Object.fromEntries(Object.entries(entries).map(([name, schema]) => [name, v.exactOptional(schema)])) as {
    [N in keyof E]: v.ExactOptionalSchema<E[N], undefined>;
  };

/** What a person may change in an event. */
export const eventPatchSchema = v.strictObject({
  ...optional(described),
  ...optional({
    status: eventStatusSchema,
    departed: v.nullable(sentInstantSchema),
    estimates: list(
      v.strictObject({
        at: sentInstantSchema,
        count: crowdSchema,
        source: v.picklist(estimateSources),
        method: v.picklist(estimateMethods),
      }),
      most.estimates,
    ),
    decision: v.nullable(
      v.strictObject({ outcome: v.picklist(outcomes), reference: wanted, date: daySchema, conditions: note }),
    ),
    command: list(
      v.strictObject({
        level: v.picklist(commandLevels),
        function: wanted,
        sector: line,
        post: line,
        service: unitServiceSchema,
        since: sentInstantSchema,
      }),
      most.command,
    ),
    posts: list(v.strictObject({ kind: v.picklist(postKinds), name: line, position: positionSchema }), most.command),
    units: eachOnce(
      v.strictObject({
        id: namedIdSchema,
        name: wanted,
        service: unitServiceSchema,
        strength: officersSchema,
        planned: v.pipe(span, v.check(endsLater, ended)),
        state: v.picklist(unitStates),
        sector: line,
        engaged: v.nullable(sentInstantSchema),
        released: v.nullable(sentInstantSchema),
        deployment: v.nullable(namedIdSchema),
      }),
      most.units,
      idOf,
    ),
    reinforcements: eachOnce(reinforcementDraft, most.reinforcements, idOf),
  }),
});
export type EventPatch = v.InferOutput<typeof eventPatchSchema>;
