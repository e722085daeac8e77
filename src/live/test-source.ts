import type { StreamEvent } from '../domain/feed/contract.ts';

export const collections = ['incidents', 'alerts'];
export type Data = Map<string, Map<string, number>>;
export const emptyData = (): Data => new Map(collections.map((name) => [name, new Map<string, number>()]));

/** A server: the truth, its numbered events, and restarts into another epoch that may lose or keep its state. */
export const createSource = () => {
  let epochNumber = 1;
  let seq = 0;
  const truth = emptyData();
  const clock = { now: '2026-11-23T20:00:00Z', rate: 1 };
  const epoch = () => `e${epochNumber}`;
  const heartbeat = (): StreamEvent => ({ type: 'heartbeat', epoch: epoch(), seq, clock });
  /** The changes that the source still has; those of one answer are fewer. */
  const kept: StreamEvent[] = [];
  const [keptAtMost, inOneAnswer] = [12, 3];
  const make = (collection: string, id: string, value: number | null): StreamEvent => {
    seq += 1;
    if (value === null) {
      truth.get(collection)?.delete(id);
      return { type: 'remove', epoch: epoch(), seq, collection, id };
    }
    truth.get(collection)?.set(id, value);
    return { type: 'upsert', epoch: epoch(), seq, collection, feature: { id, value } };
  };
  return {
    truth,
    change: (collection: string, id: string, value: number | null): StreamEvent => {
      const event = make(collection, id, value);
      kept.push(event);
      if (kept.length > keptAtMost) kept.shift();
      return event;
    },
    heartbeat,
    /** The answer to `/api/changes?since=`. */
    changesAfter: (since: string | null): { more: boolean; events: StreamEvent[] } => {
      const [asked, text] = since?.split(':') ?? [epoch(), String(seq)];
      const from = Number(text);
      if (asked !== epoch() || from > seq || from < seq - kept.length) {
        return { more: false, events: [{ type: 'reset', epoch: epoch(), seq, clock }, heartbeat()] };
      }
      const missed = kept.slice(kept.length - (seq - from));
      const more = missed.length > inOneAnswer;
      return { more, events: [...missed.slice(0, inOneAnswer), ...(more ? [] : [heartbeat()])] };
    },
    restart: (): void => {
      epochNumber += 1;
      seq = 0;
      kept.length = 0;
      truth.get('incidents')?.clear();
      truth.get('incidents')?.set('after-restart', epochNumber);
    },
    snapshot: (collection: string) => ({ collection, epoch: epoch(), seq, items: new Map(truth.get(collection)) }),
  };
};
export type Snapshot = ReturnType<ReturnType<typeof createSource>['snapshot']>;
