import type { Step } from './feature-store.ts';
import { type StreamEvent, feedTiming } from '../domain/feed/contract.ts';
import type { HeadEvent } from './read-event.ts';

/** A step for one collection; the feature is not parsed yet. */
export interface CollectionStep {
  collection: string;
  step: Step<{ id: string }>;
}

/** What the feed's owner has to do: apply steps, and fetch the snapshots that are wanted. */
export interface FeedProtocol {
  /** Collections whose snapshot is wanted, now. */
  wanted(): ReadonlySet<string>;
  /** Position to resume from, as in `Last-Event-ID`; null: from the head. */
  position(): string | null;
  /** Takes an event, or null for one that could not be read. Answers the steps to apply, in order. */
  receive(event: StreamEvent | HeadEvent | null): readonly CollectionStep[];
  /**
   * Takes the position of a snapshot that has just been fetched. Null: it is of no use (too old, or of another epoch)
   * and still wanted. Otherwise replace the collection by it, then apply the steps.
   */
  takeSnapshot(collection: string, epoch: string, seq: number): readonly CollectionStep[] | null;
  /** Follows one more collection from now on. */
  follow(collection: string): void;
  /** Asks for one collection's snapshot, though nothing is known to be lost: changes wait for it. */
  want(collection: string): void;
  /** Steps that were answered could not be applied: start afresh. */
  restart(): void;
}

interface CollectionState {
  /** What the last snapshot and the steps after it cover; null before the first. */
  seq: number | null;
  wanted: boolean;
  /** Changes that came while the snapshot is awaited. */
  waiting: { seq: number; step: CollectionStep }[];
}

/** The four rules; one can be switched off to show that it is needed. */
export interface FeedRules {
  /** 1: a snapshot says at which position it was taken. Off: it counts as current. */
  position: boolean;
  /** 2: a gap, an unknown epoch or an unreadable event asks for snapshots. */
  gap: boolean;
  /** 3: the head in a heartbeat shows a lost tail. */
  head: boolean;
  /** 4: a snapshot is checked against what was lost since it was asked for. */
  recheck: boolean;
}
/** Whether the event counts in the sequence; the others carry its head. */
const isChange = ({ type }: StreamEvent | HeadEvent): boolean =>
  type === 'upsert' || type === 'remove' || type === 'skip';

const allRules: FeedRules = { position: true, gap: true, head: true, recheck: true };

/**
 * The client's side of the feed, without time or transport. What came over the stream without a gap is a segment
 * `from < seq ≤ last`; a snapshot taken at `seq ≥ from` joins it, and nothing is missing.
 */
export const createFeedProtocol = (collections: readonly string[], rules: FeedRules = allRules): FeedProtocol => {
  const states = new Map(
    collections.map((collection): [string, CollectionState] => [collection, { seq: null, wanted: true, waiting: [] }]),
  );
  let epoch: string | null = null;
  let segment: { from: number; last: number } | null = null;

  const wantAll = (): void => {
    for (const state of states.values()) {
      state.wanted = true;
      state.waiting = [];
    }
  };
  /** The stream goes on after `seq`; what lay between is lost. */
  const startSegment = (seq: number): void => {
    segment = { from: seq, last: seq };
  };
  const enterEpoch = (next: string, seq: number): void => {
    epoch = next;
    startSegment(seq);
    for (const state of states.values()) state.seq = null;
    wantAll();
  };
  /** Whether a collection's data reach up to the beginning of the segment. */
  const joins = ({ seq }: CollectionState): boolean => seq !== null && segment !== null && seq >= segment.from;

  const takeHead = (seq: number): void => {
    if (!rules.head || (segment !== null && seq <= segment.last)) return;
    const isFirst = segment === null;
    startSegment(seq);
    if (!isFirst) wantAll();
    else for (const state of states.values()) if (!joins(state)) state.wanted = true;
  };

  const takeChange = (event: StreamEvent & { type: 'upsert' | 'remove' | 'skip' }): readonly CollectionStep[] => {
    const { seq } = event;
    if (segment === null) {
      startSegment(seq - 1);
      for (const state of states.values()) if (!joins(state)) state.wanted = true;
    }
    const current = segment ?? { from: seq - 1, last: seq - 1 };
    if (seq <= current.last) return [];
    if (seq > current.last + 1 && rules.gap) {
      startSegment(seq - 1);
      wantAll();
    }
    if (segment) segment.last = seq;
    if (event.type === 'skip') return [];
    const { collection } = event;
    const state = states.get(collection);
    if (!state) return [];
    const step: CollectionStep = {
      collection,
      step:
        event.type === 'remove'
          ? { type: 'remove', id: event.id }
          : { type: 'upsert', feature: event.feature as { id: string } },
    };
    if (state.wanted) {
      state.waiting.push({ seq, step });
      if (state.waiting.length > feedTiming.queueLimit) {
        startSegment(seq);
        wantAll();
      }
      return [];
    }
    if (state.seq !== null && seq <= state.seq) return [];
    state.seq = seq;
    return [step];
  };

  return {
    wanted: () => new Set([...states].filter(([, state]) => state.wanted).map(([collection]) => collection)),
    position: () => {
      if (epoch === null) return null;
      const seqs = [...states.values()].map(({ seq }) => seq);
      const last = segment?.last ?? (seqs.every((seq) => seq !== null) ? Math.min(...seqs) : null);
      return last === null ? null : `${epoch}:${last}`;
    },
    receive: (event) => {
      if (event === null) {
        if (rules.gap) wantAll();
        if (rules.gap && segment) startSegment(segment.last);
        return [];
      }
      if (event.type === 'reset' || (event.epoch !== epoch && (rules.gap || epoch === null))) {
        const isKnown = epoch === null && event.type !== 'reset';
        if (isKnown) epoch = event.epoch;
        else enterEpoch(event.epoch, isChange(event) ? event.seq - 1 : event.seq);
      }
      switch (event.type) {
        case 'reset':
        case 'presence':
          return [];
        case 'heartbeat':
          takeHead(event.seq);
          return [];
        case 'upsert':
        case 'remove':
        case 'skip':
          return takeChange(event);
      }
    },
    takeSnapshot: (collection, snapshotEpoch, snapshotSeq) => {
      const state = states.get(collection);
      if (!state) return null;
      epoch ??= snapshotEpoch;
      const seq = rules.position ? snapshotSeq : (segment?.last ?? snapshotSeq);
      if (rules.position && snapshotEpoch !== epoch) return null;
      if (rules.recheck && segment !== null && seq < segment.from) return null;
      const steps = state.waiting.filter((waiting) => waiting.seq > seq);
      state.waiting = [];
      state.wanted = false;
      state.seq = Math.max(seq, steps.at(-1)?.seq ?? seq);
      return steps.map(({ step }) => step);
    },
    follow: (collection) => {
      if (!states.has(collection)) states.set(collection, { seq: null, wanted: true, waiting: [] });
    },
    want: (collection) => {
      const state = states.get(collection);
      if (state && !state.wanted) Object.assign(state, { wanted: true, waiting: [] });
    },
    restart: () => {
      if (segment) startSegment(segment.last);
      wantAll();
    },
  };
};
