import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../shared/instant.ts';
import type { Position } from '../../shared/geojson.ts';
import { type Incident, incidentCategories } from './contract.ts';
import { duplicateLimits, findDuplicates, mostCompared, pairOf } from './duplicates.ts';
import { reportIncident } from './lifecycle.ts';

const noon = Date.parse('2026-11-27T12:00:00Z');
const incidentOf = (
  id: string,
  at: Position,
  minutes: number,
  category: Incident['properties']['category'] = 'fire',
): Incident =>
  reportIncident(
    id,
    {
      title: { fr: 'x', nl: 'x' },
      category,
      severity: 'minor',
      source: 'partner',
      disciplines: [],
      place: { label: { fr: 'x', nl: 'x' }, commune: null, zone: null, stop: null, line: null },
    },
    { type: 'Point', coordinates: at },
    instantOf(noon + Math.round(minutes * 60_000)),
  );

/** Near each other often enough: some hundred metres, some minutes. */
const arbitrary = fc
  .record({
    longitude: fc.double({ min: 4.35, max: 4.365, noNaN: true }),
    latitude: fc.double({ min: 50.845, max: 50.855, noNaN: true }),
    minutes: fc.double({ min: 0, max: 60, noNaN: true }),
    category: fc.constantFrom(...incidentCategories.slice(0, 2)),
    status: fc.constantFrom('reported', 'in-progress', 'closed'),
  })
  .map(({ longitude, latitude, minutes, category, status }, index = 0) => {
    const incident = incidentOf(`i${index}`, [longitude, latitude], minutes, category);
    return { ...incident, properties: { ...incident.properties, status } };
  });
const several = fc
  .array(arbitrary, { maxLength: 30 })
  .map((all) => all.map((incident, index) => ({ ...incident, id: `inc-${String(index).padStart(3, '0')}` })));
const namesOf = (incidents: readonly Incident[]) =>
  findDuplicates(incidents)
    .map(({ first, second }) => `${first.id} ${second.id}`)
    .sort();

describe('incidents that may be one', () => {
  it('are the same pairs whichever comes first, and no pair is missed', () => {
    fc.assert(
      fc.property(several, fc.integer(), (incidents, turn) => {
        const turned = incidents.toSorted(
          (a, b) => ((a.id.charCodeAt(6) * turn) % 7) - ((b.id.charCodeAt(6) * turn) % 7),
        );
        expect(namesOf(turned)).toEqual(namesOf(incidents));
        const every = incidents.flatMap((a, index) => incidents.slice(index + 1).flatMap((b) => pairOf(a, b) ?? []));
        expect(namesOf(incidents)).toEqual(every.map(({ first, second }) => `${first.id} ${second.id}`).sort());
        for (const a of incidents) for (const b of incidents) expect(pairOf(a, b)).toEqual(pairOf(b, a));
      }),
    );
  });

  it('are near in place and time and of one category, and nobody has linked them', () => {
    const here: Position = [4.3525, 50.8467];
    const one = incidentOf('a', here, 0);
    const there: Position = [4.3525 + (duplicateLimits.metres + 1) / 70_300, 50.8467];
    expect(pairOf(one, incidentOf('b', here, duplicateLimits.minutes))).toMatchObject({ metres: 0, minutes: 20 });
    expect(pairOf(one, incidentOf('b', here, duplicateLimits.minutes + 1))).toBeNull();
    expect(pairOf(one, incidentOf('b', there, 0))).toBeNull();
    expect(pairOf(one, incidentOf('b', here, 0, 'crime'))).toBeNull();
    const linked = { ...incidentOf('b', here, 0) };
    expect(pairOf({ ...one, properties: { ...one.properties, incidents: ['b'] } }, linked)).toBeNull();
    expect(pairOf({ ...one, geometry: null }, linked)).toBeNull();
  });

  it('cost a bounded number of looks, wherever 10,000 incidents lie', () => {
    const worlds: readonly ((index: number) => Incident)[] = [
      // All over the Region in a day.
      (index) => incidentOf(`i${index}`, [4.25 + (index % 100) / 500, 50.77 + (index % 97) / 800], index / 7),
      // All in one street within a quarter of an hour.
      (index) => incidentOf(`i${index}`, [4.35, 50.85], index / 700),
    ];
    for (const world of worlds) {
      let compared = 0;
      findDuplicates(
        Array.from({ length: 10_000 }, (_, index) => world(index)),
        () => {
          compared += 1;
        },
      );
      expect(compared).toBeLessThanOrEqual(10_000 * 9 * mostCompared);
    }
  });
});
