import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { alertSchema } from '../src/domain/alerts/contract.ts';
import { deploymentSchema } from '../src/domain/deployments/contract.ts';
import { incidentSchema } from '../src/domain/incidents/contract.ts';
import type { DemoAction, WorldOptions } from './contract.ts';
import { createHost } from './host.ts';
import { type JournalStore, createMemoryStore } from './journal-store.ts';
import type { Geography } from './places.ts';
import { liveIds } from '../src/domain/collections.ts';
import { loadGeography, testStart } from './test-api.ts';

const minute = 60_000;
let geography: Geography;
beforeAll(async () => {
  geography = await loadGeography();
});

const createTestHost = (options: WorldOptions, store: JournalStore = createMemoryStore()) => {
  let wall = testStart;
  const host = createHost(geography, store, options, () => wall);
  return {
    ...host,
    store,
    pass: (milliseconds: number) => {
      wall += milliseconds;
    },
  };
};
type TestHost = ReturnType<typeof createTestHost>;

const stateOf = (host: TestHost): string => {
  const world = host.world();
  return JSON.stringify([world.epoch, world.seq, world.clock, liveIds.map((name) => [...world.values(name)])]);
};

const control: fc.Arbitrary<DemoAction> = fc.oneof(
  fc.constantFrom<DemoAction>({ action: 'pause' }, { action: 'play' }),
  fc.integer({ min: 1, max: 60 }).map((speed): DemoAction => ({ action: 'speed', speed })),
  fc.integer({ min: -1_200, max: 3_600 }).map((by): DemoAction => ({ action: 'skip', by })),
);

describe('a world', () => {
  it.each(['ordinary-day', '2017-11-15', '2017-11-25', 'metro-exercise', 'stress'] as const)(
    '%s is the same for whoever has its journal',
    (scenario) => {
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 600_000 }), control), { maxLength: 5 }), (course) => {
          const options: WorldOptions = { scenario, seed: 7, features: 200, rate: 20 };
          const first = createTestHost(options);
          const late = createTestHost(options, first.store);
          for (const [wait, action] of course) {
            first.pass(wait);
            late.pass(wait);
            first.control(action);
            first.world();
          }
          first.pass(30_000);
          late.pass(30_000);
          expect(stateOf(late)).toBe(stateOf(first));
        }),
        { numRuns: 12 },
      );
    },
  );

  it('gives another day for another seed', () => {
    const titles = (seed: number) => stateOf(createTestHost({ seed })).slice(20, 4_000);
    expect(titles(1)).not.toBe(titles(2));
  });

  it('starts another epoch when it goes back, and keeps it when it goes on', () => {
    const host = createTestHost({});
    host.pass(20 * minute);
    const { epoch } = host.world();
    host.control({ action: 'skip', by: 600 });
    expect(host.world().epoch).toBe(epoch);
    host.control({ action: 'skip', by: -900 });
    expect(host.world().epoch).not.toBe(epoch);
  });

  it('stands still while it is paused', () => {
    const host = createTestHost({});
    host.control({ action: 'pause' });
    const before = stateOf(host);
    host.pass(60 * minute);
    expect(stateOf(host)).toBe(before);
  });
});

describe('an ordinary day', () => {
  const schemas = { incidents: incidentSchema, alerts: alertSchema, deployments: deploymentSchema } as const;
  const collections = ['incidents', 'alerts', 'deployments'] as const;
  const current: Record<(typeof collections)[number], readonly string[]> = {
    incidents: ['reported', 'confirmed', 'in-progress', 'contained'],
    alerts: ['new', 'acknowledged', 'linked'],
    deployments: ['planned', 'en-route', 'on-site', 'paused'],
  };
  const between: Record<(typeof collections)[number], readonly [number, number]> = {
    incidents: [28, 55],
    alerts: [8, 16],
    deployments: [50, 70],
  };

  it('keeps its rhythm over a shift of eight hours, always by the contract and inside the region', () => {
    const host = createTestHost({});
    let seq = 0;
    for (let step = 0; step < 32; step += 1) {
      const world = host.world();
      for (const name of collections) {
        const features = [...world.values(name)];
        const count = features.filter(({ properties }) => current[name].includes(properties.status)).length;
        const [low, high] = between[name];
        expect(count, `${name} after ${step * 15} min`).toBeGreaterThanOrEqual(low);
        expect(count, `${name} after ${step * 15} min`).toBeLessThanOrEqual(high);
        for (const feature of features) {
          v.assert(schemas[name], feature);
          if (feature.geometry?.type === 'Point') {
            const area = geography.region.locate(feature.geometry.coordinates);
            const { place } = feature.properties as { place: { commune: string | null; zone: string | null } };
            expect(area).toEqual({ commune: place.commune, zone: place.zone });
          }
        }
      }
      if (step > 0) expect(world.seq, 'changes in a quarter of an hour').toBeGreaterThan(seq + 20);
      ({ seq } = world);
      host.pass(15 * minute);
    }
  });

  it('has incidents without a location, and alerts of whole communes', () => {
    const world = createTestHost({}).world();
    expect([...world.values('incidents')].some(({ geometry }) => geometry === null)).toBe(true);
    expect([...world.values('alerts')].some(({ geometry }) => geometry === null)).toBe(true);
  });
});

describe('25 November 2017', () => {
  it('follows the known course of the day, by the lines of its date', () => {
    const host = createTestHost({ scenario: '2017-11-25' });
    const placesAt = (time: string): string => {
      host.control({ action: 'jump', to: new Date(`2017-11-25T${time}:00+01:00`).toISOString() });
      const world = host.world();
      const incidents = [...world.values('incidents')].map(({ properties }) => properties.place.label.fr);
      const alerts = [...world.values('alerts')].map(({ properties }) => properties.area.label.fr);
      return [...incidents, ...alerts].join(' | ');
    };
    expect(placesAt('13:35')).not.toContain('Avenue Louise');
    expect(placesAt('14:05')).toContain('Place Poelaert');
    expect(placesAt('16:10')).toContain('Avenue Louise');
    expect(placesAt('16:42')).toContain('Chaussée d’Ixelles');
    const lines = [...host.world().values('deployments')].map(({ properties }) => properties.place.line);
    expect(lines).not.toContain('10');
    expect(lines).not.toContain('35');
  });
});

describe('15 November 2017', () => {
  it('closes De Brouckère for an hour, cuts the buses until 17:55, and brings reinforcements at half past four', () => {
    const host = createTestHost({ scenario: '2017-11-15' });
    const at = (time: string) => {
      host.control({ action: 'jump', to: new Date(`2017-11-15T${time}:00+01:00`).toISOString() });
      const world = host.world();
      const open = [...world.values('incidents')].filter(({ properties }) => properties.status !== 'closed');
      const news = [...world.values('alerts')].filter(({ properties }) => properties.status !== 'expired');
      return {
        closed: open.some(({ properties }) => properties.place.stop === 'metro-de-brouckere'),
        news: news.map(({ properties }) => properties.headline.en).join(' | '),
        described: JSON.stringify(news.map(({ properties }) => properties)),
        officers: [...world.values('deployments')]
          .filter(({ properties: { operator, status, place } }) => {
            return operator.startsWith('zone-') && status === 'on-site' && /Monnaie|Neuve/.test(place.label.fr);
          })
          .reduce((sum, { properties }) => sum + properties.strength, 0),
      };
    };
    expect(at('15:50')).toMatchObject({ closed: false, officers: 0 });
    const during = at('16:25');
    expect(during.closed).toBe(true);
    expect(during.news).toContain('De Brouckère station closed');
    expect(during.news).toContain('Buses 29, 66 and 71 cut');
    // The lines of that day: tram 3 ran until 2024, tram 10 did not yet.
    expect(during.described).toMatch(/Metros 1, 5 and trams 3, 4/);
    expect(at('16:40').officers).toBeGreaterThan(during.officers);
    const later = at('17:30');
    expect(later.closed).toBe(false);
    expect(later.news).toContain('Buses 29, 66 and 71 cut');
    expect(at('18:00').news).not.toContain('Buses 29, 66 and 71 cut');
  });
});

describe('an exercise', () => {
  it('marks everything in it', () => {
    const host = createTestHost({ scenario: 'metro-exercise' });
    host.world();
    host.pass(40 * minute);
    const world = host.world();
    expect(world.isExercise).toBe(true);
    for (const { properties } of [
      ...world.values('incidents'),
      ...world.values('deployments'),
      ...world.values('log'),
    ]) {
      expect(properties.exercise).toBe(true);
    }
    for (const { properties } of world.values('alerts')) expect(properties.capStatus).toBe('exercise');
    expect([...world.values('incidents')].some(({ properties }) => properties.phase === 'communal')).toBe(true);
  });
});

describe('the stress test', () => {
  it('has as many features as asked for, and is at once where a long run would have brought it', () => {
    const options: WorldOptions = { scenario: 'stress', features: 1_000, rate: 200 };
    const patient = createTestHost(options);
    const late = createTestHost(options, patient.store);
    patient.world();
    for (let second = 0; second < 60; second += 1) {
      patient.pass(1_000);
      patient.world();
    }
    late.pass(60_000);
    expect(stateOf(late)).toBe(stateOf(patient));
    const world = late.world();
    expect(world.seq).toBe(12_000);
    expect(liveIds.reduce((sum, name) => sum + [...world.values(name)].length, 0)).toBe(1_000);
    expect(world.changesAfter(0)).toBeNull();
    expect(world.changesAfter(11_990)?.map(({ seq }) => seq)).toEqual([
      11991, 11992, 11993, 11994, 11995, 11996, 11997, 11998, 11999, 12000,
    ]);
  });
});
