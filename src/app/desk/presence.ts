import { useEffect, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { asSeat } from '../../shared/api.ts';
import { createListeners } from '../../shared/listeners.ts';
import { type PresenceRequest, presenceAnswerSchema, presenceTiming } from '../../shared/presence.ts';
import { looksOn } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { newKey } from '../../shared/new-key.ts';

/** Tells the server this page from others of the same seat; nobody else learns it. */
const pageId = newKey();

/** The marks by which others know this page, one for each seat that it has worked in; empty: none is known yet. */
let ownMarks: ReadonlySet<string> = new Set();
const changes = createListeners();
const keepMark = (answer: unknown): void => {
  const { mark } = v.parse(presenceAnswerSchema, answer);
  if (ownMarks.has(mark)) return;
  ownMarks = new Set([...ownMarks, mark]);
  changes.tell();
};
export const useOwnMarks = (): ReadonlySet<string> => useSyncExternalStore(changes.subscribe, () => ownMarks);

/** Says once where this page looks. Given up when it is time to say it again; a failure is not worth a word. */
const say = async (url: string, seat: string, body: PresenceRequest, isOver: AbortSignal): Promise<void> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      signal: AbortSignal.any([isOver, AbortSignal.timeout(presenceTiming.every)]),
      headers: { 'Content-Type': 'application/json', ...asSeat(seat) },
      body: JSON.stringify(body),
    });
    if (response.ok) keepMark(await response.json());
  } catch {
    // It is said again soon.
  }
};

/**
 * Says where a page looks, now and every few seconds, until the answer is called. Of what is on its way only the last
 * word counts: a line that answers nothing never holds more than one of the few connections to a server.
 */
export const keepSaying = (url: string, seat: string, body: PresenceRequest): (() => void) => {
  const over = new AbortController();
  const sayNow = (): void => void say(url, seat, body, over.signal);
  sayNow();
  const timer = setInterval(sayNow, presenceTiming.every);
  return () => {
    clearInterval(timer);
    over.abort();
  };
};

/** Says which item this page shows, every few seconds and whenever that changes. */
export const usePresence = (item: string | null, isEditing: boolean): void => {
  const { baseUrl, seat } = useSession();
  useEffect(
    function sayPresence() {
      if (looksOn(seat.role)) return undefined;
      return keepSaying(`${baseUrl}/api/presence`, seat.id, { page: pageId, item, isEditing });
    },
    [baseUrl, seat, item, isEditing],
  );
};
