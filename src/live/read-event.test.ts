import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFeedProtocol } from './feed-protocol.ts';
import { readEvent } from './read-event.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const clock = { now: '2026-11-23T12:00:00.000Z', rate: 1 };
const following = () => {
  const protocol = createFeedProtocol(['incidents']);
  protocol.receive(readEvent(JSON.stringify({ type: 'heartbeat', epoch: 'e', seq: 4, clock })));
  protocol.takeSnapshot('incidents', 'e', 4);
  expect([...protocol.wanted()]).toEqual([]);
  return protocol;
};
const upsert = (seq: number, feature: unknown) =>
  JSON.stringify({ type: 'upsert', epoch: 'e', seq, collection: 'incidents', feature });

describe('the feed, whatever one event holds', () => {
  it('asks for no snapshot because of what an item holds', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 20 }), (items) => {
        const protocol = following();
        const steps = items.flatMap((item, index) => protocol.receive(readEvent(upsert(5 + index, item))));
        expect(steps).toHaveLength(items.length);
        expect([...protocol.wanted()]).toEqual([]);
      }),
    );
  });

  it('asks for no snapshot because of a clock, or of who is there, that cannot be read', () => {
    const type = fc.constantFrom('heartbeat', 'presence');
    fc.assert(
      fc.property(fc.array(fc.tuple(type, fc.jsonValue(), fc.jsonValue()), { maxLength: 20 }), (events) => {
        const protocol = following();
        for (const [type, clock, present] of events)
          protocol.receive(readEvent(JSON.stringify({ type, epoch: 'e', seq: 4, clock, present })));
        expect([...protocol.wanted()]).toEqual([]);
        expect(protocol.receive(readEvent(upsert(5, {})))).toHaveLength(1);
      }),
    );
  });

  it('still asks for one when a change may have been lost, and goes on after it', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '{', 'null', '[]', '{"type":"upsert","epoch":"e","seq":"5"}'), (data) => {
        const protocol = following();
        protocol.receive(readEvent(data));
        expect([...protocol.wanted()]).toEqual(['incidents']);
        protocol.takeSnapshot('incidents', 'e', 5);
        // The next change shows the gap; with it the feed is whole again.
        protocol.receive(readEvent(upsert(6, {})));
        protocol.takeSnapshot('incidents', 'e', 6);
        expect(protocol.receive(readEvent(upsert(7, {})))).toHaveLength(1);
        expect([...protocol.wanted()]).toEqual([]);
      }),
    );
  });
});
