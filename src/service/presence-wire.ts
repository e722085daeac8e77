import type { Wire } from '../shared/wire.ts';
import type { Database } from './database.ts';

export const presenceChannel = 'vigie_presence';
/** Bytes that PostgreSQL lets one notice have, with some room. */
const mostBytes = 7_000;

export interface PresenceWire extends Wire<object> {
  /** Takes what another process has said. */
  hear(text: string): void;
}

/** How the processes of one service tell each other who looks at what; nothing of it is kept. */
export const createPresenceWire = (sql: Database): PresenceWire => {
  const listeners = new Set<(message: unknown) => void>();
  return {
    isThere: true,
    send: (message) => {
      const text = JSON.stringify(message);
      // What is not heard is only late: it is said again every few seconds.
      if (Buffer.byteLength(text) <= mostBytes)
        sql`select pg_notify(${presenceChannel}, ${text})`.then(undefined, () => undefined);
    },
    listen: (listener) => void listeners.add(listener),
    hear: (text) => {
      const message: unknown = JSON.parse(text);
      for (const listener of listeners) listener(message);
    },
  };
};
