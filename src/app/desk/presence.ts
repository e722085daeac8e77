import { useEffect } from 'react';
import { asSeat } from '../../shared/api.ts';
import { type PresenceRequest, presenceTiming } from '../../shared/presence.ts';
import { useSession } from '../../shared/session.ts';

/** Tells this page from others of the same seat. */
export const pageId = crypto.randomUUID();

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
        }).catch(() => undefined);
      };
      say();
      const timer = setInterval(say, presenceTiming.every);
      return () => clearInterval(timer);
    },
    [baseUrl, seat, item, isEditing],
  );
};
