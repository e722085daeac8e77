import type { ServerClock } from './contract.ts';
import { timeOf } from '../shared/instant.ts';

/** The server's time on this device: the last heartbeat's, moved on by the device's steady clock. */
export interface ServerClockView {
  /** Milliseconds since 1970; the device's own time before the first heartbeat. */
  now(): number;
  /** Seconds of the server in one second: 0 while a demo is paused, 1 outside a demo. */
  rate(): number;
  set(clock: ServerClock): void;
}

export const createServerClock = (): ServerClockView => {
  let known: { now: number; rate: number; heard: number } | null = null;
  return {
    now: () => (known ? known.now + (performance.now() - known.heard) * known.rate : Date.now()),
    rate: () => known?.rate ?? 1,
    set: ({ now, rate }) => {
      known = { now: timeOf(now), rate, heard: performance.now() };
    },
  };
};
