import { timeOf } from '../shared/instant.ts';
import { type ServerClock, feedTiming } from '../domain/feed/contract.ts';
import type { ConnectionState } from './feed-connection.ts';
import { type ServerClockView, createServerClock } from './server-clock.ts';

/**
 * The two clocks of a device, milliseconds. Neither is to be trusted alone: `wall` is set by people and may be wrong by
 * hours; `steady` stands still while Linux and macOS sleep.
 */
export interface DeviceClocks {
  wall(): number;
  steady(): number;
}
const deviceClocks: DeviceClocks = { wall: () => Date.now(), steady: () => performance.now() };

/**
 * The state of the feed, as people see it. `since`: when it last said anything, by the server's clock, ms; null: never.
 * `every`: how often it is asked, ms; null: it speaks by itself.
 */
export type FeedStatus =
  | { state: 'live' | 'paused'; every: number | null }
  | { state: 'connecting' | 'reconnecting' }
  /** It is not followed: a moment of the past is shown. */
  | { state: 'past'; isFile: boolean }
  | { state: 'no-data'; since: number | null };

/**
 * How fresh what is shown is: computed whenever it is asked for, from the last heartbeat, so that no timer that
 * has not fired yet can hide that the device slept.
 */
export interface Evidence {
  clock: ServerClockView;
  /**
   * Asked before anything from the line is used: false, and the line is renewed, if it may have lain in some buffer
   * while the device slept or the page was frozen.
   */
  accepts(): boolean;
  /** The server is asked: what comes from now on has been said from now on. */
  ask(): void;
  /**
   * A heartbeat came, or a reset (`isAnew`: what the server's clock said before counts no more). `told` is null for one
   * whose clock cannot be read.
   */
  hear(told: ServerClock | null, isAnew: boolean): void;
  /** Renews the line after a sleep, and after a long silence unless it is known to be down. */
  look(isDown: boolean): void;
  status(connection: ConnectionState): FeedStatus;
  /** Milliseconds since the last heartbeat; null before that, and while nobody can know. */
  silence(): number | null;
  /** The same without doubt: since the last heartbeat or the start, by the steady clock. */
  quiet(): number;
  /** When the last heartbeat came, by the server's clock. */
  lastData(): number | null;
}

/** The two clocks of a device that is awake drift apart by less in the time between two heartbeats. */
export const clockTolerance = 2_000;

/** @param renew gives the line up and opens another; what comes from then on has been said since */
export const createEvidence = (renew: () => void, clocks: DeviceClocks = deviceClocks): Evidence => {
  const clock = createServerClock(clocks.steady);
  const pair = () => ({ wall: clocks.wall(), steady: clocks.steady() });
  const started = clocks.steady();
  /** When the line was last known to be good: it spoke, or was asked anew. */
  let good = pair();
  let heard: { steady: number; server: number } | null = null;
  let isDoubted = false;
  /** Nothing has come since it was asked: what it says is the measure of what follows. */
  let isNewLine = true;

  const since = ({ wall, steady }: typeof good) => ({ wall: clocks.wall() - wall, steady: clocks.steady() - steady });
  const hasSlept = (): boolean => {
    const { wall, steady } = since(good);
    return Math.abs(wall - steady) > clockTolerance;
  };
  const ask = (): void => {
    good = pair();
    isNewLine = true;
  };
  const renewNow = (doubt: boolean): void => {
    isDoubted ||= doubt;
    ask();
    renew();
  };
  const quiet = (): number => clocks.steady() - (heard?.steady ?? started);
  const isInDoubt = (): boolean => isDoubted || (heard !== null && hasSlept());

  return {
    clock,
    accepts: () => {
      const isGood = !hasSlept() && since(good).steady < feedTiming.staleAfter;
      if (!isGood) renewNow(true);
      return isGood;
    },
    hear: (told, isAnew) => {
      const server = told ? timeOf(told.now) : clock.now();
      const rate = told?.rate ?? 0;
      const isComparable = !isAnew && !isNewLine && rate > 0 && rate === clock.rate();
      const late = isComparable ? Math.max(0, (clock.now() - server) / rate) : 0;
      // The least delayed heartbeat knows best; one that was long on its way says how things were then.
      if (told && late === 0) clock.set(told);
      // What comes first was said since it was asked for; nobody knows when exactly.
      const said = isNewLine ? good.steady : clocks.steady() - late;
      if (!heard || said >= heard.steady || isNewLine) heard = { steady: said, server };
      if (late > clockTolerance) return;
      good = pair();
      isDoubted = isNewLine = false;
    },
    ask,
    look: (isDown) => {
      if (hasSlept()) renewNow(true);
      else if (!isDown && since(good).steady > feedTiming.reconnectAfter) renewNow(false);
    },
    status: (connection) => {
      if (quiet() >= feedTiming.staleAfter) return { state: 'no-data', since: heard?.server ?? null };
      if (connection.state === 'waiting' || isInDoubt()) return { state: 'reconnecting' };
      if (!heard) return { state: 'connecting' };
      const every = connection.state === 'open' ? connection.every : null;
      return { state: clock.rate() === 0 ? 'paused' : 'live', every };
    },
    silence: () => (heard && !isInDoubt() ? quiet() : null),
    quiet,
    lastData: () => heard?.server ?? null,
  };
};
