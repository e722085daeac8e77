import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveIds } from '../src/domain/collections.ts';
import { readLines } from '../src/live/past/recording.ts';
import { createTimeline } from '../src/live/past/timeline.ts';
import { instantOf } from '../src/shared/instant.ts';
import { isSame } from '../src/shared/is-same.ts';
import { type Item, type Items, confirmOne, readItems, seat, without } from './history-looks.ts';
import { type TestApi, startTestApi } from './test-api.ts';

/** What the page makes of a span: a timeline of each collection. */
const openTimelines = async (api: TestApi, from: number, to: number) => {
  const response = await api.request(`/history?${new URLSearchParams({ from: instantOf(from), to: instantOf(to) })}`, {
    headers: seat,
  });
  const text = await response.text();
  const { lines } = await readLines(
    (async function* () {
      yield* text.trimEnd().split('\n');
    })(),
  );
  const base = await readItems(api, instantOf(from));
  return liveIds.map((id) => {
    const changes = lines.filter(({ collection }) => collection === id);
    return [id, createTimeline<{ id: string }>([...(base.get(id)?.values() ?? [])], changes)] as const;
  });
};

/** What is not the same in both, by collection and id: many times faster than to compare all of it deeply. */
const differing = (some: Items, others: Items): readonly string[] =>
  liveIds.flatMap((id) => {
    const [one, other] = [some.get(id), others.get(id)];
    const all = new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])]);
    return [...all].flatMap((item) => (isSame(one?.get(item), other?.get(item)) ? [] : `${id} ${item}`));
  });

describe('what the page folds of the history', () => {
  it('is at a thousand random moments what was live then, over resets, gaps and writes', async () => {
    let checked = 0;
    const step = fc.record({
      by: fc.integer({ min: 1, max: 240_000 }),
      does: fc.oneof(
        { weight: 10, arbitrary: fc.constant('look' as const) },
        { weight: 3, arbitrary: fc.constant('write' as const) },
        // What lies between two spans that are loaded is not known to the page.
        { weight: 1, arbitrary: fc.constant('gap' as const) },
        { weight: 1, arbitrary: fc.constant('reset' as const) },
      ),
      which: fc.nat(50),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 1000 }),
        fc.array(step, { minLength: 60, maxLength: 60 }),
        async (seed, steps) => {
          const api = await startTestApi({ seed });
          const now = (): number => api.host.world().clock.now;
          let spans: { at: number; items: Items }[][] = [[]];
          const check = async (): Promise<void> => {
            const gone = new Set(
              api.host
                .world()
                .deletions()
                .map(({ id }) => id),
            );
            for (const looks of spans) {
              const [first, last] = [looks.at(0), looks.at(-1)];
              if (!first || !last || first.at >= last.at) continue;
              const timelines = await openTimelines(api, first.at, last.at);
              // In no order: each jump begins anywhere.
              for (const { at, items } of looks.toSorted((one, other) => (one.at % 997) - (other.at % 997))) {
                const folded = timelines.map(([id, { at: stateAt }]) => {
                  const state = stateAt(at).map((item) => [item.id, item as Item] as const);
                  return [id, new Map(state)] as const;
                });
                expect(differing(new Map(folded), without(items, gone))).toEqual([]);
                checked += 1;
              }
            }
            spans = [[]];
          };
          for (const [index, { by, does, which }] of steps.entries()) {
            api.pass(by);
            if (does === 'reset') {
              await check();
              await api.host.control({ action: 'reset' }).kept;
            } else if (does === 'gap') spans.push([]);
            else if (does === 'write') await confirmOne(api, which, index + 1);
            spans.at(-1)?.push({ at: now(), items: await readItems(api, null) });
          }
          await check();
        },
      ),
      // To shrink what takes a second a run would take minutes.
      { numRuns: 22, endOnFailure: true },
    );
    expect(checked).toBeGreaterThanOrEqual(1_000);
  });
});
