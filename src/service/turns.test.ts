import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Exercise, Inject } from '../domain/exercise/contract.ts';
import type { InjectDraft } from '../domain/exercise/drafts.ts';
import { followExercise, planExercise, writeInject } from '../domain/exercise/lifecycle.ts';
import { loadNetwork } from '../geo/packs-node.ts';
import { instantOf } from '../shared/instant.ts';
import { connect } from './connect.ts';
import type { Database } from './database.ts';
import { keepTime } from './housekeeping.ts';
import { describeService } from './testing/describe-service.ts';
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

  /** Two processes keep house at the same time, several times over. */
  const keepBoth = async (): Promise<void> => {
    for (let round = 0; round < 3; round += 1)
      await Promise.all([service.sql, other, service.sql, other].map((sql) => keepTime(sql, network)));
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
});
