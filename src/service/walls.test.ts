import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Audience } from '../domain/audience.ts';
import { Name } from './statement.ts';
import { describeService } from './testing/describe-service.ts';
import { makeIncident } from './testing/make-incident.ts';
import { seedItems } from './testing/seed.ts';
import { type TestService, startTestService } from './testing/test-service.ts';
import { makeWatchAlert } from './testing/watch-alert.ts';

describeService('the wall behind the API', (cluster) => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService(cluster());
    const { now } = await service.store.head();
    await seedItems(service.sql, [
      ['alerts', makeWatchAlert('alr-cell', 'cell', now + 3_600_000)],
      ['alerts', makeWatchAlert('alr-open', 'released', now + 3_600_000)],
      ['incidents', makeIncident('inc-one')],
    ]);
    await service.store.saw('analyst-1', 'view', ['alr-cell']);
  });
  afterAll(() => service?.close());

  /** The ids that a statement sees, whatever it asks, for some audiences. */
  const idsFor = async (audiences: string | null, table: string): Promise<readonly string[]> => {
    const rows = await service.sql.begin('', async (tx) => {
      if (audiences !== null) await tx`select set_config('vigie.audiences', ${audiences}, true)`;
      return await tx<{ id: string }>`select distinct id from ${new Name(table)} where collection <> 'log' order by id`;
    });
    return rows.map(({ id }) => id);
  };

  it.each(['item', 'change'])('of the table %s shows what the statement’s audiences may know of', async (table) => {
    expect(await idsFor(null, table)).toEqual([]);
    expect(await idsFor('', table)).toEqual([]);
    expect(await idsFor('everyone', table)).toEqual(['inc-one']);
    expect(await idsFor('everyone,seats,centre', table)).toEqual(['alr-open', 'inc-one']);
    expect(await idsFor('everyone,seats,centre,cell', table)).toEqual(['alr-cell', 'alr-open', 'inc-one']);
  });

  it('of single items too hands over only what is asked for whom, now and of the past', async () => {
    const { store } = service;
    const { now } = await store.head();
    for (const from of [store, await store.recall(now)]) {
      const ids = async (audiences?: ReadonlySet<Audience>) => [
        ...((await from?.get('alerts', ['alr-cell', 'alr-open', 'none'], audiences))?.items.keys() ?? []),
      ];
      expect(await ids()).toEqual(['alr-cell', 'alr-open']);
      expect(await ids(new Set(['everyone', 'seats', 'centre']))).toEqual(['alr-open']);
      expect(await ids(new Set())).toEqual([]);
    }
  });

  it.each([
    ['empties the log', `delete from item where collection = 'log' returning 1`],
    ['changes the log', `update item set feature = '{}' where collection = 'log' returning 1`],
    [
      'rewrites what the log told',
      `update change set feature = '{}', until = now() where collection = 'log' returning 1`,
    ],
    ['takes something out of the history', 'delete from change returning 1'],
    ['changes the trail', `update audit set seat = 'operator-1' returning 1`],
    ['empties the trail', 'delete from audit returning 1'],
    ['takes back a deletion', 'delete from deletion returning 1'],
    ['changes what is looked up', 'delete from reference returning 1'],
    ['opens the wall', 'alter table item disable row level security'],
    ['makes a table', 'create table vigie.other (id text)'],
    ['drops a table', 'drop table audit'],
    ['reads what was migrated', 'select 1 from migration'],
  ])('nobody %s', async (_, statement) => {
    const tried = service.sql.begin('', async (tx) => {
      await tx`select set_config('vigie.audiences', '*', true)`;
      return (await tx.run(statement)).length;
    });
    await expect(Promise.resolve(tried).catch((error: Error & { code?: string }) => error.code)).resolves.toSatisfy(
      (outcome) => outcome === 0 || outcome === '42501',
    );
    expect((await service.owner`select from item where collection = 'log'`).length).toBeGreaterThan(0);
    expect((await service.owner`select from audit`).length).toBe(1);
  });
});
