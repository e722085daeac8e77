import * as v from 'valibot';
import { typedText } from './typed-text.ts';
import { textOf, whereabouts } from './vocabulary.ts';

/** A text of the domain as people type it: of one line, or of more. */
export const typedTextSchema = textOf(typedText({ isRequired: true }));
export const typedLinesSchema = textOf(typedText({ isRequired: true, hasLines: true }));

/** The id of another item, as somebody names it: never shown as a text. */
export const namedIdSchema = v.pipe(v.string(), v.regex(/^[\w:.-]{1,100}$/));

/** A list in which nothing stands twice. @param keyOf what two of them cannot have in common; absent: all of it */
export const eachOnce = <S extends v.GenericSchema>(
  schema: S,
  most: number,
  keyOf: (item: NoInfer<v.InferOutput<S>>) => unknown = (item) => item,
) =>
  v.pipe(
    v.array(schema),
    v.maxLength(most),
    v.check((items) => new Set(items.map(keyOf)).size === items.length, 'The same stands there twice: name it once.'),
  );

/** Code points of a note to a place. */
export const longestNote = 200;

/** A place as people say it. */
export const typedPlaceSchema = v.strictObject({
  label: typedTextSchema,
  ...whereabouts,
  stop: v.nullable(namedIdSchema),
  line: v.nullable(namedIdSchema),
  note: v.exactOptional(typedText({ most: longestNote })),
});
