import { describe, expect, it } from 'vitest';
import { instantOf } from '../../shared/instant.ts';
import { officersBy, strengthByHour } from './strength.ts';
import { base, eventOf } from './test-event.ts';

const hour = 3_600_000;
const { units } = eventOf(
  {
    status: 'under-way',
    at: [4.35, 50.85],
    way: [],
    radius: null,
    start: 0,
    length: 3,
    units: [
      { name: 1, service: 'zone-5339', strength: 40, from: 0, length: 3, state: 'planned' },
      { name: 2, service: 'zone-5339', strength: 20, from: 1, length: 2, state: 'ready' },
    ],
    asked: [],
  },
  1,
).properties;

describe('officers by hour', () => {
  it('are those engaged against those planned, up to now; of hours to come nothing is known', () => {
    const [first, second] = units;
    if (!first || !second) throw new Error('There are two units.');
    const engaged = { ...first, state: 'engaged', engaged: instantOf(base + 0.5 * hour) } as const;
    const rows = strengthByHour([engaged, second], base + 1.2 * hour);
    expect(rows.map(({ planned, engaged: there }) => [planned, there])).toEqual([
      [40, 40],
      [60, 40],
      [60, null],
    ]);
    const released = { ...engaged, released: instantOf(base + hour) };
    expect(strengthByHour([released, second], base + 4 * hour).map((row) => row.engaged)).toEqual([40, 0, 0]);
    expect(officersBy([engaged, second])).toMatchObject({ engaged: 40, ready: 20 });
  });
});
