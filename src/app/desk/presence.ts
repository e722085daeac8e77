import { useEffect, useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { asSeat } from '../../shared/api.ts';
import { type PresenceRequest, presenceAnswerSchema, presenceTiming } from '../../shared/presence.ts';
import { useSession } from '../../shared/session.ts';
import { newKey } from '../../shared/new-key.ts';

/** Tells the server this page from others of the same seat; nobody else learns it. */
const pageId = newKey();

/** The marks by which others know this page, one for each seat that it has worked in; empty: none is known yet. */
let ownMarks: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
const keepMark = (answer: unknown): void => {
  const { mark } = v.parse(presenceAnswerSchema, answer);
  if (ownMarks.has(mark)) return;
  ownMarks = new Set([...ownMarks, mark]);
  for (const listener of listeners) listener();
};
export const useOwnMarks = (): ReadonlySet<string> => useSyncExternalStore(subscribe, () => ownMarks);

/** Says which item this page shows, every few seconds and whenever that changes; a failure is not worth a word. */
export const usePresence = (item: string | null, isEditing: boolean): void => {
  const { baseUrl, seat } = useSession();
  useEffect(
    function sayPresence() {
      if (seat.role === 'observer') return;
      const body: PresenceRequest = { page: pageId, item, isEditing };
      const say = (): void => {
        fetch(`${baseUrl}/api/presence`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', ...asSeat(seat.id) },
          body: JSON.stringify(body),
        })
          .then((response) => (response.ok ? response.json().then(keepMark) : undefined))
          .catch(() => undefined);
      };
      say();
      const timer = setInterval(say, presenceTiming.every);
      return () => clearInterval(timer);
    },
    [baseUrl, seat, item, isEditing],
  );
};
