import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { roles } from '../../shared/seats.ts';
import { disciplineSchema, instantSchema, nisSchema, textSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { taskSchema } from '../open-items/contract.ts';

/** Id of the collection and of the layer. */
export const logCollection = 'log';

/** `automatic`: the server wrote it down because something was changed. */
export const logKinds = ['note', 'correction', 'automatic'] as const;
export const logKindSchema = v.picklist(logKinds);

export const numberSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
const valuesSchema = v.record(v.string(), v.unknown());

/** What was changed, of an automatic entry. */
const changeSchema = v.object({
  collection: v.string(),
  id: v.string(),
  /** Null: an alert of the watch, which names itself as long as it is there. */
  label: v.nullable(textSchema),
  /** Null: it was created. */
  before: v.nullable(valuesSchema),
  after: valuesSchema,
});

const logPropertiesSchema = v.object({
  /** Given by the server, from 1 without gaps. What one may not read leaves a gap for the reader. */
  number: numberSchema,
  kind: logKindSchema,
  /** When it happened, and when it was entered. */
  occurred: instantSchema,
  entered: instantSchema,
  /** The function of whoever entered it, never the person. */
  function: v.picklist(roles),
  discipline: v.nullable(disciplineSchema),
  zone: v.nullable(zoneCodeSchema),
  commune: v.nullable(nisSchema),
  /** Id of an item of the collection `incidents`. */
  incident: v.nullable(v.string()),
  text: v.string(),
  /** Number of the entry that this one corrects. */
  corrects: v.nullable(numberSchema),
  change: v.nullable(changeSchema),
  /** What it asks for; absent: nothing. What is answered stands in `open-items`. */
  task: v.exactOptional(taskSchema),
  /** `centre`: not for observers, because it tells of the watch. */
  audience: v.picklist(['everyone', 'centre']),
  /** An entry is never changed. */
  version: v.literal(1),
  exercise: v.boolean(),
});

/** One entry of the log (main courante): never changed, never removed; a correction is another one. */
export const logEntrySchema = featureSchema(v.null(), logPropertiesSchema);
export type LogEntry = v.InferOutput<typeof logEntrySchema>;
export const logContract = { id: logCollection, schema: logEntrySchema } as const;
