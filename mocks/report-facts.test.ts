import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LiveCollection, LiveFeature } from '../src/domain/collections.ts';
import { type FactCollection, type Report, factCollections } from '../src/domain/reports/contract.ts';
import { type ReportScope, mostFacts } from '../src/domain/reports/drafts.ts';
import { layerRegistry } from '../src/layers/registry.ts';
import { noFilters, wholeRegion } from '../src/shared/filters.ts';
import { alertTemplates } from './layers/alert-templates.ts';
import { makeAlert, wholeCommunes } from './layers/alerts.ts';
import { placesAt } from './places.ts';
import { type TestApi, startTestApi, testStart } from './test-api.ts';
import { reportsOf } from './test-reports.ts';
import { zones } from './watch-world.ts';

let api: TestApi;
let keys = 0;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const { call, send, report, begin } = reportsOf(() => api);

/** Where an item of a mixed world is, and of what kind it is. */
interface Drawn {
  collection: Exclude<FactCollection, 'events'>;
  communes: readonly string[];
  isExercise: boolean;
  /** Of alerts. */
  origin: 'watch' | 'partner' | 'public-warning';
  release: 'cell' | 'released';
}

const text = (mark: string) => ({ fr: `${mark} fr`, nl: `${mark} nl` });

describe('the facts of a report', () => {
  const communes = ['21001', '21004', '21009', '21012', '21015', '21016'] as const;
  const zoneOf = (nis: string): string => api.host.geography.region.communes.get(nis)?.zone ?? '';

  const make = (
    { collection, communes: touched, isExercise, origin, release }: Drawn,
    id: string,
    mark: string,
  ): LiveFeature => {
    const [nis = ''] = touched;
    const touchedZones = [...new Set(touched.map(zoneOf))];
    if (collection === 'alerts') {
      const template = alertTemplates.find((one) => one.origin === origin);
      if (!template) throw new Error(`There is no template of ${origin}.`);
      const area = wholeCommunes(placesAt(api.host.geography, testStart), [...touched]);
      const times = { sent: testStart, onset: testStart, expires: testStart + 3_600_000 };
      const alert = makeAlert(
        id,
        { ...template, headline: text(mark) },
        { ...area, area: { ...area.area, label: text(mark) } },
        times,
        12,
      );
      const detail = { observed: text(mark), assessed: text(mark) };
      Object.assign(
        alert.properties,
        origin === 'watch' ? { release, detail } : {},
        isExercise ? { capStatus: 'exercise' } : {},
      );
      return alert;
    }
    const [like] = api.host.world().values(collection);
    if (!like) throw new Error(`There is nothing in ${collection}.`);
    const place = { ...like.properties.place, label: text(mark), commune: nis, zone: zoneOf(nis) };
    const where = collection === 'incidents' ? {} : { communes: [...touched], zones: touchedZones, status: 'ongoing' };
    const kind = collection === 'road-safety' ? { kind: 'closure' } : {};
    const open = collection === 'incidents' ? { status: 'confirmed' } : {};
    const properties = {
      ...like.properties,
      title: text(mark),
      place,
      exercise: isExercise,
      version: 1,
      ...where,
      ...kind,
      ...open,
    };
    return { ...like, id, properties } as LiveFeature;
  };
  const put = (collection: LiveCollection, feature: LiveFeature): void => {
    api.host.write({
      key: `put-${++keys}`,
      seat: 'analyst-1',
      role: 'analyst',
      collection,
      id: feature.id,
      asked: null,
      effects: [{ type: 'create', collection, feature }],
    });
  };
  /** What the lists of a seat's page hold for a scope, by their own rules. */
  const askAs = async (seat: string, { kind, zone, commune }: Report['properties']) => {
    const lens = kind === 'zone' || kind === 'commune' ? { zone, commune } : wholeRegion;
    const lists = [];
    for (const collection of factCollections) {
      const entry = layerRegistry[collection];
      const layer = 'first' in entry ? entry.first : 'soon' in entry ? await entry.soon() : await entry.later();
      const rule = layer.rule({ lens, filters: noFilters, now: testStart });
      const answer = await call(seat, `/collections/${collection}/items?limit=100000`);
      const { features } = (await answer.json()) as { features: never[] };
      const chosen = features.filter((one) => rule.accepts(one)).map(({ id }: { id: string }) => id);
      lists.push({ collection, ids: chosen.slice(-mostFacts), more: Math.max(0, chosen.length - mostFacts) });
    }
    return { lists, presence: [] };
  };

  const drawn: fc.Arbitrary<Drawn> = fc.record({
    collection: fc.constantFrom('incidents', 'alerts', 'disruptions', 'road-safety'),
    communes: fc.uniqueArray(fc.constantFrom(...communes), { minLength: 1, maxLength: 2 }),
    isExercise: fc.boolean(),
    origin: fc.constantFrom('watch', 'partner', 'public-warning'),
    release: fc.constantFrom('cell', 'released'),
  });
  const scopes: fc.Arbitrary<ReportScope> = fc.oneof(
    fc.constantFrom(...communes).map((commune) => ({ kind: 'commune' as const, commune })),
    fc.constantFrom(...zones).map((zone) => ({ kind: 'zone' as const, zone })),
    fc.constant({ kind: 'region' as const }),
  );

  it('hold nothing of another commune, of the watch or of an exercise, whatever is asked for and whoever reads; and all that is its own', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { minLength: 1, maxLength: 12 }),
        scopes,
        fc.boolean(),
        async (world, scope, isHonest) => {
          run += 1;
          const items = world.map((one, index) => ({
            one,
            id: `mix-${run}-x${index}`,
            mark: `zzmark${run}x${index}zz`,
          }));
          for (const { one, id, mark } of items) put(one.collection, make(one, id, mark));
          // Who knows most asks for most.
          const author = 'operator-1';
          const id = `rep-mix-${run}x`;
          expect((await begin(id, scope, author)).status).toBe(201);
          const everything = factCollections.flatMap((collection) => {
            const ids = items.filter(({ one }) => one.collection === collection).map((item) => item.id);
            return ids.length === 0 ? [] : [{ collection, ids, more: 0 }];
          });
          const facts = isHonest ? await askAs(author, report(id).properties) : { lists: everything, presence: [] };
          expect((await send(author, 'PATCH', id, { status: 'issued', facts })).status).toBe(200);

          const touches = ({ communes: touched, collection }: Drawn): boolean => {
            // An incident is at one place.
            const own = collection === 'incidents' ? touched.slice(0, 1) : touched;
            if (scope.kind === 'commune') return own.includes(scope.commune);
            return scope.kind !== 'zone' || own.some((nis) => zoneOf(nis) === scope.zone);
          };
          const isOwn = (one: Drawn): boolean =>
            touches(one) && !one.isExercise && !(one.collection === 'alerts' && one.origin === 'watch');
          const listed = report(id).properties.facts?.lists ?? [];
          for (const reader of ['analyst-1', 'operator-1', 'commander-5340', 'observer', 'secretariat', 'wall']) {
            const said = await (await call(reader, `/collections/reports/items/${id}`)).text();
            for (const { one, mark } of items) {
              const isFull = listed.some(({ collection, more }) => collection === one.collection && more > 0);
              if (isOwn(one) && !isFull) expect([one, said.includes(mark)]).toEqual([one, true]);
              if (!isOwn(one)) expect([one, said.includes(mark)]).toEqual([one, false]);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('of an event are what happens at it, and nothing from elsewhere', async () => {
    const [event] = api.host.world().values('events');
    const { geometry, properties } = event ?? { geometry: null, properties: null };
    const [position] =
      ((geometry?.coordinates ?? []) as unknown[]).flat(Number.POSITIVE_INFINITY).length > 1
        ? [((geometry?.coordinates ?? []) as number[]).flat(Number.POSITIVE_INFINITY).slice(0, 2) as [number, number]]
        : [];
    if (!event || !properties || !position) throw new Error('There is no event at a place.');
    const one: Drawn = {
      collection: 'incidents',
      communes: ['21004'],
      isExercise: false,
      origin: 'partner',
      release: 'cell',
    };
    const at = (id: string, mark: string, [x, y]: readonly [number, number]): void => {
      const made = make(one, id, mark);
      const reported = { reported: properties.windows.event.start };
      const point = { type: 'Point', coordinates: [x, y] };
      put('incidents', { ...made, geometry: point, properties: { ...made.properties, ...reported } } as LiveFeature);
    };
    at('inc-there-x', 'zztherezz', position);
    at('inc-far-x', 'zzfarzz', [position[0], position[1] + 0.05]);
    expect((await begin('rep-event', { kind: 'event', event: event.id })).status).toBe(201);
    const both = { lists: [{ collection: 'incidents', ids: ['inc-there-x', 'inc-far-x'], more: 0 }], presence: [] };
    await send('operator-1', 'PATCH', 'rep-event', { status: 'issued', facts: both });
    const said = JSON.stringify(report('rep-event').properties);
    expect(said).toContain('zztherezz');
    expect(said).not.toContain('zzfarzz');
  });

  it('stay as they were when the items go on', async () => {
    const one: Drawn = {
      collection: 'incidents',
      communes: ['21004'],
      isExercise: false,
      origin: 'partner',
      release: 'cell',
    };
    put('incidents', make(one, 'inc-then-x', 'zzthenzz'));
    await begin('rep-one', { kind: 'commune', commune: '21004' });
    const facts = { lists: [{ collection: 'incidents', ids: ['inc-then-x'], more: 2 }], presence: [] };
    await send('operator-1', 'PATCH', 'rep-one', { status: 'issued', facts });
    const frozen = JSON.stringify(report('rep-one').properties.facts);
    expect(frozen).toContain('confirmed');
    const path = '/collections/incidents/items/inc-then-x';
    const changed = await call('operator-1', path, {
      method: 'PATCH',
      headers: {
        'Idempotency-Key': `report-${++keys}`,
        'Content-Type': 'application/merge-patch+json',
        'If-Match': '"1"',
      },
      body: JSON.stringify({ properties: { status: 'in-progress' } }),
    });
    expect(changed.status).toBe(200);
    expect(JSON.stringify(report('rep-one').properties.facts)).toBe(frozen);
  });

  it('of an exercise are those of the exercise, and carry its mark', async () => {
    api = await startTestApi({ scenario: 'metro-exercise', seed: 3 });
    await begin('rep-one', { kind: 'region' });
    expect(report('rep-one').properties.exercise).toBe(true);
    const asked = await askAs('operator-1', report('rep-one').properties);
    await send('operator-1', 'PATCH', 'rep-one', { status: 'issued', facts: asked });
    const { facts, exercise } = report('rep-one').properties;
    expect(exercise).toBe(true);
    expect(facts?.lists.find(({ collection }) => collection === 'incidents')?.facts.length).toBeGreaterThan(0);
  });
});
