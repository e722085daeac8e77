import * as v from 'valibot';
import { typedText } from './typed-text.ts';
import { textOf, whereabouts } from './vocabulary.ts';

/** A text of the domain as people type it: of one line, or of more. */
export const typedTextSchema = textOf(typedText({ isRequired: true }));
export const typedLinesSchema = textOf(typedText({ isRequired: true, hasLines: true }));

/** The id of another item, as somebody names it: never shown as a text. */
export const namedIdSchema = v.pipe(v.string(), v.regex(/^[\w:.-]{1,100}$/));

/** A place as people say it. */
export const typedPlaceSchema = v.object({
  label: typedTextSchema,
  ...whereabouts,
  stop: v.nullable(namedIdSchema),
  line: v.nullable(namedIdSchema),
});
