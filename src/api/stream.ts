import type { Seat } from '../shared/seats.ts';
import type { Backend } from './backend.ts';
import { followFeed, frame } from './follow-feed.ts';
import type { Position } from './store.ts';

/** Milliseconds: what is longer, timers take for nothing. */
const longestTimer = 2 ** 31 - 1;

/**
 * The feed from a position on, until the client leaves or its token ends: what it missed, then each change. A client that reads too slowly
 * is not sent more than it takes; what is too far behind gets a `reset`.
 */
export const openStream = (
  backend: Backend,
  bearer: { seat: Seat | null; lasts: number | null } | null,
  from: Position | null,
  signal: AbortSignal,
): Response => {
  const encoder = new TextEncoder();
  const collect = followFeed(backend, bearer?.seat ?? null, from);
  const lasts = bearer?.lasts ?? null;
  let stop = (): void => undefined;
  let goOn = (): void => undefined;

  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        let isOver = false;
        let isPumping = false;
        let isAsked = false;
        /** One at a time: what is asked for meanwhile is done after it. */
        const pump = async (): Promise<void> => {
          isPumping = true;
          try {
            while (isAsked && (controller.desiredSize ?? 0) > 0) {
              isAsked = false;
              const frames = (await collect()).map(frame).join('');
              if (frames !== '' && !isOver) controller.enqueue(encoder.encode(frames));
            }
          } finally {
            // At once with the last look at what is asked: what comes after that starts anew.
            isPumping = false;
          }
        };
        const fail = (reason: unknown): void => {
          if (isOver) return;
          stop();
          controller.error(reason);
        };
        const ask = (): void => {
          isAsked = true;
          if (!isPumping) pump().catch(fail);
        };
        // What was asked for while the client took nothing is done as soon as it does.
        goOn = () => {
          if (isAsked && !isPumping) pump().catch(fail);
        };
        const leave = (): void => fail(signal.reason);
        const unsubscribe = backend.store.subscribe(ask);
        const expire = (): void => {
          if (isOver) return;
          stop();
          controller.close();
        };
        const expiry = lasts === null ? undefined : setTimeout(expire, Math.min(lasts, longestTimer));
        stop = () => {
          isOver = true;
          clearTimeout(expiry);
          unsubscribe();
          signal.removeEventListener('abort', leave);
        };
        if (signal.aborted) return leave();
        signal.addEventListener('abort', leave);
        ask();
      },
      pull: () => goOn(),
      cancel: () => stop(),
    },
    { highWaterMark: 4 },
  );
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
};
