import { describe, expect, it } from 'vitest';
import { itemOf } from '../../domain/events/clash-item.ts';
import { findClashes } from '../../domain/events/clashes.ts';
import { base, eventOf } from '../../domain/events/test-event.ts';
import { instantOf } from '../../shared/instant.ts';
import { parseSeat } from '../../shared/seats.ts';
import { tellClashWaiting, tellEventWaiting } from './waiting.ts';

const hour = 3_600_000;
const seats = ['operator-1', 'commander-5339', 'commander-5342', 'analyst-1', 'observer', 'secretariat'].flatMap(
  (id) => parseSeat(id) ?? [],
);
/** The seats that something waits for. */
const waitsFor = (tell: (seat: (typeof seats)[number]) => unknown): readonly string[] =>
  seats.filter((seat) => tell(seat) !== null).map(({ id }) => id);

const drawn = { at: [4.35, 50.85], way: [], radius: null, start: 20, length: 2, units: [], asked: [] } as const;
const unit = { name: 1, service: 'zone-5339', strength: 30, from: 20, length: 2 } as const;

describe('what waits in public order', () => {
  it('is an event of the next two days that nobody has decided on, for whoever may act', () => {
    const event = eventOf({ ...drawn, status: 'announced' }, 1);
    expect(waitsFor((seat) => tellEventWaiting(event, seat, base))).toEqual(['operator-1', 'commander-5339']);
    expect(waitsFor((seat) => tellEventWaiting(event, seat, base - 40 * hour))).toEqual([]);
    const decided = eventOf({ ...drawn, status: 'forbidden' }, 1);
    expect(waitsFor((seat) => tellEventWaiting(decided, seat, base))).toEqual([]);
  });

  it('is reinforcement that is asked for while units stand ready, and says how many', () => {
    const asked = [{ service: 'federal-reserve', strength: 40, status: 'asked' }] as const;
    const ready = eventOf({ ...drawn, status: 'under-way', units: [{ ...unit, state: 'ready' }], asked }, 1);
    const [operator] = seats;
    expect(operator && tellEventWaiting(ready, operator, base)).toMatchObject({
      urgency: 2,
      reason: { en: '30 officers ready, not engaged' },
    });
    const engaged = eventOf({ ...drawn, status: 'under-way', units: [{ ...unit, state: 'engaged' }], asked }, 1);
    expect(waitsFor((seat) => tellEventWaiting(engaged, seat, base))).toEqual([]);
  });

  it('is a clash of the next two days, for those of its zones', () => {
    const events = [1, 2].map((index) => eventOf({ ...drawn, status: 'announced' }, index));
    const [clash] = findClashes(events, { stops: [], officersAt: () => 0, now: base });
    if (!clash) throw new Error('They do not clash.');
    const item = itemOf(clash, new Map(events.map((event) => [event.id, event])));
    expect(waitsFor((seat) => tellClashWaiting(item, seat, base))).toEqual(['operator-1', 'commander-5339']);
    expect(waitsFor((seat) => tellClashWaiting(item, seat, Date.parse(instantOf(clash.to))))).toEqual([]);
  });
});
