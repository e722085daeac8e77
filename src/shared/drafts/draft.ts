import * as v from 'valibot';
import { keyPattern } from '../intent.ts';

/** What a draft is of. */
export interface DraftPlace {
  /** Id of the seat that it is typed in: no other sees it. */
  seat: string;
  form: string;
  /** Id of the item, or '' for a new one. */
  item: string;
}

/** Something that somebody types: one for each seat, form, item and window. */
export interface Draft extends DraftPlace {
  key: string;
  window: string;
  /** Of the shape of its content. */
  version: number;
  /** When it was last changed, by the device's clock: which of two is the later, and when it expires. Milliseconds. */
  at: number;
  /** The same by the server's clock, to be shown; 0 where that is not known. */
  said: number;
  /** The idempotency key of what the person means to do with it. */
  intent: string;
  content: unknown;
}

const lineSchema = v.pipe(v.string(), v.maxLength(200));
const draftSchema: v.GenericSchema<unknown, Draft> = v.object({
  key: v.string(),
  seat: lineSchema,
  form: lineSchema,
  item: lineSchema,
  window: lineSchema,
  version: v.number(),
  at: v.number(),
  said: v.number(),
  intent: v.pipe(v.string(), v.regex(keyPattern)),
  content: v.unknown(),
});

export const keyOf = ({ seat, form, item }: DraftPlace, window: string): string =>
  JSON.stringify([seat, form, item, window]);

const day = 24 * 3_600_000;
/** How long a draft waits for its person, milliseconds. */
const life = 30 * day;

/** A kept draft; null for what is none, or has expired. @param now milliseconds, by the device's clock */
export const readDraft = (kept: unknown, now: number): Draft | null => {
  const parsed = v.safeParse(draftSchema, kept);
  if (!parsed.success) return null;
  const draft = parsed.output;
  return draft.key === keyOf(draft, draft.window) && draft.at > now - life ? draft : null;
};

export const isOf = (draft: Draft, { seat, form, item }: DraftPlace): boolean =>
  draft.seat === seat && draft.form === form && draft.item === item;

/**
 * What a window that opens a form is given: its own draft, else the latest of a window that is gone; and the others,
 * which are offered.
 */
export const chooseDraft = (
  drafts: readonly Draft[],
  window: string,
  alive: ReadonlySet<string> | null,
): { chosen: Draft | null; others: readonly Draft[] } => {
  const latest = drafts.toSorted((a, b) => b.at - a.at);
  const own = latest.find((draft) => draft.window === window);
  // Where nobody knows which windows are there, nothing is taken from any.
  const orphan = alive && latest.find((draft) => !alive.has(draft.window));
  const chosen = own ?? orphan ?? null;
  return { chosen, others: latest.filter((draft) => draft !== chosen) };
};
