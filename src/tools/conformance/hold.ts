/** The functions that a check can ask in: one token each. */
export const askers = ['operator', 'observer', 'analyst', 'commander'] as const;
export type Asker = (typeof askers)[number];

/** The server does not keep a promise; the message says in what. */
export class Broken extends Error {}
/** There is nothing on the server to see it by. */
export class NothingToSee extends Error {}

export function hold(condition: unknown, broken: string): asserts condition {
  if (!condition) throw new Broken(broken);
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, sorted(part)]),
  );
};
/** The JSON of a value with its names in order: of equal values it is equal. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

export const holdSame = (actual: unknown, wanted: unknown, of: string): void => {
  const [is, was] = [canonical(actual), canonical(wanted)];
  hold(is === was, `${of}: ${is.slice(0, 300)} instead of ${was.slice(0, 300)}`);
};
