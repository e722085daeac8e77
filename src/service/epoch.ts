import type { Database } from './database.ts';

/**
 * Begins a new epoch if this database is not the one that the last epoch belongs to: a copy that was restored has
 * numbers that others were told otherwise, so that every client has to fetch again. Answers whether it has.
 * @param sql as the owner of the tables
 */
export const renewEpoch = async (sql: Database): Promise<boolean> => {
  const [row] = await sql<{ origin: string; here: string }>`
    select head.origin, concat_ws(' ', s.system_identifier, c.timeline_id, d.oid) as here
    from head, pg_control_system() s, pg_control_checkpoint() c, pg_database d
    where d.datname = current_database()
  `;
  if (!row || row.origin === row.here) return false;
  const isOther = row.origin !== '';
  await sql`
    update head set
      origin = ${row.here},
      epoch = case when ${isOther} then substr(replace(gen_random_uuid()::text, '-', ''), 1, 12) else epoch end
    where origin = ${row.origin}
  `;
  return isOther;
};
