import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { eachOnce } from '../../shared/typed-schemas.ts';
import { typedText } from '../../shared/typed-text.ts';
import { sentInstantSchema } from '../../shared/vocabulary.ts';
import { functionSchema } from '../functions.ts';
import { zoneOfFunction } from '../zone-of-function.ts';
import type { LogEntry } from '../log/contract.ts';
import { type Answer, type OpenItem, answerSchema } from './contract.ts';

/** What somebody asks for with an entry of the log. */
export const taskDraftSchema = v.strictObject({
  due: v.nullable(sentInstantSchema),
  functions: v.pipe(eachOnce(functionSchema, 20), v.minLength(1, 'Somebody has to act: name a function.')),
});

/** Days ahead that something can be due: what is later was typed wrong. */
const mostDays = 366;

/** What is wrong with a due time: it was before what the entry tells of, or is too far ahead; null: nothing. */
export const findDueFault = (due: number, occurred: number): 'past' | 'far' | null => {
  if (due <= occurred) return 'past';
  return due > occurred + mostDays * 24 * 3_600_000 ? 'far' : null;
};

/** How a seat answers, for its own function. */
export const openItemPatchSchema = v.strictObject({ answer: answerSchema, reason: typedText({ hasLines: true }) });
export type OpenItemPatch = v.InferOutput<typeof openItemPatchSchema>;

/** The item of an entry has its id, so that each is found by the other. */
export const openItemId = (entry: string): string => entry.replace(/^log-/, 'open-');

/** What an entry asks for; null: nothing. */
export const openItemOf = ({ id, properties }: LogEntry): OpenItem | null => {
  const { task, zone, commune, incident, discipline, text, entered, exercise } = properties;
  if (!task) return null;
  const zones = [zone, ...task.functions.map(zoneOfFunction)].filter((one) => one !== null);
  return {
    type: 'Feature',
    id: openItemId(id),
    geometry: null,
    properties: {
      entry: id,
      text,
      ...task,
      answers: [],
      discipline,
      commune,
      zones: [...new Set(zones)],
      incident,
      asked: entered,
      updated: entered,
      version: 1,
      exercise,
    },
  };
};

/** What a function has said last; `open` before it said anything. */
export const answerOf = ({ properties }: OpenItem, name: string): Answer =>
  properties.answers.findLast((given) => given.function === name)?.answer ?? 'open';

/** The functions that have not answered, in their order. */
export const openFunctions = (item: OpenItem): string[] =>
  item.properties.functions.filter((name) => answerOf(item, name) === 'open');

/** Whether every function that was asked has answered. */
export const isSettled = (item: OpenItem): boolean => openFunctions(item).length === 0;

/** Whether somebody should have answered by now. @param now milliseconds */
export const isOverdue = (item: OpenItem, now: number): boolean => {
  const { due } = item.properties;
  return due !== null && timeOf(due) <= now && !isSettled(item);
};

/** Why a function cannot answer so; null if it can. */
export const refuseAnswer = (item: OpenItem, { answer, reason }: OpenItemPatch, name: string): string | null => {
  if (answerOf(item, name) === answer) return `${name} has said “${answer}” already.`;
  return answer === 'not-applicable' && reason.trim() === '' ? 'To say that it does not apply, give a reason.' : null;
};

/** What an answer makes of an item: it is added. @param now RFC 3339 */
export const followAnswer = (
  { properties }: OpenItem,
  patch: OpenItemPatch,
  name: string,
  now: string,
): Pick<OpenItem['properties'], 'answers'> => ({
  answers: [...properties.answers, { function: name, ...patch, at: now }],
});
