/** A value among properties, by its flat name: `place.commune`. */
export type FlatValue = readonly [name: string, value: string | number | boolean];

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Everything that is said somewhere in properties; lists are written out where they hold single values. */
export const flatten = (value: unknown, name = ''): readonly FlatValue[] => {
  if (isPlain(value)) return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    return [[name, value.every(isPlain) ? value.join(', ') : JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, name === '' ? key : `${name}.${key}`));
};
