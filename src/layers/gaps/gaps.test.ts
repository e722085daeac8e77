import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Network, networkAt } from '../../geo/network.ts';
import { loadNetwork } from '../../geo/packs-node.ts';
import { createFeatureStore } from '../../live/feature-store.ts';
import { type Gap, gapStates } from '../../domain/gaps/contract.ts';
import type { Presence } from '../../domain/deployments/presence.ts';
import { createGapBook } from './gaps.ts';
import { hourAt, requiredAt, requirements } from '../../domain/gaps/requirements.ts';

/** Tuesday, 17:30 in Brussels: a peak. */
const peak = Date.parse('2026-11-24T16:30:00Z');
let network: Network;
let stopIds: string[];
let lineIds: string[];
beforeAll(async () => {
  network = networkAt(await loadNetwork(), new Date(peak));
  stopIds = network.stops.filter(({ mode, zone }) => mode !== 'tram' && zone !== null).map(({ id }) => id);
  lineIds = network.lines.map(({ id }) => id);
});

interface Move {
  id: string;
  presence: Presence | null;
}
const arbitraryMoves = () =>
  fc.array(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      presence: fc.option(
        fc.record({
          stop: fc.option(fc.constantFrom(...stopIds.slice(0, 12))),
          line: fc.option(fc.constantFrom(...lineIds.slice(0, 4))),
          officers: fc.integer({ min: 1, max: 9 }),
        }),
      ),
    }),
    { maxLength: 25 },
  );

const play = (moves: readonly Move[], flushEach: boolean, now = peak): Map<string, Gap> => {
  const store = createFeatureStore<Gap>();
  const book = createGapBook(network);
  book.setTime(now);
  for (const { id, presence } of moves) {
    book.set(id, presence);
    if (flushEach) book.flush(store);
  }
  book.flush(store);
  return new Map([...store.values()].map((gap) => [gap.id, gap]));
};
const rank = (gap: Gap | undefined): number => (gap ? gapStates.indexOf(gap.properties.state) : 0);

describe('presence against the plan', () => {
  it('kept up change by change is what counting everything anew gives', () => {
    fc.assert(
      fc.property(arbitraryMoves(), (moves) => {
        const last = new Map(moves.map(({ id, presence }) => [id, { id, presence }]));
        expect(play(moves, true)).toEqual(play([...last.values()], false));
      }),
    );
  });

  it('does not depend on the order in which deployments are told', () => {
    fc.assert(
      fc.property(arbitraryMoves(), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (moves, draws) => {
        const last = [...new Map(moves.map((move) => [move.id, move])).values()];
        const order = last.map((move) => ({ move, at: draws.next().value as number })).sort((a, b) => a.at - b.at);
        expect(
          play(
            order.map(({ move }) => move),
            false,
          ),
        ).toEqual(play(last, false));
      }),
    );
  });

  it('never gets worse anywhere when somebody comes', () => {
    fc.assert(
      fc.property(arbitraryMoves(), fc.nat(), fc.integer({ min: 1, max: 9 }), (moves, pick, officers) => {
        const stop = stopIds[pick % stopIds.length] ?? null;
        const before = play(moves, false);
        const after = play([...moves, { id: 'more', presence: { stop, line: null, officers } }], false);
        for (const [id, gap] of after) {
          expect(rank(gap)).toBeGreaterThanOrEqual(rank(before.get(id)));
          expect(gap.properties.present).toBeGreaterThanOrEqual(before.get(id)?.properties.present ?? 0);
        }
      }),
    );
  });

  it('a team at a station is also present on its lines, once', () => {
    const stop = network.stops.find(
      ({ mode, lines }) => mode === 'metro' && lines.includes('1') && lines.includes('5') && lines.length >= 3,
    );
    const gaps = play([{ id: 'a', presence: { stop: stop?.id ?? '', line: 'metro-1', officers: 3 } }], false);
    expect(gaps.get(stop?.id ?? '')?.properties).toMatchObject({ present: 3, asked: 4, state: 'thin' });
    expect(gaps.get('metro-1')?.properties.present).toBe(3);
    expect(gaps.get('metro-5')?.properties.present).toBe(3);
    expect(gaps.get('metro-2')?.properties.present).toBe(stop?.lines.includes('2') ? 3 : 0);
  });

  it('looks at the places that changed only', () => {
    const store = createFeatureStore<Gap>();
    const book = createGapBook(network);
    book.setTime(peak);
    expect(book.flush(store)).toBeGreaterThan(90);
    const stop = network.stops.find(({ mode }) => mode === 'train')?.id ?? '';
    book.set('a', { stop, line: null, officers: 2 });
    expect(book.flush(store)).toBe(1);
    book.setTime(peak + 60_000);
    expect(book.flush(store)).toBe(0);
  });
});

describe('what the plan asks for', () => {
  it.each([
    ['2026-11-24T05:30:00Z', 6],
    ['2026-07-24T05:30:00Z', 7],
    ['2026-11-24T23:30:00Z', 0],
  ])('%s is the hour %i of Brussels', (moment, hour) => {
    expect(hourAt(Date.parse(moment))).toBe(hour);
  });

  it.each([
    [{ kind: 'stop', mode: 'metro', lines: 4, underground: true }, 12, 4],
    [{ kind: 'stop', mode: 'metro', lines: 2, underground: true }, 12, 0],
    [{ kind: 'stop', mode: 'metro', lines: 1, underground: true }, 8, 0],
    [{ kind: 'stop', mode: 'train', lines: 0, underground: true }, 17, 2],
    [{ kind: 'stop', mode: 'train', lines: 0, underground: false }, 17, 0],
    [{ kind: 'stop', mode: 'tram', lines: 3, underground: false }, 8, 0],
    [{ kind: 'line', mode: 'metro', lines: 1, underground: true }, 8, 12],
    [{ kind: 'line', mode: 'metro', lines: 1, underground: true }, 0, 4],
    [{ kind: 'line', mode: 'metro', lines: 1, underground: true }, 1, 0],
    [{ kind: 'line', mode: 'metro', lines: 1, underground: true }, 21, 8],
    [{ kind: 'line', mode: 'tram', lines: 1, underground: false }, 16, 2],
  ] as const)('%j at %i h: %i officers', (place, hour, officers) => {
    expect(requiredAt(place, hour).officers).toBe(officers);
  });

  it('is what the first line of the table says', () => {
    const [first] = requirements;
    const place = { kind: 'stop', mode: 'metro', lines: 3, underground: true } as const;
    expect(requiredAt(place, 12, first ? [{ ...first, officers: 9 }, ...requirements] : []).officers).toBe(9);
    expect(requiredAt(place, 12, [])).toEqual({ officers: 0, by: null });
  });
});
