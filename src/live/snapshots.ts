import * as v from 'valibot';
import { ApiFailure, type FailureReason, requestJson, toFailure } from '../shared/api.ts';
import { backOff } from './back-off.ts';
import { epochHeader, seqHeader } from './contract.ts';

/** Everything in one answer: a snapshot in pages would be taken at several positions. */
const snapshotLimit = 100_000;
const snapshotTimeout = 10_000;

/** Each feature is checked by its layer. */
const snapshotSchema = v.object({ features: v.custom<readonly unknown[]>(Array.isArray, 'features: a list') });

export interface Snapshot<F> {
  features: readonly F[];
  epoch: string;
  seq: number;
}

/** Whether a collection's last snapshot could be had and read. `since`: milliseconds, by the server's clock. */
export type LayerHealth =
  | { state: 'loading' }
  | { state: 'ok' }
  | { state: 'malformed' | 'failed'; since: number; reason: FailureReason };

const fetchSnapshot = <F>(
  baseUrl: string,
  collection: string,
  parse: (feature: unknown) => F,
  signal: AbortSignal,
  seat: string,
): Promise<Snapshot<F>> =>
  requestJson(
    `${baseUrl}/api/collections/${collection}/items?limit=${snapshotLimit}`,
    (body, headers) => {
      const epoch = headers.get(epochHeader);
      const seq = Number(headers.get(seqHeader) ?? Number.NaN);
      if (epoch === null || !Number.isInteger(seq)) throw new ApiFailure('malformed', `${epochHeader}, ${seqHeader}`);
      return { features: v.parse(snapshotSchema, body).features.map(parse), epoch, seq };
    },
    { signal, timeout: snapshotTimeout, seat },
  );

export interface SnapshotLoader {
  /** Fetches the snapshot unless that is under way or waits for its next try. */
  want(): void;
  health(): LayerHealth;
  /** A change of this collection could not be read. */
  blame(reason: FailureReason): void;
  stop(): void;
}

/**
 * Fetches one collection's snapshots when they are wanted, one at a time, with back-off after failures. `take` answers
 * whether the snapshot was of use; if not, another is fetched.
 */
export const createSnapshotLoader = <F>({
  baseUrl,
  seat,
  collection,
  parse,
  take,
  now,
  onHealth,
  onIdle,
}: {
  baseUrl: string;
  seat: string;
  collection: string;
  parse: (feature: unknown) => F;
  take: (snapshot: Snapshot<F>) => boolean;
  now: () => number;
  onHealth: () => void;
  /** Ready for the next `want`. */
  onIdle: () => void;
}): SnapshotLoader => {
  const stopping = new AbortController();
  let health: LayerHealth = { state: 'loading' };
  let isBusy = false;
  let attempt = 0;

  const setHealth = (next: LayerHealth): void => {
    if (next.state === 'ok' && health.state === 'ok') return;
    health = next;
    onHealth();
  };
  const fail = (reason: FailureReason): void => {
    const state = reason.kind === 'malformed' || reason.kind === 'not-json' ? 'malformed' : 'failed';
    const since = health.state === 'malformed' || health.state === 'failed' ? health.since : now();
    console.error(`Collection ${collection}: ${reason.kind} ${reason.detail}`);
    setHealth({ state, since, reason });
  };
  const load = async (): Promise<void> => {
    isBusy = true;
    let wait: number | null = null;
    try {
      const isOfUse = take(await fetchSnapshot(baseUrl, collection, parse, stopping.signal, seat));
      setHealth({ state: 'ok' });
      if (isOfUse) attempt = 0;
      else wait = backOff(attempt, null);
    } catch (thrown) {
      if (stopping.signal.aborted) return;
      const { reason } = toFailure(thrown);
      fail(reason);
      wait = backOff(attempt, reason.retryAfter);
    }
    const rest = (): void => {
      isBusy = false;
      onIdle();
    };
    if (wait === null) rest();
    else {
      attempt += 1;
      setTimeout(rest, wait);
    }
  };
  return {
    want: () => {
      if (!isBusy && !stopping.signal.aborted) void load();
    },
    health: () => health,
    blame: (reason) => fail(reason),
    stop: () => stopping.abort(),
  };
};
