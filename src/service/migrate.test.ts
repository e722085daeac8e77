import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Database } from './database.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { describeService } from './testing/describe-service.ts';

describeService('migrations', (cluster) => {
  let sql: Database;
  beforeEach(async () => {
    sql = connect({ database: cluster().createDatabase(), as: 'owner', most: 4 });
  });
  afterEach(() => sql.end());

  it('are done once, in order, also if several processes start at the same time', async () => {
    const steps = await Promise.all([migrate(sql), migrate(sql), migrate(sql)]);
    const done = steps.flat();
    expect(done[0]).toBe('base');
    expect(new Set(done).size).toBe(done.length);
    expect(await migrate(sql)).toEqual([]);
    const rows = await sql<{ number: number }>`select number from migration order by number`;
    expect(rows.map(({ number }) => number)).toEqual(done.map((_, index) => index + 1));
  });

  it('are refused by a database that is newer, or was changed by other ones', async () => {
    await migrate(sql);
    await sql`update migration set hash = 'edited' where number = 2`;
    await expect(migrate(sql)).rejects.toThrow(/Migration 2 .* another/);
    await sql`delete from migration where number = 2`;
    await sql`insert into migration (number, name, hash) values (900, 'later', 'x')`;
    await expect(migrate(sql)).rejects.toThrow(/another|newer/);
  });

  it('that fail change nothing', async () => {
    await sql`create schema vigie`;
    // The second table of the first step is there already.
    await sql`create table vigie.counter (name text)`;
    await expect(migrate(sql)).rejects.toThrow(/Migration 1 \(base\) failed/);
    expect((await sql`select from migration`).length).toBe(0);
    expect((await sql`select from pg_class where relname = 'head'`).length).toBe(0);
    await sql`drop table vigie.counter`;
    expect((await migrate(sql)).length).toBeGreaterThan(0);
  });
});
