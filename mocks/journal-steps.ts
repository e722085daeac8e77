import * as v from 'valibot';
import { type Journal, journalSchema } from './journal.ts';

const { controls, writes, sights, faults, epoch } = journalSchema.entries;
const listsSchema = v.object({ controls, writes, sights, faults });
type Lists = v.InferOutput<typeof listsSchema>;
const listNames = Object.keys(listsSchema.entries) as (keyof Lists)[];

/** One step of a journal as a device keeps it: a whole one, or what came to it. */
const stepSchema = v.union([
  v.object({ journal: journalSchema }),
  v.object({ more: v.object({ ...v.partial(listsSchema).entries, epoch: v.optional(epoch) }) }),
]);
export type Step = v.InferOutput<typeof stepSchema>;

const startsWith = (list: readonly unknown[], beginning: readonly unknown[]): boolean =>
  list.length >= beginning.length && beginning.every((item, index) => item === list[index]);

/** What leads from one journal to the next, as little as possible; null: they are the same. */
export const stepBetween = (before: Journal | null, after: Journal): Step | null => {
  if (before === after) return null;
  const isSameWorld =
    before !== null &&
    Object.keys({ ...before, ...after }).every((name) => {
      const key = name as keyof Journal;
      return key === 'epoch' || listNames.some((list) => list === key) || before[key] === after[key];
    });
  // The past was changed: a reset, a jump back, something that was taken out.
  if (!isSameWorld || !listNames.every((name) => startsWith(after[name], before[name]))) return { journal: after };
  const longer = listNames.filter((name) => after[name].length > before[name].length);
  const more = Object.fromEntries(longer.map((name) => [name, after[name].slice(before[name].length)]));
  return { more: { ...more, ...(before.epoch !== after.epoch && { epoch: after.epoch }) } };
};

const takeStep = (journal: Journal | null, step: Step): Journal | null => {
  if ('journal' in step) return step.journal;
  if (journal === null) return null;
  const added = listNames.map((name) => [name, [...journal[name], ...(step.more[name] ?? [])]]);
  return { ...journal, ...Object.fromEntries(added), epoch: step.more.epoch ?? journal.epoch };
};

/** The journal after the steps that a device kept. What another build wrote, and this one cannot read, is left out. */
export const takeSteps = (from: Journal | null, kept: readonly unknown[]): Journal | null =>
  kept.reduce((journal: Journal | null, one) => {
    const parsed = v.safeParse(stepSchema, one);
    return parsed.success ? takeStep(journal, parsed.output) : journal;
  }, from);
