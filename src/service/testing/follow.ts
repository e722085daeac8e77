import { type HeardEvent, type Listening, listen } from './listen.ts';

export interface Follower {
  /** The numbers of the changes, as they were told first. */
  readonly seqs: readonly number[];
  /** The last that was told of each item: its version. */
  readonly versions: ReadonlyMap<string, number>;
  /** How often it was told that it has to begin anew, or found a gap. */
  readonly resets: number;
  /** Events that came a second time, or out of order. */
  readonly doubled: number;
  /** How often it has come back. */
  readonly returns: number;
  /** Whether a stream is open that has said something. */
  readonly isThere: boolean;
  /** The number up to which it was told; 0: nothing yet. */
  last(): number;
  told(id: string): Promise<void>;
  reached(seq: number, patience?: number): Promise<void>;
  close(): void;
}

/** Milliseconds between two tries at most. */
const longestWait = 8_000;

const sleep = (milliseconds: number): Promise<void> => new Promise((go) => setTimeout(go, milliseconds));

/** Follows the feed as the page does: comes back whenever the stream ends, from where it was. */
export const follow = (url: string, token: string, onChange?: (event: HeardEvent) => void): Follower => {
  const seqs: number[] = [];
  const versions = new Map<string, number>();
  const state = { resets: 0, doubled: 0, returns: 0, isOver: false };
  let epoch: string | null = null;
  let last: number | null = null;
  let current: Listening | null = null;
  let attempt = 0;

  const take = (event: HeardEvent): void => {
    const isChange = event.type === 'upsert' || event.type === 'remove' || event.type === 'skip';
    if (event.type === 'reset' || (epoch !== null && event.epoch !== epoch)) {
      state.resets += 1;
      last = isChange ? event.seq - 1 : event.seq;
    }
    epoch = event.epoch;
    last ??= isChange ? event.seq - 1 : event.seq;
    if (!isChange) {
      // The head says more than was told: something is lost.
      if (event.type === 'heartbeat' && event.seq > last) {
        state.resets += 1;
        last = event.seq;
      }
      return;
    }
    if (event.seq <= last) {
      state.doubled += 1;
      return;
    }
    if (event.seq > last + 1) state.resets += 1;
    last = event.seq;
    seqs.push(event.seq);
    if (event.id !== '') versions.set(event.id, event.version);
    onChange?.(event);
  };
  const run = async (): Promise<void> => {
    while (!state.isOver) {
      const listening = listen(url, token, epoch === null || last === null ? null : `${epoch}:${last}`, take);
      current = listening;
      await listening.ended;
      if (state.isOver) return;
      state.returns += 1;
      attempt = listening.events.length > 0 ? 0 : attempt + 1;
      await sleep(Math.random() * Math.min(longestWait, 250 * 2 ** attempt));
    }
  };
  void run();
  const wait = async (holds: () => boolean, what: string, patience = 30_000): Promise<void> => {
    const end = performance.now() + patience;
    while (!holds()) {
      if (performance.now() > end)
        throw new Error(`${what} was not told in ${patience / 1000} s; the last was ${last}.`);
      await sleep(10);
    }
  };
  return {
    seqs,
    versions,
    get resets() {
      return state.resets;
    },
    get doubled() {
      return state.doubled;
    },
    get returns() {
      return state.returns;
    },
    get isThere() {
      return current !== null && !current.isOver && current.events.length > 0;
    },
    last: () => last ?? 0,
    told: (id) => wait(() => versions.has(id), id),
    reached: (seq, patience) => wait(() => last !== null && last >= seq, String(seq), patience),
    close: () => {
      state.isOver = true;
      current?.close();
    },
  };
};
