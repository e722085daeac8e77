import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Effect } from '../../domain/writing.ts';
import type { AuditEntry } from '../../shared/audit.ts';
import { instantOf } from '../../shared/instant.ts';
import { parseSeat } from '../../shared/seats.ts';
import { renewEpoch } from '../epoch.ts';
import { keepHouse } from '../housekeeping.ts';
import { Name } from '../statement.ts';
import { describeService } from '../testing/describe-service.ts';
import { makeIncident } from '../testing/make-incident.ts';
import { seedItems } from '../testing/seed.ts';
import { type TestService, startTestService } from '../testing/test-service.ts';
import { makeWatchAlert, mark } from '../testing/watch-alert.ts';

const hour = 3_600_000;
const [operator, analyst] = [parseSeat('operator-1'), parseSeat('analyst-1')];

describeService('what is kept', (cluster) => {
  let service: TestService;
  beforeEach(async () => {
    service = await startTestService(cluster());
  });
  afterEach(() => service.close());

  const setSeverity = (id: string, severity: string, key = `${id} ${severity}`, seat = operator) => {
    if (!seat) throw new Error('There is no such seat.');
    return service.store.change({ key, seat, collection: 'incidents', id, asked: severity }, async ({ get }) => {
      await get('incidents', id);
      return [{ type: 'change', collection: 'incidents', id, properties: { severity } }];
    });
  };
  const readTrail = async (): Promise<readonly AuditEntry[]> => {
    const entries: AuditEntry[] = [];
    for await (const entry of service.store.trail()) entries.push(entry);
    return entries;
  };
  const tables = ['item', 'change', 'done', 'deletion', 'audit'] as const;
  const dump = async (): Promise<string> => {
    const all = tables.map((table) => service.owner`select to_jsonb(t) as row from ${new Name(table)} t`);
    return JSON.stringify(await Promise.all(all));
  };

  it('an alert is said to be over when it is, and goes with all that was told of it four hours later', async () => {
    const now = (await service.store.head()).now;
    await seedItems(service.sql, [
      ['alerts', makeWatchAlert('alr-over', 'released', now - 1_000)],
      ['alerts', makeWatchAlert('alr-gone', 'released', now - 5 * hour)],
    ]);
    if (!analyst) throw new Error('There is no analyst.');
    const request = { key: 'a', seat: analyst, collection: 'alerts', id: 'alr-gone', asked: mark };
    const effect = { type: 'change', collection: 'alerts', id: 'alr-gone', properties: { dismissal: mark } } as const;
    expect((await service.store.change(request, async () => [effect])).status).toBe('done');
    const before = await service.store.head();
    expect(await dump()).toContain('alr-gone');

    await keepHouse(service.sql, 400);
    const { items } = await service.store.get('alerts', ['alr-over', 'alr-gone']);
    expect([...items.keys()]).toEqual(['alr-over']);
    expect(items.get('alr-over')?.properties).toMatchObject({ status: 'expired', version: 2 });
    const left = (await dump()).replaceAll(/"alr-over".*?"zzmark".*?\}/g, '');
    expect(left).toContain('[supprimé]');
    await service.owner`delete from item where id = 'alr-over'`;
    await service.owner`delete from change where id = 'alr-over'`;
    expect(await dump()).not.toContain(mark);

    const { changes } = await service.store.changesAfter({ epoch: before.epoch, seq: 0 }, 100);
    expect(changes?.filter(({ type }) => type === 'forgotten').length).toBe(3);
    expect(changes?.filter(({ type }) => type === 'remove')).toMatchObject([{ id: 'alr-gone' }]);
    const past = await service.store.recall(before.now);
    expect((await past?.get('alerts', ['alr-gone']))?.items.size).toBe(0);
    expect((await readTrail()).map(({ number, action, alert, detail }) => [number, action, alert, detail])).toEqual([
      [1, 'change', 'alr-gone', 'dismissal'],
      [2, 'deletion', 'alr-gone', ''],
    ]);
    // An old key finds nothing: it is decided anew, by what there is.
    const again = service.store.change(request, async ({ wasDeleted }) => {
      expect(await wasDeleted('alr-gone')).toBe(true);
      throw new Error('It is gone.');
    });
    await expect(again).rejects.toThrow('It is gone.');
  });

  it('who looks twice within a quarter of an hour is one line, by whatever process', async () => {
    await Promise.all(['a', 'b', 'a', 'b'].map((id) => service.store.saw('analyst-1', 'view', [id, 'c'])));
    await service.store.saw('analyst-2', 'view', ['c', 'c', '\0']);
    await service.store.saw('analyst-2', 'export', ['c']);
    const trail = await readTrail();
    expect(trail.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(trail.map(({ seat, action, alert }) => `${seat} ${action} ${alert}`).toSorted()).toEqual([
      'analyst-1 view a',
      'analyst-1 view b',
      'analyst-1 view c',
      'analyst-2 export c',
      'analyst-2 view c',
    ]);
  });

  it('what is older than the history is dropped by the day, and nobody is told less than they know', async () => {
    await seedItems(service.sql, [['incidents', makeIncident('inc-a')]]);
    await setSeverity('inc-a', 'severe');
    await setSeverity('inc-a', 'extreme');
    const { epoch, seq } = await service.store.head();
    // As if the first two states had been so on a day long ago.
    await service.owner`create table change_20240301 partition of change for values from ('2024-03-01Z') to ('2024-03-02Z')`;
    await service.owner`
      update change set known = '2024-03-01T10:00:00Z', until = '2024-03-01T11:00:00Z'
      where id = 'inc-a' and until <> 'infinity'
    `;
    const earliest = await service.store.earliest();
    await keepHouse(service.sql, 10_000);
    expect(await service.store.earliest()).toBe(earliest);
    expect((await service.store.changesAfter({ epoch, seq: 0 }, 100)).changes?.length).toBe(seq);

    await keepHouse(service.sql, 30);
    const [{ dropped } = { dropped: 0 }] = await service.owner<{ dropped: number }>`
      select count(*) as dropped from pg_class where relname = 'change_20240301'
    `;
    expect(dropped).toBe(0);
    const told = (await service.store.changesAfter({ epoch, seq: 0 }, 100)).changes;
    expect(told).toBeNull();
    expect((await service.store.changesAfter({ epoch, seq: seq - 2 }, 100)).changes?.length).toBe(2);
    const { items } = await service.store.get('incidents', ['inc-a']);
    expect(items.get('inc-a')?.properties).toMatchObject({ severity: 'extreme', version: 3 });
  });

  it('there is room for the days to come, and to make it again makes nothing', async () => {
    const count = async (): Promise<number> =>
      (await service.owner`select from pg_inherits where inhparent = 'change'::regclass`).length;
    const before = await count();
    await keepHouse(service.sql, 400);
    expect(await count()).toBe(before);
    expect(before).toBeGreaterThanOrEqual(9);
  });

  it('what is taken back is gone, and its past stays; what is not told leaves no entry in the log', async () => {
    if (!operator) throw new Error('There is no operator.');
    const change = (key: string, effects: readonly Effect[]) =>
      service.store.change(
        { key, seat: operator, collection: 'incidents', id: 'inc-a', asked: key },
        async () => effects,
      );
    const made = ['inc-a', 'inc-b'].map(
      (id): Effect => ({
        type: 'create',
        collection: 'incidents',
        feature: makeIncident(id),
        isTold: false,
      }),
    );
    await change('make', made);
    const there = await service.store.head();
    await new Promise((go) => setTimeout(go, 5));
    await change('undo', [
      { type: 'change', collection: 'incidents', id: 'inc-a', properties: { severity: 'severe' }, isTold: false },
      { type: 'remove', collection: 'incidents', id: 'inc-b' },
      { type: 'remove', collection: 'incidents', id: 'inc-none' },
    ]);
    expect([...(await service.store.get('incidents', ['inc-a', 'inc-b'])).items.keys()]).toEqual(['inc-a']);
    const past = await service.store.recall(there.now);
    expect((await past?.get('incidents', ['inc-a', 'inc-b']))?.items.size).toBe(2);
    const { changes } = await service.store.changesAfter({ epoch: there.epoch, seq: 0 }, 10);
    expect(changes?.map(({ type, seq }) => [seq, type])).toEqual([
      [1, 'upsert'],
      [2, 'upsert'],
      [3, 'upsert'],
      [4, 'remove'],
    ]);
    await change('again', made.slice(1));
    expect([...(await service.store.get('incidents', ['inc-a', 'inc-b'])).items.keys()].length).toBe(2);
  });

  it('keys are kept for a week', async () => {
    await seedItems(service.sql, [['incidents', makeIncident('inc-a')]]);
    await setSeverity('inc-a', 'severe', 'old');
    await setSeverity('inc-a', 'extreme', 'new');
    await service.owner`update done set at = ${instantOf(Date.now() - 8 * 24 * hour)}::text::timestamptz where key = 'old'`;
    await keepHouse(service.sql, 400);
    expect((await service.owner<{ key: string }>`select key from done`).map(({ key }) => key)).toEqual(['new']);
  });

  it('a database that was restored is of another epoch, and one that was only started again is not', async () => {
    const { epoch } = await service.store.head();
    expect(await renewEpoch(service.owner)).toBe(false);
    expect((await service.store.head()).epoch).toBe(epoch);
    await service.owner`update head set origin = 'another cluster'`;
    expect(await renewEpoch(service.owner)).toBe(true);
    const head = await service.store.head();
    expect(head.epoch).not.toBe(epoch);
    expect((await service.store.changesAfter({ epoch, seq: 0 }, 10)).changes).toBeNull();
  });
});
