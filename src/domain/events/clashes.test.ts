import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf } from '../../shared/instant.ts';
import {
  type Clash,
  type Effort,
  type Surroundings,
  findClashes,
  meetingDistance,
  stationDistance,
} from './clashes.ts';
import { capacityAt } from './capacity.ts';
import type { PublicEvent } from './contract.ts';
import { hourAt, requiredAt } from '../gaps/requirements.ts';
import { shapeDistance, shapeFor } from './shape.ts';
import { type Drawn, base, eventOf, text } from './test-event.ts';

const hour = 3_600_000;

const position = fc.tuple(
  fc.integer({ min: 43_400, max: 43_600 }).map((value) => value / 1e4),
  fc.integer({ min: 508_400, max: 508_600 }).map((value) => value / 1e4),
);
const near = position.map(([x, y]) => [x - 0 + 0, y] as [number, number]);
const service = fc.constantFrom('zone-5339', 'zone-5341', 'federal-reserve');
const drawn: fc.Arbitrary<Drawn> = fc.record({
  status: fc.constantFrom('announced', 'forbidden', 'under-way', 'ended', 'cancelled'),
  at: near,
  way: fc.array(near, { maxLength: 3 }),
  radius: fc.option(fc.integer({ min: 50, max: 500 }), { nil: null }),
  start: fc.integer({ min: 0, max: 40 }),
  length: fc.integer({ min: 1, max: 6 }),
  units: fc.array(
    fc.record({
      name: fc.integer({ min: 0, max: 3 }),
      service,
      strength: fc.integer({ min: 1, max: 150 }),
      from: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 6 }),
      state: fc.constantFrom('planned', 'ready', 'engaged', 'released'),
    }),
    { maxLength: 3 },
  ),
  asked: fc.array(
    fc.record({ service, strength: fc.integer({ min: 1, max: 150 }), status: fc.constantFrom('asked', 'refused') }),
    { maxLength: 2 },
  ),
});

const stop = (id: string, at: [number, number]): Surroundings['stops'][number] => ({
  id,
  mode: 'metro',
  name: text,
  position: at,
  commune: '21004',
  zone: '5339',
  underground: true,
  lines: ['1', '5', '2'],
  stibRefs: [],
});
const surroundings: Surroundings = {
  stops: [stop('metro-a', [4.345, 50.845]), stop('metro-b', [4.356, 50.852])],
  officersAt: (id, time) => (id === 'metro-a' && hourAt(time) % 2 === 0 ? 4 : 1),
  now: base,
};

const isActive = ({ properties: { status } }: PublicEvent): boolean => status !== 'ended' && status !== 'cancelled';
const windowOf = ({ properties }: PublicEvent) => ({
  start: timeOf(properties.windows.event.start),
  end: timeOf(properties.windows.event.end),
});

/** Each kind by the plainest look at every pair and every hour; as lines that can be set beside each other. */
const bruteForce = (events: readonly PublicEvent[]): Set<string> => {
  const found = new Set<string>();
  const active = events.filter(isActive);
  for (const a of active) {
    for (const b of active) {
      if (a.id >= b.id) continue;
      const [first, second] = [windowOf(a), windowOf(b)];
      const isTogether = first.start < second.end && second.start < first.end;
      const isNear = shapeDistance(shapeFor(a.geometry), shapeFor(b.geometry)) <= meetingDistance;
      if (isTogether && isNear) found.add(`place ${a.id} ${b.id}`);
      for (const one of a.properties.units) {
        for (const other of b.properties.units) {
          if (one.state === 'released' || other.state === 'released') continue;
          if (one.service !== other.service || one.name !== other.name) continue;
          if (one.planned.start < other.planned.end && other.planned.start < one.planned.end) {
            found.add(`unit ${a.id} ${b.id} ${one.service} ${one.name.toLowerCase()}`);
          }
        }
      }
    }
  }
  for (let time = base; time < base + 60 * hour; time += hour) {
    for (const name of ['zone-5339', 'zone-5341', 'federal-reserve']) {
      let asked = 0;
      for (const event of active) {
        const { start, end } = windowOf(event);
        for (const { service: of, strength, state, planned } of event.properties.units) {
          const isThere = timeOf(planned.start) <= time && time < timeOf(planned.end);
          if (of === name && state !== 'released' && isThere) asked += strength;
        }
        for (const { from, strength, status } of event.properties.reinforcements) {
          if (from === name && status === 'asked' && start <= time && time < end) asked += strength;
        }
      }
      if (asked > capacityAt(name, time)) found.add(`strength ${name} ${time}`);
    }
  }
  for (const event of active) {
    const { start, end } = windowOf(event);
    if (start >= base + 24 * hour || end <= base) continue;
    for (const { id, position: at } of surroundings.stops) {
      const isAt =
        shapeDistance(shapeFor(event.geometry), shapeFor({ type: 'Point', coordinates: at })) <= stationDistance;
      for (let time = Math.max(base, start); time < end; time += hour) {
        if (!isAt) break;
        const place = { kind: 'stop', mode: 'metro', lines: 3, underground: true } as const;
        const { officers } = requiredAt(place, hourAt(time));
        if (officers > 0 && surroundings.officersAt(id, time) < officers) found.add(`station ${event.id} ${id}`);
      }
    }
  }
  return found;
};

const linesOf = (clash: Clash): string[] => {
  switch (clash.kind) {
    case 'meeting':
    case 'on-route':
      return [`place ${clash.events.join(' ')}`];
    case 'same-unit':
      return [`unit ${clash.events.join(' ')} ${clash.unit}`];
    case 'uncovered':
      return [`station ${clash.events.join(' ')} ${clash.stop}`];
    case 'strength':
      return Array.from(
        { length: (clash.to - clash.from) / hour },
        (_, index) => `strength ${clash.service} ${clash.from + index * hour}`,
      );
  }
};

describe('clashes of events', () => {
  it('are all that a look at every pair and every hour finds, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (all) => {
        const events = all.map(eventOf);
        const found = new Set(findClashes(events, surroundings).flatMap(linesOf));
        expect([...found].toSorted()).toEqual([...bruteForce(events)].toSorted());
      }),
      { numRuns: 400 },
    );
  });

  it('are the same whatever order the events come in', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 10 }), (all) => {
        const events = all.map(eventOf);
        expect(findClashes(events.toReversed(), surroundings)).toEqual(findClashes(events, surroundings));
      }),
      { numRuns: 200 },
    );
  });

  it('tell an event on the way of another from two that meet', () => {
    const march = {
      at: [4.35, 50.845],
      way: [[4.36, 50.85]],
      radius: null,
      status: 'announced',
      start: 1,
      length: 2,
      units: [],
      asked: [],
    } as const;
    const stand = { ...march, at: [4.355, 50.8475], way: [] } as const;
    const kinds = (...all: readonly Drawn[]): string[] =>
      findClashes(all.map(eventOf), { ...surroundings, stops: [] }).map(({ kind }) => kind);
    expect(kinds(march, stand)).toEqual(['on-route']);
    expect(kinds(stand, stand)).toEqual(['meeting']);
    expect(kinds(march, march)).toEqual(['meeting']);
    expect(kinds(march, { ...stand, start: 3 })).toEqual([]);
    expect(kinds(march, { ...stand, status: 'cancelled' })).toEqual([]);
  });

  it('of 500 events a week measure pairs that may meet, not all 124,750; a change of one, its own', () => {
    const random = fc.sample(
      fc.record({
        ...Object.fromEntries(['status', 'radius', 'units', 'asked'].map((name) => [name, fc.constant(null)])),
        at: fc.tuple(
          fc.double({ min: 4.28, max: 4.44, noNaN: true }),
          fc.double({ min: 50.8, max: 50.9, noNaN: true }),
        ),
        start: fc.integer({ min: 0, max: 160 }),
        length: fc.integer({ min: 1, max: 6 }),
      }),
      { numRuns: 500, seed: 1 },
    );
    const events = random.map(({ at, start, length }, index) =>
      eventOf(
        {
          status: 'announced',
          at: [at[0], at[1]],
          way: [
            [at[0] + 0.01, at[1] + 0.005],
            [at[0] + 0.015, at[1]],
          ],
          radius: null,
          start,
          length,
          units: [],
          asked: [],
        },
        index,
      ),
    );
    const effort: Effort = { measured: 0 };
    findClashes(events, surroundings, effort);
    expect(effort.measured).toBeGreaterThan(20);
    expect(effort.measured).toBeLessThan(3_000);
    const changed = events.with(7, { ...(events[7] as PublicEvent), geometry: (events[8] as PublicEvent).geometry });
    const after: Effort = { measured: 0 };
    findClashes(changed, surroundings, after);
    expect(after.measured).toBeLessThan(60);
  });
});
