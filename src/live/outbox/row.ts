import * as v from 'valibot';

/** Properties of a feature that change (JSON Merge Patch, RFC 7396). */
const patchSchema = v.record(v.string(), v.unknown());
export type Patch = v.InferOutput<typeof patchSchema>;

/** One write on its way: kept on the device until the server has confirmed it or the person has given it up. */
export const rowSchema = v.object({
  /** The idempotency key: the same for every try. */
  key: v.string(),
  /** When it was made, by the device's clock, milliseconds since 1970; grows with every write of the device. */
  made: v.number(),
  /** The seat that it was made in; it is sent in no other. */
  seat: v.string(),
  collection: v.string(),
  id: v.string(),
  patch: patchSchema,
  /** What the patched properties were before: only a change of those by somebody else conflicts. */
  before: patchSchema,
  /** Version that it was made from (`If-Match`). */
  base: v.number(),
  /** `conflict`: somebody else changed the same; `refused`: the server will not have it. Both wait for the person. */
  state: v.picklist(['waiting', 'conflict', 'refused']),
  /** Why the server refused it. */
  problem: v.nullable(v.object({ status: v.number(), detail: v.string() })),
  /** What the patched properties are now on the server, of a conflict. */
  theirs: v.nullable(patchSchema),
});
export type Row = v.InferOutput<typeof rowSchema>;

export interface VersionedFeature {
  id: string;
  properties: { version: number };
}

/** The patched properties as a feature has them. */
export const pickPatched = ({ properties }: VersionedFeature, patch: Patch): Patch => {
  const all = properties as Record<string, unknown>;
  return Object.fromEntries(Object.keys(patch).map((name) => [name, all[name] ?? null]));
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Names of the patched properties that somebody else has changed meanwhile, to something else. */
export const conflictsOf = ({ patch, before }: Pick<Row, 'patch' | 'before'>, theirs: Patch): string[] =>
  Object.keys(patch).filter((name) => !isSame(theirs[name], before[name]) && !isSame(theirs[name], patch[name]));
