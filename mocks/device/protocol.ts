import type { Lack } from '../../src/shared/missing.ts';

/** Which world is wanted. */
export interface WorldAsked {
  /** The query of the page's address: `scenario`, `seed`, `speed`, `features`, `rate`. */
  search: string;
  /** What an older build kept in the page's storage, as it was written there. */
  legacy: string | null;
}

/** What the page says to the demo's world, in a worker or in the page; the page numbers its requests. */
export type ToWorld =
  | { type: 'open'; asked: WorldAsked }
  | {
      type: 'request';
      id: number;
      method: string;
      url: string;
      headers: readonly [string, string][];
      body: ArrayBuffer | null;
    }
  /** Of the answer's body one more chunk is wanted, beyond the first `freeChunks`. */
  | { type: 'more'; id: number }
  /** The answer, or what is left of it, is not wanted any more. */
  | { type: 'leave'; id: number }
  | { type: 'ping' };

/** What the world says to the page. */
export type FromWorld =
  /** Its program is there. */
  | { type: 'here' }
  | { type: 'opened'; lacks: readonly Lack[] }
  | { type: 'failed'; reason: string }
  | { type: 'head'; id: number; status: number; headers: readonly [string, string][]; hasBody: boolean }
  | { type: 'chunk'; id: number; chunk: Uint8Array<ArrayBuffer> }
  | { type: 'end'; id: number }
  /** There is no answer, or no more of it: as if the line were cut. */
  | { type: 'lost'; id: number }
  | { type: 'pong' };

/** Most answers are one chunk: it and the end come without being asked for. */
export const freeChunks = 2;

/** A worker's own scope, or one end of a channel. */
export interface WorldPort {
  postMessage(message: FromWorld, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorld>) => void): void;
}

/** Puts the device's world at the other end of a port. */
export type ServeWorld = (port: WorldPort) => void;

/** Fired at the page by the world's file, with a `ServeWorld`. */
export const loadedEvent = 'vigie:world-loaded';
