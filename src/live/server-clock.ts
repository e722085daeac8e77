import { timeOf } from '../shared/instant.ts';
import type { ServerClock } from '../domain/feed/contract.ts';

/** The server's time on this device: the last heartbeat's, moved on by the device's steady clock. */
export interface ServerClockView {
  /** Whole milliseconds since 1970; the device's own time until the server has said anything. */
  now(): number;
  /** Seconds of the server in one second: 0 while a demo is paused, 1 outside a demo. */
  rate(): number;
  set(clock: ServerClock): void;
  /** Takes the moment of an answer, until a heartbeat knows better: the device's clock may be wrong by hours. */
  hint(now: string): void;
}

/** @param steady milliseconds, as `performance.now()` */
export const createServerClock = (steady: () => number): ServerClockView => {
  let known: { now: number; rate: number; heard: number } | null = null;
  return {
    now: () => (known ? Math.floor(known.now + (steady() - known.heard) * known.rate) : Date.now()),
    rate: () => known?.rate ?? 1,
    set: ({ now, rate }) => {
      known = { now: timeOf(now), rate, heard: steady() };
    },
    hint: (now) => {
      known ??= { now: timeOf(now), rate: 1, heard: steady() };
    },
  };
};
