import * as v from 'valibot';

/**
 * A function that can be asked to act: the operators, the analysts of the watch, the secretariat, or the commander of
 * one police zone (zones are data: any code will do).
 */
export const functionSchema = v.union([
  v.picklist(['operator', 'analyst', 'secretariat']),
  v.pipe(
    v.string(),
    v.regex(/^commander-\d{4}$/, 'A function is wanted: operator, analyst, secretariat, or commander-5339 of a zone.'),
  ),
]);
export type ActingFunction = v.InferOutput<typeof functionSchema>;
