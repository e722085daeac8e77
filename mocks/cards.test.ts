import { beforeEach, describe, expect, it } from 'vitest';
import type { Incident } from '../src/domain/incidents/contract.ts';
import { incidentsWriting } from '../src/domain/incidents/writing.ts';
import type { WriteContext } from '../src/domain/writing.ts';
import { type TestApi, startTestApi } from './test-api.ts';

let api: TestApi;
let incident: Incident;
let keys = 0;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
  const found = [...api.host.world().values('incidents')].find(
    ({ properties: { place, status } }) => place.zone === '5339' && status === 'in-progress',
  );
  if (!found) throw new Error('No incident is in progress there.');
  incident = found;
});

const present = () => api.host.world().get('incidents', incident.id)?.properties;
const tick = (said: object, seat = 'operator-1') =>
  api.request(`/collections/incidents/items/${incident.id}`, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${seat}`,
      'Idempotency-Key': `key-${++keys}`,
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${present()?.version}"`,
    },
    body: JSON.stringify({ properties: { tick: { edition: 2, step: 'locate', state: 'done', reason: '', ...said } } }),
  });
const log = () => [...api.host.world().values('log')];

describe('a tick on the reflex card', () => {
  it('is one entry of the log, by function and time, with that step alone; nothing before it changes', async () => {
    const before = log();
    expect((await tick({}, 'commander-5339')).status).toBe(200);
    expect((await tick({ step: 'second-source', state: 'not-applicable', reason: 'Seen by camera' })).status).toBe(200);
    expect(log().slice(0, before.length)).toEqual(before);
    const [first, second, ...more] = log().slice(before.length);
    expect(more).toEqual([]);
    expect(first?.properties).toMatchObject({ function: 'commander', incident: incident.id, kind: 'automatic' });
    expect(Object.keys(first?.properties.change?.after ?? {})).toEqual(['step:locate']);
    expect(second?.properties.change?.after).toMatchObject({
      'step:second-source': { state: 'not-applicable', reason: 'Seen by camera' },
    });
    expect(present()?.card).toMatchObject({
      edition: 2,
      ticks: [
        { step: 'locate', state: 'done', function: 'commander-5339' },
        { step: 'second-source', state: 'not-applicable', function: 'operator' },
      ],
    });
  });

  it.each([
    ['of an older edition', { edition: 1 }, 'edition 2'],
    ['of a step that the card has not', { step: 'minister' }, 'minister'],
    ['that does not apply, without a reason', { state: 'not-applicable', reason: ' ' }, 'reason'],
    ['that says what is so already', { state: 'open' }, 'already'],
  ])('%s is refused with why', async (_, said, reason) => {
    const response = await tick(said);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(reason);
    expect(present()?.card).toBeUndefined();
  });

  it('is for who may change the incident', async () => {
    for (const seat of ['observer', 'secretariat', 'analyst-1', 'commander-5340'])
      expect((await tick({}, seat)).status).toBe(403);
  });

  it('goes on by the edition that the incident began with', async () => {
    const { change } = incidentsWriting;
    const began: Incident = { ...incident, properties: { ...incident.properties, card: { edition: 1, ticks: [] } } };
    const said = { edition: 1, step: 'locate', state: 'done', reason: '' };
    const context = { seat: { id: 'operator-1', role: 'operator', zone: null }, now: Date.now(), state: {} };
    const effects = await change?.effects(
      began,
      { properties: { tick: said } } as never,
      context as unknown as WriteContext,
    );
    expect(effects).toMatchObject([{ properties: { card: { edition: 1, ticks: [{ step: 'locate' }] } } }]);
  });
});
