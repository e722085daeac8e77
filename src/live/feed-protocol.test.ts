import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StreamEvent } from '../domain/feed/contract.ts';
import { type Data, type Snapshot, collections, createSource, emptyData } from './test-source.ts';
import { type CollectionStep, type FeedRules, createFeedProtocol } from './feed-protocol.ts';

/** What happens to the traffic between the two. */
type Happening =
  | {
      do: 'change';
      collection: string;
      id: string;
      value: number | null;
      fate: 'deliver' | 'drop' | 'twice' | 'delay' | 'garble';
    }
  | { do: 'heartbeat'; fate: 'deliver' | 'drop' }
  | { do: 'deliver-delayed' }
  | { do: 'ask' }
  | { do: 'answer' }
  | { do: 'restart' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      collection: fc.constantFrom(...collections),
      id: fc.constantFrom('a', 'b', 'c'),
      value: fc.option(fc.integer({ min: 0, max: 99 }), { freq: 4 }),
      fate: fc.constantFrom('deliver', 'deliver', 'deliver', 'drop', 'twice', 'delay', 'garble'),
    }) as fc.Arbitrary<Happening>,
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('heartbeat' as const),
      fate: fc.constantFrom('deliver' as const, 'drop' as const),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Happening>({ do: 'deliver-delayed' }) },
  { weight: 3, arbitrary: fc.constant<Happening>({ do: 'ask' }) },
  { weight: 3, arbitrary: fc.constant<Happening>({ do: 'answer' }) },
  { weight: 1, arbitrary: fc.constant<Happening>({ do: 'restart' }) },
);

/** Plays a history, then lets the channel heal; answers what the client holds and what is true. */
const play = (history: readonly Happening[], rules?: FeedRules): { held: Data; truth: Data; wanted: number } => {
  const source = createSource();
  const protocol = createFeedProtocol(collections, rules);
  const held = emptyData();
  const delayed: StreamEvent[] = [];
  const underWay: Snapshot[] = [];

  const apply = (steps: readonly CollectionStep[]): void => {
    for (const { collection, step } of steps) {
      if (step.type === 'remove') held.get(collection)?.delete(step.id);
      else held.get(collection)?.set(step.feature.id, (step.feature as { id: string; value: number }).value);
    }
  };
  const receive = (event: StreamEvent | null): void => apply(protocol.receive(event));
  const ask = (): void => {
    for (const collection of protocol.wanted()) {
      if (!underWay.some((snapshot) => snapshot.collection === collection)) underWay.push(source.snapshot(collection));
    }
  };
  const answer = (): void => {
    const snapshot = underWay.shift();
    if (!snapshot) return;
    const steps = protocol.takeSnapshot(snapshot.collection, snapshot.epoch, snapshot.seq);
    if (steps === null) return;
    held.set(snapshot.collection, new Map(snapshot.items));
    apply(steps);
  };

  for (const one of history) {
    if (one.do === 'change') {
      const event = source.change(one.collection, one.id, one.value);
      if (one.fate === 'delay') delayed.push(event);
      else if (one.fate === 'garble') receive(null);
      else if (one.fate !== 'drop') receive(event);
      if (one.fate === 'twice') receive(event);
    } else if (one.do === 'heartbeat') {
      const beat = source.heartbeat();
      if (one.fate === 'deliver') receive(beat);
    } else if (one.do === 'deliver-delayed') {
      const event = delayed.pop();
      if (event) receive(event);
    } else if (one.do === 'ask') ask();
    else if (one.do === 'answer') answer();
    else source.restart();
  }
  for (let round = 0; round < 6; round += 1) {
    receive(source.heartbeat());
    ask();
    while (underWay.length > 0) answer();
  }
  return { held, truth: source.truth, wanted: protocol.wanted().size };
};

const history = fc.array(happening, { minLength: 1, maxLength: 60 });
const endsInTruth = (rules?: FeedRules) =>
  fc.property(history, (happenings) => {
    const { held, truth, wanted } = play(happenings, rules);
    expect(held).toEqual(truth);
    expect(wanted).toBe(0);
  });
const all: FeedRules = { position: true, gap: true, head: true, recheck: true };

describe('the feed protocol', () => {
  it('ends in the state of the source after any history of faults', () => {
    fc.assert(endsInTruth(), { numRuns: 3_000 });
  });

  it.each(['position', 'gap', 'head', 'recheck'] as const)('needs the rule "%s"', (rule) => {
    // The same histories each time: one of them has to fail.
    const outcome = fc.check(endsInTruth({ ...all, [rule]: false }), { numRuns: 3_000, seed: 1, endOnFailure: true });
    expect(outcome.failed).toBe(true);
  });

  it('asks for every snapshot again when the server says that the position is too old', () => {
    const protocol = createFeedProtocol(collections);
    protocol.takeSnapshot('incidents', 'e1', 4);
    protocol.takeSnapshot('alerts', 'e1', 5);
    expect(protocol.wanted().size).toBe(0);
    expect(protocol.position()).toBe('e1:4');
    protocol.receive({ type: 'reset', epoch: 'e1', seq: 900, clock: { now: '2026-11-23T20:00:00Z', rate: 1 } });
    expect([...protocol.wanted()]).toEqual(collections);
    expect(protocol.takeSnapshot('incidents', 'e1', 899)).toBeNull();
    expect(protocol.takeSnapshot('incidents', 'e1', 900)).toEqual([]);
  });

  it('keeps what comes while a snapshot is under way, and applies what is newer', () => {
    const protocol = createFeedProtocol(['incidents']);
    const upsert = (seq: number): StreamEvent => ({
      type: 'upsert',
      epoch: 'e1',
      seq,
      collection: 'incidents',
      feature: { id: `i${seq}` },
    });
    expect(protocol.receive(upsert(1))).toEqual([]);
    expect(protocol.receive(upsert(2))).toEqual([]);
    expect(protocol.takeSnapshot('incidents', 'e1', 1)).toEqual([
      { collection: 'incidents', step: { type: 'upsert', feature: { id: 'i2' } } },
    ]);
    expect(protocol.receive(upsert(3))).toHaveLength(1);
    expect(protocol.receive(upsert(3))).toEqual([]);
    expect(protocol.position()).toBe('e1:3');
  });
});
