import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { feedTiming, streamEventSchema } from '../domain/feed/contract.ts';
import { openPolling } from './feed-polling.ts';
import { type CollectionStep, createFeedProtocol } from './feed-protocol.ts';
import { type Snapshot, collections, createSource, emptyData } from './test-source.ts';

/** What becomes of an answer; `again`: somebody between gives the one before once more. */
const fates = ['pass', 'pass', 'lose', 'cut', 'spoil', 'again', 'error', 'page'] as const;
type Fate = (typeof fates)[number];

type Happening =
  | { do: 'change'; collection: string; id: string; value: number | null }
  | { do: 'poll'; fate: Fate }
  | { do: 'ask' | 'answer' | 'restart' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('change' as const),
      collection: fc.constantFrom(...collections),
      id: fc.constantFrom('a', 'b', 'c'),
      value: fc.option(fc.integer({ min: 0, max: 99 }), { freq: 4 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('poll' as const), fate: fc.constantFrom(...fates) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);

const json = (text: string, status = 200): Response =>
  new Response(text, { status, headers: { 'Content-Type': 'application/json' } });

/** Lets time pass, and answers come that take hardly any. */
const pass = async (time: number): Promise<void> => {
  for (const part of [time, ...Array.from({ length: 8 }, () => 1)]) {
    await vi.advanceTimersByTimeAsync(part);
    await new Promise(setImmediate);
  }
};

/** A page that asks a source for its changes through a line on which things go wrong. */
const openPage = () => {
  const source = createSource();
  const protocol = createFeedProtocol(collections);
  const held = emptyData();
  const underWay: Snapshot[] = [];
  const states: string[] = [];
  let fate: Fate = 'pass';
  let last = JSON.stringify(source.changesAfter(null));
  let asked = 0;

  const answer = (since: string | null): Response => {
    asked += 1;
    const { more, events } = source.changesAfter(since);
    const before = last;
    last = JSON.stringify({ more, events });
    if (fate === 'lose') throw new TypeError('Failed to fetch');
    if (fate === 'cut') return json(last.slice(0, -5));
    if (fate === 'spoil') return json(JSON.stringify({ more, events: events.map(({ seq: _, ...rest }) => rest) }));
    if (fate === 'again') return json(before);
    if (fate === 'error') return json('{}', 503);
    if (fate === 'page') return new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } });
    return json(last);
  };
  vi.stubGlobal('fetch', async (url: string) => answer(new URL(url).searchParams.get('since')));

  const apply = (steps: readonly CollectionStep[]): void => {
    for (const { collection, step } of steps) {
      if (step.type === 'remove') held.get(collection)?.delete(step.id);
      else held.get(collection)?.set(step.feature.id, (step.feature as { id: string; value: number }).value);
    }
  };
  const polling = openPolling({
    baseUrl: 'http://vigie.test',
    seat: 'operator-1',
    position: protocol.position,
    onAsk: () => undefined,
    onData: (data) => {
      const event = v.safeParse(v.pipe(v.string(), v.parseJson(), streamEventSchema), data);
      apply(protocol.receive(event.success ? event.output : null));
    },
    onState: ({ state }) => states.push(state),
  });
  return {
    source,
    protocol,
    held,
    states,
    polling,
    asked: () => asked,
    poll: async (next: Fate) => {
      fate = next;
      await vi.advanceTimersByTimeAsync(feedTiming.backOffTo);
    },
    ask: () => {
      for (const collection of protocol.wanted()) {
        if (!underWay.some((snapshot) => snapshot.collection === collection))
          underWay.push(source.snapshot(collection));
      }
    },
    answer: () => {
      const snapshot = underWay.shift();
      const steps = snapshot && protocol.takeSnapshot(snapshot.collection, snapshot.epoch, snapshot.seq);
      if (!snapshot || !steps) return;
      held.set(snapshot.collection, new Map(snapshot.items));
      apply(steps);
    },
  };
};

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the feed without a stream', () => {
  it('ends in the state of the source after any history of faults', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 60 }), async (history) => {
        const page = openPage();
        for (const one of history) {
          if (one.do === 'change') page.source.change(one.collection, one.id, one.value);
          else if (one.do === 'poll') await page.poll(one.fate);
          else if (one.do === 'restart') page.source.restart();
          else page[one.do]();
        }
        for (let round = 0; round < 6; round++) {
          await page.poll('pass');
          page.ask();
          for (let count = 0; count < collections.length; count++) page.answer();
        }
        page.polling.close();
        expect(page.held).toEqual(page.source.truth);
        expect(page.protocol.wanted().size).toBe(0);
        expect(page.states.at(-1)).toBe('open');
      }),
      { numRuns: 250 },
    );
  });

  it('asks on at once while there is more, and no more often than every few seconds otherwise', async () => {
    const page = openPage();
    await pass(0);
    page.ask();
    page.answer();
    page.answer();
    expect(page.asked()).toBe(1);
    for (let id = 0; id < 10; id++) page.source.change('alerts', `x${id}`, id);
    await pass(feedTiming.pollEvery);
    expect(page.asked()).toBe(5);
    expect(page.held).toEqual(page.source.truth);
    for (let time = 0; time < 10; time++) await pass(feedTiming.pollEvery);
    expect(page.asked()).toBe(15);
    page.polling.close();
    for (let time = 0; time < 10; time++) await pass(feedTiming.pollEvery);
    expect(page.asked()).toBe(15);
  });

  it('gets over an answer that can never be read', async () => {
    const page = openPage();
    await pass(0);
    page.ask();
    page.answer();
    page.answer();
    const well = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string) => (url.includes('since=e1%3A0') ? json('{"more":fal') : well(url)));
    page.source.change('alerts', 'a', 1);
    for (let time = 0; time < 20; time++) await pass(feedTiming.pollEvery);
    page.ask();
    page.answer();
    page.answer();
    page.polling.close();
    expect(page.held).toEqual(page.source.truth);
    expect(page.protocol.position()).toBe('e1:1');
  });

  it('never asks without a pause, whatever nonsense the answers hold', async () => {
    const page = openPage();
    await pass(0);
    vi.stubGlobal('fetch', async () => {
      asked += 1;
      return json('{"more":true,"events":[]}');
    });
    let asked = 0;
    for (let time = 0; time < 60; time++) await pass(1_000);
    expect(asked).toBeLessThanOrEqual(12);
    page.polling.close();
  });

  it('asks at once on news, but gives up no answer for it', async () => {
    const page = openPage();
    await pass(1_000);
    expect(page.asked()).toBe(1);
    page.polling.hurry();
    page.polling.hurry();
    await pass(1_000);
    expect(page.asked()).toBe(3);
    page.polling.close();
  });
});
