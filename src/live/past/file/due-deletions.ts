import * as v from 'valibot';
import { keptAfterExpiry } from '../../../domain/watch/retention.ts';
import { timeOf } from '../../../shared/instant.ts';
import { instantSchema } from '../../../shared/vocabulary.ts';
import type { Recording } from '../recording.ts';

/** The collection of the alerts; its contract is more than is needed here. */
const collection = 'alerts';

const watchSchema = v.looseObject({
  properties: v.looseObject({ origin: v.literal('watch'), expires: v.fallback(v.nullable(instantSchema), null) }),
});

/** Whether it is an alert of the watch that is deleted by then; of whom nobody knows when it expires is. */
const isDue = (feature: unknown, now: number): boolean => {
  const parsed = v.safeParse(watchSchema, feature);
  if (!parsed.success) return false;
  const { expires } = parsed.output.properties;
  return expires === null || timeOf(expires) + keptAfterExpiry <= now;
};

const idOf = (item: unknown): string => v.parse(v.looseObject({ id: v.string() }), item).id;

/**
 * A recording without the alerts of the watch that are deleted by now: the server has forgotten them, and a file that
 * somebody kept tells no more of them. Of one that changed, what it was last decides.
 * @param now milliseconds
 */
export const withoutDeleted = (recording: Recording, now: number): Recording => {
  const isGone = new Map<string, boolean>();
  for (const line of recording.lines) {
    if (line.collection === collection && line.type === 'upsert') isGone.set(line.feature.id, isDue(line.feature, now));
  }
  return {
    ...recording,
    lines: recording.lines.filter((line) => {
      const id = line.type === 'upsert' ? line.feature.id : line.id;
      return line.collection !== collection || isGone.get(id) !== true;
    }),
    readBase: async (name, ...more) => {
      const items = await recording.readBase(name, ...more);
      return name === collection ? items.filter((item) => !(isGone.get(idOf(item)) ?? isDue(item, now))) : items;
    },
  };
};
