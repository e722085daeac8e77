import { expect, it } from 'vitest';
import type { LogEntry } from '../src/domain/log/contract.ts';
import { sendAs, startTestApi } from './test-api.ts';

it('the log answers what it tells of one item: who changed it, by function, and when', async () => {
  const api = await startTestApi({ seed: 3 });
  const [incident] = [...api.host.world().values('incidents')].filter(
    ({ properties }) => properties.status === 'in-progress' && properties.place.zone !== null,
  );
  if (!incident) throw new Error('No incident is in progress.');
  const { id, properties } = incident;
  const next = properties.severity === 'minor' ? 'moderate' : 'minor';
  const seat = `commander-${properties.place.zone}`;
  const changed = await sendAs(api, seat, 'PATCH', `incidents/items/${id}`, { severity: next }, properties.version);
  expect(changed.status).toBe(200);
  const ask = (about: string): Promise<Response> =>
    api.request(`/collections/log/items?about=${about}`, { headers: { Authorization: 'Bearer operator-1' } });
  const { features } = (await (await ask(`incidents:${id}`)).json()) as { features: readonly LogEntry[] };
  expect(features.every((entry) => entry.properties.change?.id === id)).toBe(true);
  expect(features.at(-1)?.properties).toMatchObject({ function: 'commander', change: { after: { severity: next } } });
  expect((await ask('nothing')).status).toBe(400);
});
