import { connect } from '../../service/connect.ts';
import { makeIncident } from '../../service/testing/make-incident.ts';
import { seedItems } from '../../service/testing/seed.ts';
import { newKey } from '../../shared/new-key.ts';
import { draft } from '../conformance/target.ts';
import type { Target } from './processes.ts';

export const idOf = (index: number): string => `inc-load${String(index).padStart(6, '0')}`;

/** Incidents as if they had been reported, a thousand in one transaction. */
export const seedService = async (database: string, incidents: number): Promise<void> => {
  const sql = connect({ database, as: 'api', most: 1 });
  for (let from = 0; from < incidents; from += 1_000) {
    const ids = Array.from({ length: Math.min(1_000, incidents - from) }, (_, index) => idOf(from + index));
    await seedItems(
      sql,
      ids.map((id) => ['incidents', makeIncident(id)] as const),
    );
  }
  await sql.end();
};

/** The same through the API, as a client does it. */
export const seedMock = async ({ url, token }: Target, incidents: number): Promise<void> => {
  const put = async (index: number): Promise<void> => {
    const response = await fetch(`${url}/collections/incidents/items/${idOf(index)}`, {
      method: 'PUT',
      signal: AbortSignal.timeout(60_000),
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/geo+json',
        'If-None-Match': '*',
        'Idempotency-Key': newKey(),
      },
      body: JSON.stringify({ type: 'Feature', geometry: null, properties: draft }),
    });
    if (response.status !== 201) throw new Error(`The mock says ${response.status}: ${await response.text()}`);
    await response.arrayBuffer();
  };
  for (let from = 0; from < incidents; from += 20)
    await Promise.all(Array.from({ length: Math.min(20, incidents - from) }, (_, index) => put(from + index)));
};

/**
 * A history of each incident over the hours before, as long as it takes to have so many rows: each state follows the one
 * before. The owner writes it at once; over the API it would take hours.
 */
export const seedHistory = async (database: string, rows: number): Promise<{ rows: number; middle: number }> => {
  const owner = connect({ database, as: 'owner', most: 1 });
  await owner`update head set began = now() - interval '20 hours'`;
  await owner`
    insert into change (seq, known, until, collection, id, type, feature, shape, starts, ends, audience, exercise, keys)
    select
      - row_number() over (), began + step * width, least(began + (step + 1) * width, stands.known), 'incidents', id,
      'upsert', feature, shape, starts, ends, audience, exercise, keys
    from (
      select change.*, head.began as start from change, head
      where until = 'infinity' and collection = 'incidents' and id like 'inc-load%'
    ) stands
    cross join lateral (
      select ceil(${rows}::float8 / (select count(*) from item where id like 'inc-load%'))::int as steps
    ) size
    cross join lateral (select (stands.known - stands.start) / size.steps as width, stands.start as began) span
    cross join lateral generate_series(0, size.steps - 1) as step
  `;
  await owner.run('analyze change; analyze item');
  const [found] = await owner<{ rows: number; middle: number }>`
    select count(*) as rows, (extract(epoch from now() - interval '9 hours') * 1000)::bigint as middle from change
  `;
  await owner.end();
  return found ?? { rows: 0, middle: 0 };
};
