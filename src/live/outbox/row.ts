import * as v from 'valibot';
import { isSame } from '../../shared/is-same.ts';

/** Properties of a feature that change (JSON Merge Patch, RFC 7396), and its `geometry` if that does. */
const patchSchema = v.record(v.string(), v.unknown());
export type Patch = v.InferOutput<typeof patchSchema>;

/**
 * One write on its way: kept on the device until the server has confirmed it or the person has given it up. Another
 * build sends the same rows: what it put beside them stays there, and a new property has to do without a value.
 */
const shape = v.object({
  /** The idempotency key: the same for every try. */
  key: v.string(),
  /** Its place in the order of all writes of the device; the outbox gives it. */
  made: v.number(),
  /** The seat that it was made in; it is sent in no other. */
  seat: v.string(),
  collection: v.string(),
  id: v.string(),
  patch: patchSchema,
  /** Of a new item: the feature as the device thinks that the server will make it; null for a change. */
  create: v.optional(
    v.nullable(v.looseObject({ id: v.string(), properties: v.looseObject({ version: v.number() }) })),
    null,
  ),
  /** What the patched properties were before: only a change of those by somebody else conflicts. */
  before: patchSchema,
  /** Version that it was made from (`If-Match`). */
  base: v.number(),
  /** `conflict`: somebody else changed the same; `refused`: the server will not have it. Both wait for the person. */
  state: v.picklist(['waiting', 'conflict', 'refused']),
  /** Why the server refused it. */
  problem: v.nullable(v.object({ status: v.number(), detail: v.string() })),
  /** When the item is deleted for good, and what was written about it with it (RFC 3339); absent: nobody knows. */
  deletion: v.exactOptional(v.nullable(v.string())),
  /** What the patched properties are now on the server, of a conflict. */
  theirs: v.nullable(patchSchema),
});
export type Row = v.InferOutput<typeof shape>;
export const rowSchema: v.GenericSchema<unknown, Row> = v.looseObject(shape.entries);

export interface VersionedFeature {
  id: string;
  geometry?: unknown;
  properties: { version: number };
}

/** The patched properties as a feature has them. */
export const pickPatched = ({ geometry, properties }: VersionedFeature, patch: Patch): Patch => {
  const all: Record<string, unknown> = { ...properties, geometry };
  return Object.fromEntries(Object.keys(patch).map((name) => [name, all[name] ?? null]));
};

/** A feature after a patch. */
export const applyPatch = <F extends VersionedFeature>(feature: F, { geometry, ...properties }: Patch): F => ({
  ...feature,
  ...(geometry !== undefined && { geometry }),
  properties: { ...feature.properties, ...properties },
});

type List = readonly unknown[];
/** Somebody added to (or took from) a list while somebody else did the same: both are done. */
const mergeLists = (before: List, mine: List, theirs: List): List => [
  ...theirs.filter((item) => mine.includes(item) || !before.includes(item)),
  ...mine.filter((item) => !before.includes(item) && !theirs.includes(item)),
];

/** A patch on top of what others did meanwhile: lists take both, everything else stays as the person said. */
export const mergePatch = ({ patch, before }: Pick<Row, 'patch' | 'before'>, theirs: Patch): Patch =>
  Object.fromEntries(
    Object.entries(patch).map(([name, mine]): [string, unknown] => {
      const [old, now] = [before[name], theirs[name]];
      const areLists = Array.isArray(mine) && Array.isArray(old) && Array.isArray(now);
      return [name, areLists ? mergeLists(old, mine, now) : mine];
    }),
  );

/** Names of the patched properties that somebody else has changed meanwhile, to something else. */
export const conflictsOf = ({ patch, before }: Pick<Row, 'patch' | 'before'>, theirs: Patch): string[] =>
  Object.keys(patch).filter(
    (name) =>
      !(Array.isArray(patch[name]) && Array.isArray(theirs[name])) &&
      !isSame(theirs[name], before[name]) &&
      !isSame(theirs[name], patch[name]),
  );
