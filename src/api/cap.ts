import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { audiencesOf } from '../domain/audience.ts';
import { alerts as definition } from '../domain/alerts/collection.ts';
import type { Alert } from '../domain/alerts/contract.ts';
import { type AlertMessage, type PublicAlert, isPublicAlert } from '../domain/alerts/message-chain.ts';
import { writeAlertMessage } from '../exchange/alert-cap.ts';
import { type SentAlert, writeAlertFeed } from '../exchange/alert-feed.ts';
import { atomType, capType } from '../exchange/media-types.ts';
import { writeCap } from '../exchange/cap/write-cap.ts';
import { instantOf, readHttpDate, timeOf } from '../shared/instant.ts';
import { languages } from '../shared/vocabulary.ts';
import { messagesOf } from './alert-messages.ts';
import type { Backend } from './backend.ts';
import type { Call } from './calls.ts';
import { RequestProblem } from './problem.ts';
import { anything, limits } from './query.ts';
import { readSeat } from './seats.ts';
import { noItem, viewOf } from './views.ts';

const origins = ['partner', 'public-warning'];

/** A text that is asked for again and again: told once, and then that it is the same. */
const answerText = ({ headers }: Request, text: string, type: string, changed: number): Response => {
  const tag = `"${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32)}"`;
  const told = {
    ETag: tag,
    'Last-Modified': new Date(changed).toUTCString(),
    // Whoever keeps it asks whether it is still so.
    'Cache-Control': 'no-cache',
    Vary: 'Authorization',
  };
  const named = headers.get('If-None-Match');
  const since = readHttpDate(headers.get('If-Modified-Since') ?? '');
  const isKnown = named === null ? since !== null && changed <= since : named.trim() === '*' || named.includes(tag);
  return isKnown
    ? new Response(null, { status: 304, headers: told })
    : new Response(text, { headers: { ...told, 'Content-Type': type } });
};

/** The index of the alerts that whoever asks may read, without those of the watch, which never go out. */
export const answerAlertFeed = async (backend: Backend, call: Call): Promise<Response> => {
  const { store, about } = backend;
  const wanted = call.url.searchParams.get('lang') ?? 'fr';
  const language = languages.find((one) => one === wanted);
  if (!language) throw new RequestProblem(400, `There is no language “${wanted}”; there are ${languages.join(', ')}.`);
  const seat = await readSeat(call.request, backend);
  const { head, items } = await store.query(definition.id, {
    ...anything,
    filters: [{ name: 'origin', values: new Set(origins) }],
    audiences: audiencesOf(seat),
    isInExercise: seat?.isInExercise ?? false,
    limit: limits.most,
    after: '',
  });
  const view = await viewOf(
    seat,
    store,
    items.map((item) => [definition.id, item]),
  );
  const seen = items
    .flatMap((item) => (view.seeTaken(definition.id, item) as Alert | null) ?? [])
    .filter(isPublicAlert);
  const messages = await messagesOf(backend, seen);
  const sent = seen.flatMap((alert): SentAlert[] => {
    const message = messages.get(alert.id);
    const href = call.link(`/cap/alerts/${encodeURIComponent(alert.id)}.xml`);
    const isExercise = head.isExercise || alert.properties.capStatus === 'exercise';
    return message ? [{ alert, message, isExercise, content: { href } }] : [];
  });
  const now = instantOf(head.now);
  const text = writeAlertFeed(sent, { title: about.title, self: call.url.href, language, now });
  const changed = sent.map(({ message }) => timeOf(message.sent));
  return answerText(call.request, text, atomType, changed.length > 0 ? Math.max(...changed) : head.now);
};

const findMessage = async (
  backend: Backend,
  call: Call,
): Promise<{ alert: PublicAlert; message: AlertMessage; isExercise: boolean }> => {
  const { store } = backend;
  const id = call.params['alert'] ?? '';
  const seat = await readSeat(call.request, backend);
  const { head, items } = await store.get(definition.id, [id], audiencesOf(seat));
  const found = items.get(id);
  const view = await viewOf(seat, store, found ? [[definition.id, found]] : []);
  const alert = found && (view.seeTaken(definition.id, found) as Alert | null);
  if (!alert || !isPublicAlert(alert)) throw noItem(definition.id, id);
  const message = (await messagesOf(backend, [alert])).get(id);
  if (!message) throw noItem(definition.id, id);
  return { alert, message, isExercise: head.isExercise };
};

/** What goes out of one alert now, as CAP 1.2. An alert of the watch is none, whoever asks. */
export const answerAlertMessage = async (backend: Backend, call: Call): Promise<Response> => {
  const { alert, message, isExercise } = await findMessage(backend, call);
  const text = writeCap(writeAlertMessage(alert, message, backend.geography.region, isExercise));
  return answerText(call.request, text, capType, timeOf(message.sent));
};
