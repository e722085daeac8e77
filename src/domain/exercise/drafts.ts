import * as v from 'valibot';
import { positionSchema } from '../../shared/geojson.ts';
import { roles } from '../../shared/seats.ts';
import { eachOnce, namedIdSchema, typedPlaceSchema, typedTextSchema } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { severitySchema, textOf, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { alertThemes } from '../alerts/contract.ts';
import { incidentCategorySchema } from '../incidents/contract.ts';
import { expectedActions, injectKindSchema } from './contract.ts';

/** An exercise is over in two days, and one script has no more injects than somebody can lead. */
export const longestOffset = 48 * 3_600;
export const mostInjects = 200;

const minutesSchema = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(24 * 60));

const described = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(longestOffset)),
  kind: injectKindSchema,
  title: typedTextSchema,
  text: textOf(typedText({ hasLines: true, most: 2_000 })),
  place: v.nullable(typedPlaceSchema),
  function: v.nullable(v.picklist(roles)),
  zone: v.nullable(zoneCodeSchema),
  severity: v.nullable(severitySchema),
  category: v.nullable(incidentCategorySchema),
  theme: v.nullable(v.picklist(alertThemes)),
  minutes: v.nullable(minutesSchema),
  expected: v.nullable(
    v.strictObject({ text: typedTextSchema, action: v.picklist(expectedActions), within: minutesSchema }),
  ),
};

/** What somebody writes of a new inject. */
export const injectDraftSchema = v.strictObject({ script: namedIdSchema, ...described });
export type InjectDraft = v.InferOutput<typeof injectDraftSchema>;

/** One of the injects that are imported together. */
export const importedInjectSchema = v.strictObject({
  id: namedIdSchema,
  position: v.nullable(positionSchema),
  ...described,
});
export type ImportedInject = v.InferOutput<typeof importedInjectSchema>;

/** What becomes of an inject (`fired`: now, `repeat`: once more), or another description of it. */
export const injectPatchSchema = v.union([
  v.strictObject({ repeat: v.literal(true) }),
  v.strictObject({ status: v.picklist(['planned', 'held', 'skipped', 'fired']) }),
  v.strictObject(described),
]);
export type InjectPatch = v.InferOutput<typeof injectPatchSchema>;

export const exerciseDraftSchema = v.strictObject({ title: typedTextSchema });
export type ExerciseDraft = v.InferOutput<typeof exerciseDraftSchema>;

/** What becomes of an exercise, or of all that is still to come after an inject, or many injects at once. */
export const exercisePatchSchema = v.union([
  v.strictObject({ status: v.picklist(['running', 'paused', 'ended']) }),
  v.strictObject({
    shift: v.strictObject({
      after: namedIdSchema,
      minutes: v.pipe(v.number(), v.integer(), v.minValue(-24 * 60), v.maxValue(24 * 60)),
    }),
  }),
  v.strictObject({
    add: v.pipe(
      eachOnce(importedInjectSchema, mostInjects, ({ id }) => id),
      v.minLength(1),
    ),
  }),
]);
export type ExercisePatch = v.InferOutput<typeof exercisePatchSchema>;
