import * as v from 'valibot';
import { featureSchema } from '../../shared/geojson.ts';
import { disciplineSchema, instantSchema, nisSchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { functionSchema } from '../functions.ts';

/** Id of the collection and of the layer. */
export const openItemsCollection = 'open-items';

/** What a function can say; `open`: what it had said before holds no longer. */
export const answers = ['done', 'not-applicable', 'open'] as const;
export const answerSchema = v.picklist(answers);
export type Answer = v.InferOutput<typeof answerSchema>;

const functionsSchema = v.array(functionSchema);

/** What an entry of the log asks for: by when (null: nobody said), and of whom. */
export const taskSchema = v.object({ due: v.nullable(instantSchema), functions: functionsSchema });
export type Task = v.InferOutput<typeof taskSchema>;

/** One answer of one function; the latest of a function counts, none is ever changed or taken away. */
const givenSchema = v.object({
  function: functionSchema,
  answer: answerSchema,
  /** Why it is not applicable, or is open again; empty where nobody said. */
  reason: v.string(),
  at: instantSchema,
});

/** What an entry of the log asks for, and what was answered: it comes with the entry, and goes on as answers are added. */
export const openItemSchema = featureSchema(
  v.null(),
  v.object({
    /** Id of the entry that asks. */
    entry: v.string(),
    /** As the entry says it. */
    text: v.string(),
    due: v.nullable(instantSchema),
    functions: functionsSchema,
    answers: v.array(givenSchema),
    discipline: v.nullable(disciplineSchema),
    commune: v.nullable(nisSchema),
    /** The entry's own, and those whose commanders are asked. */
    zones: v.array(zoneCodeSchema),
    /** Id of an item of the collection `incidents`. */
    incident: v.nullable(v.string()),
    /** When it was entered. */
    asked: instantSchema,
    updated: instantSchema,
    version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    exercise: v.boolean(),
  }),
);
export type OpenItem = v.InferOutput<typeof openItemSchema>;
export const openItemsContract = { id: openItemsCollection, schema: openItemSchema } as const;
