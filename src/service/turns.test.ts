import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Exercise, Inject } from '../domain/exercise/contract.ts';
import type { Incident } from '../domain/incidents/contract.ts';
import type { Perimeter } from '../domain/perimeters/contract.ts';
import type { InjectDraft } from '../domain/exercise/drafts.ts';
import { followExercise, planExercise, writeInject } from '../domain/exercise/lifecycle.ts';
import { loadNetwork } from '../geo/packs-node.ts';
import { instantOf } from '../shared/instant.ts';
import { parseSeat } from '../shared/seats.ts';
import { connect } from './connect.ts';
import type { Database } from './database.ts';
import { createTimekeeper } from './housekeeping.ts';
import { describeService } from './testing/describe-service.ts';
import { makeIncident } from './testing/make-incident.ts';
import { seedItems } from './testing/seed.ts';
import { type TestService, startTestService } from './testing/test-service.ts';
import { makeWatchAlert } from './testing/watch-alert.ts';

const minute = 60_000;
const network = await loadNetwork();
const none = { function: null, zone: null, severity: null, category: null, theme: null, minutes: null, expected: null };
const text = (word: string) => ({ fr: word, nl: word });
const place = { label: text('Ici'), commune: '21004', zone: '5339', stop: null, line: null };

describeService('what happens by itself', (cluster) => {
  let service: TestService;
  let other: Database;
  beforeAll(async () => {
    service = await startTestService(cluster());
    other = connect({ database: service.database, as: 'api', most: 8 });
  });
  afterAll(async () => {
    await other?.end();
    await service?.close();
  });

  const keepers = () => [service.sql, other, service.sql, other].map((sql) => createTimekeeper(sql, network));
  /** Two processes keep house at the same time, several times over. */
  const keepBoth = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1) await Promise.all(keepers().map((keep) => keep()));
  };
  const itemOf = async <F>(collection: string, id: string): Promise<F> =>
    (await service.store.get(collection, [id])).items.get(id) as F;

  it('happens once, whoever keeps house: a script goes on, in its order, and an alert is over', async () => {
    const { now } = await service.store.head();
    const script = 'exe-one';
    const draft = (kind: InjectDraft['kind'], offset: number, more: Partial<InjectDraft> = {}): InjectDraft => ({
      ...none,
      script,
      kind,
      offset,
      title: text(`Mot ${offset}`),
      text: text(''),
      place,
      ...more,
    });
    const at = instantOf(now - 10 * minute);
    const injects = [
      writeInject('inj-b', draft('alert', 120, { severity: 'severe', theme: 'gathering', minutes: 60 }), null, at),
      writeInject('inj-a', draft('incident', 60, { severity: 'severe', category: 'fire' }), null, at),
      writeInject('inj-c', draft('message', 180), null, at),
      writeInject('inj-later', draft('message', 3_600), null, at),
    ];
    const planned = planExercise(script, text('Essai'), at);
    const exercise = {
      ...planned,
      properties: {
        ...planned.properties,
        ...followExercise(planned, 'running', at),
        injects: injects.map(({ id }) => id),
      },
    };
    await seedItems(service.sql, [
      ['exercises', exercise],
      ...injects.map((inject) => ['injects', inject] as const),
      ['alerts', makeWatchAlert('alr-over', 'released', now - 1_000)],
    ]);
    const before = await service.store.head();
    await keepBoth();

    const { changes } = await service.store.changesAfter(before, 100);
    const made = (changes ?? []).flatMap((change) =>
      change.type === 'upsert' && /-of-/.test(change.feature.id) ? [change.feature.id] : [],
    );
    expect(made).toEqual(['inc-of-inj-a-1', 'alr-of-inj-b-1', 'log-of-inj-c-1']);
    for (const [id, firings] of [
      ['inj-a', 1],
      ['inj-b', 1],
      ['inj-c', 1],
      ['inj-later', 0],
    ] as const)
      expect((await itemOf<Inject>('injects', id)).properties.firings.length).toBe(firings);
    expect((await itemOf<Exercise>('exercises', script)).properties.status).toBe('running');
    expect((await itemOf<Inject>('incidents', 'inc-of-inj-a-1')).properties).toMatchObject({
      exercise: true,
      version: 1,
    });
    expect((await itemOf<Inject>('alerts', 'alr-over')).properties).toMatchObject({ status: 'expired', version: 2 });

    // Once nothing is to come any more, it is over, once.
    await service.owner`
      update item set feature = jsonb_set(feature, '{properties,status}', '"skipped"') where id = 'inj-later'
    `;
    await keepBoth();
    expect((await itemOf<Exercise>('exercises', script)).properties).toMatchObject({ status: 'ended', version: 2 });
  });

  it('is told of a perimeter once for each stay, whoever follows it and since when', async () => {
    const [operator] = [parseSeat('operator-1')];
    if (!operator) throw new Error('There is no such seat.');
    const at = instantOf((await service.store.head()).now - minute);
    const ring = [
      [4.3, 50.8],
      [4.4, 50.8],
      [4.4, 50.9],
      [4.3, 50.9],
      [4.3, 50.8],
    ];
    const watch = { of: ['incidents'], when: 'inside', minutes: 0, delay: 0, margin: 0, fastest: 1e9 };
    const perimeter = {
      type: 'Feature',
      id: 'per-one',
      geometry: { type: 'Polygon', coordinates: [ring] },
      properties: {
        title: text('Essai'),
        kind: 'exclusion',
        status: 'active',
        shape: null,
        communes: [],
        zones: [],
        start: at,
        expectedEnd: null,
        lifted: null,
        incident: null,
        event: null,
        note: '',
        watch,
        crossings: [],
        updated: at,
        version: 1,
        exercise: false,
      },
    } as unknown as Perimeter;
    const far: Incident['geometry'] = { type: 'Point', coordinates: [4.5, 50.85] };
    const near: Incident['geometry'] = { type: 'Point', coordinates: [4.35, 50.85] };
    await seedItems(service.sql, [
      ['perimeters', perimeter],
      ['incidents', { ...makeIncident('inc-moves'), geometry: far }],
    ]);
    const crossings = async () => (await itemOf<Perimeter>('perimeters', 'per-one')).properties.crossings.length;
    let moves = 0;
    const move = async (geometry: Incident['geometry']): Promise<void> => {
      moves += 1;
      await new Promise((go) => setTimeout(go, 5));
      const effect = { type: 'change', collection: 'incidents', id: 'inc-moves', properties: {}, geometry } as const;
      const asked = { key: `move-${moves}`, seat: operator, collection: 'incidents', id: 'inc-moves', asked: moves };
      expect((await service.store.change(asked, async () => [effect])).status).toBe('done');
    };
    const [first, second] = keepers();
    const round = async () => {
      for (const keep of [first, second, first]) await keep?.();
    };
    await round();
    expect(await crossings()).toBe(0);
    await move(near);
    await round();
    expect(await crossings()).toBe(1);
    await move(near);
    await round();
    // Somebody who has just begun to follow knows it as well.
    await keepBoth();
    expect(await crossings()).toBe(1);
    await move(far);
    await move(near);
    await keepBoth();
    await round();
    expect(await crossings()).toBe(2);
    await service.owner`
      update item set feature = jsonb_set(feature, '{properties,watch}', 'null') where id = 'per-one'
    `;
    await move(far);
    await move(near);
    await round();
    expect(await crossings()).toBe(2);
  });
});
