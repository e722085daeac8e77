import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PresenceRequest } from '../src/shared/presence.ts';
import { createPresence, mostPages } from '../src/api/presence.ts';

const said = fc.record({
  page: fc.constantFrom(...Array.from({ length: 40 }, (_, index) => `page-number-${index}`)),
  item: fc.option(fc.constantFrom('incidents:a', 'incidents:b')),
  isEditing: fc.boolean(),
});

describe('who looks at what', () => {
  it('is told by a seat for itself: whatever another one says, with whichever page ids, takes nothing of it away', () => {
    fc.assert(
      fc.property(
        fc.array(said, { minLength: 1, maxLength: mostPages }),
        fc.array(said, { maxLength: 200 }),
        (own, hostile) => {
          const board = createPresence(() => 0);
          for (const one of own) board.beat('operator-1', one);
          const before = board.present();
          for (const one of hostile) board.beat('operator-2', one);
          expect(board.present().filter(({ seat }) => seat === 'operator-1')).toEqual(before);
          expect(board.present().filter(({ seat }) => seat === 'operator-2').length).toBeLessThanOrEqual(mostPages);
        },
      ),
    );
  });

  it('names no page by its own id, and the same page always by the same mark', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 60 }), (requests) => {
        const board = createPresence(() => 0);
        const marks = new Map<string, string>();
        for (const request of requests) {
          const mark = board.beat('operator-1', request);
          // Pages that made room for others may come back as new ones.
          if (marks.size <= mostPages) expect(mark).toBe(marks.get(request.page) ?? mark);
          marks.set(request.page, mark);
        }
        const told = JSON.stringify(board.present());
        for (const { page } of requests) expect(told).not.toContain(page);
      }),
    );
  });

  it('reaches the other tabs of a browser, and what is none of it does not', () => {
    let hear: (beat: unknown) => void = () => undefined;
    const other = createPresence(() => 0, {
      isThere: true,
      send: () => undefined,
      listen: (listener) => (hear = listener),
    });
    const one = createPresence(() => 0, {
      isThere: true,
      send: (beat) => hear(structuredClone(beat)),
      listen: () => undefined,
    });
    const request: PresenceRequest = { page: 'page-number-1', item: 'incidents:a', isEditing: true };
    one.beat('operator-1', request);
    expect(other.present()).toEqual(one.present());
    for (const beat of [null, 'x', {}, { ...request, seat: 'operator-1' }, { ...request, seat: 1, mark: 'm', at: 0 }]) {
      hear(beat);
    }
    expect(other.present()).toEqual(one.present());
  });

  it('is forgotten when a page falls silent', () => {
    let now = 0;
    const board = createPresence(() => now);
    board.beat('operator-1', { page: 'page-number-1', item: 'incidents:a', isEditing: false });
    now = 25_000;
    const before = board.version();
    expect(board.present()).toEqual([]);
    expect(before).toBe(board.version());
  });
});
