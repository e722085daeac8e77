import * as v from 'valibot';
import type { AlertMessage } from '../domain/alerts/message-chain.ts';
import type { Row } from '../live/outbox/row.ts';
import { requestJson } from '../shared/api.ts';
import { instantOf } from '../shared/instant.ts';
import type { PastSource } from '../shared/session.ts';
import type { LiveLayer } from './live-layer.ts';

const timeout = 30_000;
const reference = { identifier: v.string(), sender: v.string(), sent: v.string() };
const messageSchema = v.object({
  ...reference,
  type: v.picklist(['alert', 'update', 'cancel']),
  references: v.array(v.object(reference)),
});
const answerSchema = v.object({
  features: v.array(v.unknown()),
  messages: v.optional(v.record(v.string(), v.nullable(messageSchema)), {}),
});

export interface ExportSession {
  baseUrl: string;
  seat: string;
  past: PastSource | null;
  /** That the screen shows, milliseconds since 1970. */
  moment: number;
}

/** So many ids, of at most 100 signs each, stay well under what the server reads of one request. */
const atOnce = 500;

interface HandedOut<F> {
  items: ReadonlyMap<string, F>;
  /** Of alerts, where it was asked for: what goes out of each; null: nothing. */
  messages: ReadonlyMap<string, AlertMessage | null>;
}

/**
 * The items of some ids as the server hands them out, so that it can refuse, and write down what has to be; those that
 * it does not have are left out.
 * @throws ApiFailure if the server cannot be asked or refuses
 */
export const handOut = async <F extends { id: string }>(
  collection: string,
  ids: readonly string[],
  parse: (feature: unknown) => F,
  { baseUrl, seat, past, moment }: ExportSession,
  withMessages = false,
): Promise<HandedOut<F>> => {
  const items = new Map<string, F>();
  const messages = new Map<string, AlertMessage | null>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const post = {
      ids: ids.slice(from, from + atOnce),
      ...(past && { 'as-of': instantOf(moment) }),
      ...(withMessages && { messages: true }),
    };
    const answer = await requestJson(
      `${baseUrl}/api/collections/${collection}/export`,
      (body) => v.parse(answerSchema, body),
      { signal: new AbortController().signal, timeout, seat, post },
    );
    for (const feature of answer.features) {
      const item = parse(feature);
      items.set(item.id, item);
    }
    for (const [id, message] of Object.entries(answer.messages)) messages.set(id, message);
  }
  return { items, messages };
};

/** What of a list goes out, as it stood when it was asked for. */
export interface Listed {
  live: LiveLayer;
  items: readonly { id: string }[];
}

/** What was taken of it, in its order. */
export interface Taken extends Listed {
  messages: HandedOut<unknown>['messages'];
  /** How many the server did not hand out. */
  missing: number;
}

/**
 * What a list shows, however long it is. Of what the page makes itself, and of a recording, no server knows anything.
 * @param rows what is on its way to the server: it is taken along as the person sees it
 * @param withMessages with what goes out of alerts
 * @throws ApiFailure if the server cannot be asked or refuses
 */
export const takeItems = async (
  { live, items: listed }: Listed,
  session: ExportSession,
  rows: readonly Row[],
  withMessages: boolean,
): Promise<Taken> => {
  const { layer, store } = live;
  if (layer.make || session.past?.read) return { live, items: listed, messages: new Map(), missing: 0 };
  const ids = listed.map(({ id }) => id);
  const own = session.past ? [] : rows.filter(({ collection }) => collection === layer.id);
  const pending = new Set(own.map(({ id }) => id));
  const created = new Set(own.flatMap(({ id, create }) => (create ? [id] : [])));
  const parse = (feature: unknown): { id: string } => layer.parse(feature);
  const { items: handed, messages } = await handOut(layer.id, ids, parse, session, withMessages);
  const items = ids.flatMap((id) => {
    const item = handed.get(id);
    if (item) return (pending.has(id) && store.get(id)) || item;
    return (created.has(id) && store.get(id)) || [];
  });
  return { live, items, messages, missing: ids.length - items.length };
};
