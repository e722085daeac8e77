import type { Database, Sql } from '../database.ts';
import { oneLook } from '../../api/sights.ts';
import type { AuditEntry } from '../../shared/audit.ts';
import { instantOf } from '../../shared/instant.ts';
import { isKeepable, moment } from './conditions.ts';
import { write } from './session.ts';

export type AuditLine = Pick<AuditEntry, 'seat' | 'action' | 'alert' | 'detail'>;

/** Lines of the trail that are read at once. */
const portion = 1_000;

/** Adds lines to the trail, numbered on. @param now milliseconds since 1970 */
export const writeAudit = async (tx: Sql, now: number, lines: readonly AuditLine[]): Promise<void> => {
  if (lines.length === 0) return;
  const [counter] = await tx<{ last: number }>`
    update counter set last = last + ${lines.length} where name = 'audit' returning last
  `;
  const first = (counter?.last ?? 0) - lines.length + 1;
  const rows = lines.map((line, index) => ({ ...line, number: first + index }));
  await tx`
    insert into audit (number, at, seat, action, alert, detail)
    select number, ${moment(tx, now)}, seat, action, alert, detail
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as line (number bigint, seat text, action text, alert text, detail text)
  `;
};

/** Writes down that a seat saw items: a line for each, unless it has one of this look. */
export const recordSights = async (
  sql: Database,
  seat: string,
  action: 'view' | 'export',
  ids: readonly string[],
): Promise<void> => {
  const seen = [...new Set(ids)].filter(isKeepable);
  if (seen.length === 0) return;
  await write(sql, async (tx) => {
    // Whoever holds the counter writes alone: what is not there yet is not written by another meanwhile.
    await tx`select from counter where name = 'audit' for update`;
    const [clock] = await tx<{ now: number }>`
      select (extract(epoch from date_trunc('milliseconds', clock_timestamp())) * 1000)::bigint as now
    `;
    const now = clock?.now ?? 0;
    const known = await tx<{ alert: string }>`
      select distinct alert from audit
      where seat = ${seat} and action = ${action} and alert = any(${seen}::text[])
        and at > ${moment(tx, now - oneLook)}
    `;
    const written = new Set(known.map(({ alert }) => alert));
    const lines = seen.filter((id) => !written.has(id)).map((alert) => ({ seat, action, alert, detail: '' }));
    await writeAudit(tx, now, lines);
  });
};

interface AuditRow extends AuditLine {
  number: number;
  at: number;
}

/** The trail in the order of its numbers. */
export async function* readTrail(sql: Database): AsyncGenerator<AuditEntry> {
  for (let last = 0; ; ) {
    const rows = await sql<AuditRow>`
      select number, (extract(epoch from at) * 1000)::bigint as at, seat, action, alert, detail
      from audit where number > ${last} order by number limit ${portion}
    `;
    for (const { number, at, seat, action, alert, detail } of rows)
      yield { number, at: instantOf(at), seat, action, alert, detail };
    if (rows.length < portion) return;
    last = rows.at(-1)?.number ?? last;
  }
}
