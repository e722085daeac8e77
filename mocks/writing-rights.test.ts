import { beforeEach, describe, expect, it } from 'vitest';
import type { Incident } from '../src/domain/incidents/contract.ts';
import { testStart } from './test-api.ts';
import { type WatchWorld, marks, seats, startWatchWorld, text, zones } from './watch-world.ts';

/** One commune of each zone, and a position in it. */
const places = {
  '5339': ['21004', [4.3525, 50.8467]],
  '5340': ['21012', [4.3297, 50.8545]],
  '5341': ['21001', [4.3119, 50.8359]],
  '5342': ['21016', [4.3386, 50.8019]],
  '5343': ['21005', [4.389, 50.8362]],
  '5344': ['21015', [4.3838, 50.8656]],
} as const;

let world: WatchWorld;
beforeEach(async () => {
  world = await startWatchWorld();
});

describe('what a seat may do, in each zone', () => {
  const stateOf = (): string =>
    JSON.stringify(
      (['incidents', 'alerts', 'deployments', 'log'] as const).map((id) => [...world.api.host.world().values(id)]),
    );
  const entry = { text: 'x', discipline: null, commune: null, incident: null, corrects: null };

  describe.each(zones)('%s', (zone) => {
    const [commune, coordinates] = places[zone];
    const label = text('Here');
    const draft = {
      type: 'Feature',
      geometry: { type: 'Point', coordinates },
      properties: {
        title: text('A new one'),
        category: 'fire',
        severity: 'minor',
        source: 'partner',
        disciplines: ['D1'],
        place: { label, commune: null, zone: null, stop: null, line: null },
      },
    };
    const occurred = new Date(testStart).toISOString();
    const actions: Record<string, (seat: string | null) => Promise<Response>> = {
      'make an incident': (seat) => world.write(seat, 'PUT', `/collections/incidents/items/inc-new-${zone}`, draft),
      'make an incident of which only the commune is known': (seat) =>
        world.write(seat, 'PUT', `/collections/incidents/items/inc-com-${zone}`, {
          geometry: null,
          properties: { ...draft.properties, place: { ...draft.properties.place, commune } },
        }),
      'enter into the log': (seat) =>
        world.write(seat, 'PUT', `/collections/log/items/log-new-${zone}`, {
          properties: { ...entry, occurred, zone },
        }),
    };
    const mayAct = (seat: string | null): boolean => seat === 'operator-1' || seat === `commander-${zone}`;

    it.each(Object.keys(actions))('%s', async (name) => {
      for (const seat of seats) {
        const state = stateOf();
        const response = await actions[name]?.(seat);
        // Whoever comes second finds it there.
        if (mayAct(seat)) expect([201, 412]).toContain(response?.status);
        else expect({ seat, status: response?.status }).toEqual({ seat, status: seat === null ? 401 : 403 });
        if (!mayAct(seat)) {
          expect(stateOf()).toBe(state);
          expect(await response?.text()).toMatch(/"detail":".{15}/);
        }
      }
    });
  });

  it('an incident that is moved needs the right in both zones', async () => {
    const [, coordinates] = places['5341'];
    const body = {
      geometry: { type: 'Point', coordinates },
      properties: { place: { ...world.incident.properties.place, label: text('There') } },
    };
    const path = `/collections/incidents/items/${world.incident.id}`;
    const version = world.versionOf('incidents', world.incident.id);
    expect((await world.write('commander-5339', 'PATCH', path, body, version)).status).toBe(403);
    expect((await world.write('commander-5341', 'PATCH', path, body, version)).status).toBe(403);
    const moved = await world.write('operator-1', 'PATCH', path, body, version);
    expect(moved.status).toBe(200);
    expect(((await moved.json()) as Incident).properties.place).toMatchObject({ commune: '21001', zone: '5341' });
  });

  const steps: readonly (readonly [string, 'alr-zzcell' | 'alr-zzopen', object, allowed: RegExp])[] = [
    ['acknowledge in the cell', 'alr-zzcell', { status: 'acknowledged' }, /analyst/],
    ['set aside in the cell', 'alr-zzcell', { shelf: { minutes: 15, reason: 'Later' } }, /analyst/],
    ['dismiss in the cell', 'alr-zzcell', { status: 'dismissed', dismissal: 'Nothing' }, /analyst/],
    ['propose the release', 'alr-zzcell', { release: 'proposed' }, /analyst/],
    ['release what nobody proposed', 'alr-zzcell', { release: 'released' }, /nobody/],
    ['take back a release', 'alr-zzopen', { release: 'cell' }, /nobody/],
  ];
  it.each(steps)('%s', async (_, id, properties, allowed) => {
    for (const seat of seats) {
      const state = stateOf();
      const response = await world.patch(seat, 'alerts', id, properties);
      const isAllowed = allowed.test(seat ?? '');
      if (isAllowed) expect([200, 422]).toContain(response.status);
      else {
        expect({ seat, status: response.status }).not.toMatchObject({ status: 200 });
        expect(stateOf()).toBe(state);
      }
    }
  });

  it('an alert of the watch leaves the cell only when a second person releases it', async () => {
    expect((await world.patch('analyst-1', 'alerts', 'alr-zzcell', { release: 'proposed' })).status).toBe(200);
    const own = await world.patch('analyst-1', 'alerts', 'alr-zzcell', { release: 'released' });
    expect(own.status).toBe(403);
    expect(((await own.json()) as { detail: string }).detail).toContain('Another analyst');
    expect((await world.patch('operator-1', 'alerts', 'alr-zzcell', { release: 'released' })).status).toBe(404);
    expect((await world.call('operator-1', '/collections/alerts/items/alr-zzcell')).status).toBe(404);
    expect((await world.patch('analyst-2', 'alerts', 'alr-zzcell', { release: 'released' })).status).toBe(200);
    expect((await world.call('operator-1', '/collections/alerts/items/alr-zzcell')).status).toBe(200);
    expect(await world.readFeed('operator-1')).toContain(marks.cell);
  });
});

describe('the audit trail', () => {
  it('holds every view, change, export and deletion, numbered, without what was read', async () => {
    await world.call('analyst-1', '/collections/alerts/items/alr-zzcell');
    await world.call('observer', '/collections/alerts/items/alr-zzcell');
    await world.post('operator-1', '/collections/alerts/export', { ids: ['alr-zzopen'] });
    await world.patch('analyst-1', 'alerts', 'alr-zzcell', { release: 'proposed' });
    world.api.pass(12 * 3_600_000);
    const body = await (await world.call('observer', '/audit')).text();
    const { entries } = JSON.parse(body) as {
      entries: { number: number; action: string; seat: string | null; alert: string; detail: string }[];
    };
    const told = entries
      .filter(({ alert }) => alert.startsWith('alr-zz'))
      .map(({ action, seat, alert }) => [action, seat, alert]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['view', 'analyst-1', 'alr-zzcell'],
        ['export', 'operator-1', 'alr-zzopen'],
        ['change', 'analyst-1', 'alr-zzcell'],
      ]),
    );
    expect(told).not.toContainEqual(['view', 'observer', 'alr-zzcell']);
    // The watch's own alerts of the day have expired meanwhile.
    expect(entries.filter(({ action, seat }) => action === 'deletion' && seat === null).length).toBeGreaterThan(0);
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index + 1));
    expect(body).not.toContain('zzcellheadline');
    expect(body).not.toContain('zzcelldetail');
  });

  it('nobody writes it', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const body = method === 'DELETE' ? {} : { body: '{}' };
      expect((await world.call('observer', '/audit', { method, ...body })).status).toBe(405);
    }
  });
});
