import { beforeEach, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi } from './test-api.ts';
import type { Incident } from '../src/domain/incidents/contract.ts';

let api: TestApi;
let keys = 0;
const inZone = (zone: string): Incident[] =>
  [...api.host.world().values('incidents')].filter(
    ({ properties: { place, status } }) => place.zone === zone && status === 'in-progress',
  );
const of = (id: string) => api.host.world().get('incidents', id)?.properties;
const patch = (id: string, properties: object, seat = 'operator-1') =>
  api.request(`/collections/incidents/items/${id}`, {
    method: 'PATCH',
    headers: {
      Authorization: `Bearer ${seat}`,
      'Idempotency-Key': `key-${++keys}`,
      'Content-Type': 'application/merge-patch+json',
      'If-Match': `"${of(id)?.version}"`,
    },
    body: JSON.stringify({ properties }),
  });
const log = () => [...api.host.world().values('log')];
const open = async (query = ''): Promise<number> =>
  ((await (await api.request(`/collections/incidents/items?limit=1${query}`)).json()) as { numberMatched: number })
    .numberMatched;

let [kept, other, third]: [string, string, string] = ['', '', ''];
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
  const found = [...inZone('5339'), ...inZone('5341'), ...inZone('5340')].map(({ id }) => id);
  [kept = '', other = '', third = ''] = found;
});

describe('a merge', () => {
  it('is one change and one entry of the log, keeps both as they are, and can be undone as often', async () => {
    const before = { log: log(), kept: of(kept), other: of(other) };
    expect((await patch(other, { merged: kept })).status).toBe(200);
    expect(of(kept)).toEqual(before.kept);
    expect(of(other)).toMatchObject({
      merged: kept,
      status: before.other?.status,
      deployments: before.other?.deployments,
    });
    expect(log()).toHaveLength(before.log.length + 1);
    expect(log().at(-1)?.properties.change).toMatchObject({
      id: other,
      before: { merged: null },
      after: { merged: kept },
    });
    // It stays findable, by who it was merged into and by its entries.
    expect(await open(`&merged=${kept}`)).toBe(1);
    expect((await api.request(`/collections/incidents/items/${other}`)).status).toBe(200);
    expect((await patch(other, { merged: null })).status).toBe(200);
    expect({ ...of(other), version: 0, updated: '', merged: undefined }).toEqual({
      ...before.other,
      version: 0,
      updated: '',
      merged: undefined,
    });
    expect(log()).toHaveLength(before.log.length + 2);
  });

  it.each([
    ['into itself', () => patch(kept, { merged: kept }), 'itself'],
    ['into what is not there', () => patch(kept, { merged: 'inc-nowhere' }), 'inc-nowhere'],
    ['that there is none of, taken back', () => patch(kept, { merged: null }), 'none'],
    [
      'into one that was merged',
      async () => (await patch(kept, { merged: third }), patch(other, { merged: kept })),
      'not open',
    ],
    [
      'of one that stands for others',
      async () => (await patch(other, { merged: kept }), patch(kept, { merged: third })),
      'undo that',
    ],
    [
      'of one that is merged',
      async () => (await patch(other, { merged: kept }), patch(other, { merged: third })),
      'already',
    ],
  ])('%s is refused', async (_, act, reason) => {
    const response = await act();
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(reason);
  });

  it.each([
    ['a step that its course has not', { status: 'reported' }],
    ['a link to itself', { incidents: ['itself'] }],
    ['an end without a reason', { status: 'closed' }],
    ['another severity', { severity: 'extreme' }],
    ['a tick', { tick: { edition: 1, step: 'nothing', state: 'done', reason: '' } }],
  ])('brings nothing else along: %s', async (_, more) => {
    const before = of(other);
    const asked = 'incidents' in more ? { incidents: [other] } : more;
    for (const merged of [kept, null]) {
      const response = await patch(other, { merged, ...asked });
      expect([response.status, ((await response.json()) as { detail: string }).detail]).toEqual([
        422,
        expect.stringContaining('changes nothing else'),
      ]);
    }
    expect(of(other)).toEqual(before);
  });

  it('is what others link to no more: they link the one that stands for it', async () => {
    await patch(other, { merged: kept });
    const response = await patch(third, { incidents: [other] });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(`merged into ${kept}: link that one`);
    expect((await patch(third, { incidents: [kept] })).status).toBe(200);
  });

  it('leaves nothing to change but itself', async () => {
    await patch(other, { merged: kept });
    const response = await patch(other, { severity: 'extreme' });
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(`merged into ${kept}`);
  });

  it('is for who works on both', async () => {
    const [here] = inZone('5339');
    const [there] = [...inZone('5341'), ...inZone('5340'), ...inZone('5342'), ...inZone('5344')];
    const zone = there?.properties.place.zone;
    expect((await patch(here?.id ?? '', { merged: there?.id }, 'commander-5339')).status).toBe(403);
    expect((await patch(here?.id ?? '', { merged: there?.id }, `commander-${zone}`)).status).toBe(403);
    expect((await patch(here?.id ?? '', { merged: there?.id }, 'analyst-1')).status).toBe(403);
    expect((await patch(here?.id ?? '', { merged: there?.id })).status).toBe(200);
  });
});
