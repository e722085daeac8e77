import type { IncomingMessage } from 'node:http';
import { RequestProblem } from '../problem.ts';

/** Milliseconds for a body to come whole once it is asked for; then for what nobody asked for to be thrown away. */
export interface BodyTiming {
  body: number;
  linger: number;
}

/** The body of a message: nothing of it is read before somebody asks. */
export interface Body {
  readonly stream: ReadableStream<Uint8Array>;
  /** Reads what is left and throws it away, so that a client that sends first and reads later finds its answer. */
  discard(): Promise<void>;
}

/** @param onAsked called before the first byte is asked for: a client may be waiting for that */
export const openBody = (message: IncomingMessage, { body, linger }: BodyTiming, onAsked: () => void): Body => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isKept = true;
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        const leave = (end: () => void): void => {
          clearTimeout(timer);
          if (isKept) end();
          isKept = false;
        };
        message.on('data', (chunk: Buffer) => {
          if (!isKept) return;
          controller.enqueue(chunk);
          if ((controller.desiredSize ?? 0) <= 0) message.pause();
        });
        message.pause();
        message.on('end', () => leave(() => controller.close()));
        message.on('error', (error) => leave(() => controller.error(error)));
        message.on('close', () => leave(() => controller.error(new Error('The client has left.'))));
      },
      pull: (controller) => {
        if (timer === undefined) {
          onAsked();
          timer = setTimeout(() => {
            isKept = false;
            controller.error(new RequestProblem(408, `The body did not come whole within ${body / 1000} s.`));
          }, body);
        }
        message.resume();
      },
      cancel: () => {
        isKept = false;
        message.pause();
      },
    },
    { highWaterMark: 0 },
  );
  return {
    stream,
    discard: () =>
      new Promise((resolve) => {
        isKept = false;
        clearTimeout(timer);
        if (message.complete || message.destroyed) return resolve();
        const done = (): void => {
          clearTimeout(waiting);
          resolve();
        };
        const waiting = setTimeout(done, linger);
        message.once('end', done).once('close', done).resume();
      }),
  };
};
