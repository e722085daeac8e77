import * as v from 'valibot';
import { ApiFailure, type FailureReason, requestJson, toFailure } from '../shared/api.ts';
import { instantSchema } from '../shared/vocabulary.ts';
import { backOff } from './back-off.ts';
import { epochHeader, seqHeader } from '../domain/feed/contract.ts';
import { type UnreadableItem, createUnreadable, readFeatures } from './unreadable.ts';

/** Everything in one answer: a snapshot in pages would be taken at several positions. */
const snapshotLimit = 100_000;
const snapshotTimeout = 10_000;
/** More than so many snapshots, each within so many milliseconds of the one before, are spread out. */
const mostInARow = 3;
const quickly = 5_000;
/** What cannot be read is looked at again after so many milliseconds, then twice as many, up to the second. */
const recheckFrom = 15_000;
const recheckTo = 300_000;

/** Each feature is checked by its layer. */
const snapshotSchema = v.object({
  timeStamp: v.fallback(v.nullable(instantSchema), null),
  features: v.custom<readonly unknown[]>(Array.isArray, 'features: a list'),
});

export interface Snapshot<F> {
  features: readonly F[];
  /** What is wrong with those that are not among them, by id. */
  unreadable: ReadonlyMap<string, string>;
  epoch: string;
  seq: number;
  /** The server's clock at the answer, RFC 3339; null if it does not say. */
  at: string | null;
}

/** Whether a collection's last snapshot could be had and read. `since`: milliseconds, by the server's clock. */
export type LayerHealth =
  | { state: 'loading' }
  | { state: 'ok' }
  /** All but these items; what was last known of them is still there. `since`: when the first of them came. */
  | { state: 'partial'; since: number; items: readonly UnreadableItem[] }
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
      const { features, timeStamp: at } = v.parse(snapshotSchema, body);
      return { ...readFeatures(features, parse), epoch, seq, at };
    },
    { signal, timeout: snapshotTimeout, seat },
  );

export interface SnapshotLoader {
  /** Fetches the snapshot unless that is under way or waits for its next try. */
  want(): void;
  health(): LayerHealth;
  /** An item of this collection came over the feed. @param detail what is wrong with it; null: nothing, or it is gone */
  note(id: string, detail: string | null): void;
  stop(): void;
}

/**
 * Fetches one collection's snapshots when they are wanted, one at a time, with back-off after failures. `take` answers
 * how to go on after a snapshot that was of use; null: it was of none, and another is fetched.
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
  onRecheck,
}: {
  baseUrl: string;
  seat: string;
  collection: string;
  parse: (feature: unknown) => F;
  take: (snapshot: Snapshot<F>) => (() => void) | null;
  now: () => number;
  onHealth: () => void;
  /** Ready for the next `want`. */
  onIdle: () => void;
  /** Some of it could not be read: time to see whether it can be now. */
  onRecheck: () => void;
}): SnapshotLoader => {
  const stopping = new AbortController();
  const unreadable = createUnreadable(now);
  /** Without regard to single items. */
  let whole = { state: 'loading' } as LayerHealth;
  let health: LayerHealth = whole;
  let isBusy = false;
  let attempt = 0;
  /** Snapshots of use that came close after each other, and when the last one did. */
  let streak = 0;
  let takenAt = Number.NEGATIVE_INFINITY;

  const refreshHealth = (): void => {
    const items = unreadable.items();
    const [first] = items;
    const next: LayerHealth = whole.state === 'ok' && first ? { state: 'partial', since: first.since, items } : whole;
    if (next === health || (next.state === 'partial' && health.state === 'partial' && next.items === health.items))
      return;
    health = next;
    onHealth();
  };
  /** What came broken may be whole by now, and nothing else would say so: asked seldom, and ever more seldom. */
  let checks = 0;
  let checking: ReturnType<typeof setTimeout> | undefined;
  const recheckLater = (): void => {
    if (unreadable.items().length === 0) {
      clearTimeout(checking);
      [checking, checks] = [undefined, 0];
    } else
      checking ??= setTimeout(
        () => {
          checking = undefined;
          checks += 1;
          if (!stopping.signal.aborted) onRecheck();
        },
        Math.min(recheckTo, recheckFrom * 2 ** checks),
      );
  };
  const setHealth = (next: LayerHealth): void => {
    if (next.state !== 'ok' || whole.state !== 'ok') whole = next;
    refreshHealth();
  };
  /** Whatever asks for snapshots again and again, there is a pause: milliseconds, null for none. */
  const restAfterUse = (): number | null => {
    const time = performance.now();
    streak = time - takenAt < quickly ? streak + 1 : 0;
    takenAt = time;
    return streak < mostInARow ? null : backOff(streak - mostInARow, null);
  };
  const fail = (reason: FailureReason): void => {
    const state = reason.kind === 'malformed' || reason.kind === 'not-json' ? 'malformed' : 'failed';
    const since = whole.state === 'malformed' || whole.state === 'failed' ? whole.since : now();
    console.error(`Collection ${collection}: ${reason.kind} ${reason.detail}`);
    setHealth({ state, since, reason });
  };
  const load = async (): Promise<void> => {
    isBusy = true;
    let wait: number | null = null;
    try {
      const snapshot = await fetchSnapshot(baseUrl, collection, parse, stopping.signal, seat);
      const goOn = take(snapshot);
      if (goOn) {
        unreadable.replace(snapshot.unreadable);
        recheckLater();
        goOn();
      }
      for (const { id, detail } of unreadable.items()) console.error(`Collection ${collection}: ${id}: ${detail}`);
      setHealth({ state: 'ok' });
      if (goOn) attempt = 0;
      wait = goOn ? restAfterUse() : backOff(attempt, null);
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
    note: (id, detail) => {
      unreadable.note(id, detail);
      recheckLater();
      refreshHealth();
    },
    stop: () => {
      stopping.abort();
      clearTimeout(checking);
    },
  };
};
