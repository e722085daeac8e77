import { describe, expect, it } from 'vitest';
import type { Alert } from '../domain/alerts/contract.ts';
import { loadNetwork, loadRegion } from '../geo/packs-node.ts';
import { instantOf, timeOf } from '../shared/instant.ts';
import { createPresence } from './presence.ts';
import { createRouter } from './router.ts';
import { defineRoutes } from './routes.ts';
import { createMemoryStore } from './testing/memory-store.ts';

/* On a store that is no world, and keeps no history: another server names its items as it likes. */

const now = timeOf('2026-11-23T12:00:00Z');
const root = 'http://rows.test/api';
const geography = { region: await loadRegion(), network: await loadNetwork() };
const said = { fr: 'Vent', nl: 'Wind' };

const partnerAlert = (id: string, version = 1): Alert => ({
  type: 'Feature',
  id,
  geometry: null,
  properties: {
    origin: 'partner',
    event: 'Wind',
    urgency: 'expected',
    severity: 'moderate',
    certainty: 'likely',
    msgType: version === 1 ? 'alert' : 'update',
    capStatus: 'actual',
    headline: said,
    description: said,
    onset: instantOf(now),
    expires: instantOf(now + 3_600_000),
    status: 'new',
    theme: 'weather',
    area: { label: said, communes: ['21009'], zones: ['5339'] },
    sent: instantOf(now),
    updated: instantOf(now),
    trend: 'steady',
    acknowledged: null,
    incident: null,
    dismissal: null,
    shelved: null,
    version,
  },
});

const startApi = () => {
  const { store, put } = createMemoryStore(now);
  const api = createRouter(
    defineRoutes({
      about: { title: 'Rows & <tables>', description: 'A test.' },
      store,
      geography,
      presence: createPresence(() => now),
      signIn: async () => null,
      signInAt: null,
      ticks: () => 0,
      loadOpenApi: async () => ({}),
    }),
  );
  const call = (address: string): Promise<Response> => api(new Request(address), { root });
  return { put, call };
};

describe('CAP of a server that names its alerts as it likes', () => {
  it.each(['a b,c<&d', 'x/../y', 'é%41"\'', '𝔸.xml', '..', '../../audit', 'x'.repeat(100)])('%j', async (id) => {
    const { put, call } = startApi();
    put('alerts', partnerAlert(id));
    const feed = await (await call(`${root}/cap/alerts.atom`)).text();
    expect(feed).toContain('<title>Rows &amp; &lt;tables&gt;</title>');
    const [, address = ''] = /<link rel="alternate"[^>]* href="([^"]*)"/.exec(feed) ?? [];
    const response = await call(address);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/cap+xml']);
    expect(await response.text()).toMatch(/<identifier>[^\s,<&]+\.1<\/identifier>/);
  });

  it('is an alert where the history does not tell of what was before', async () => {
    const { put, call } = startApi();
    put('alerts', partnerAlert('alr-later', 7));
    const xml = await (await call(`${root}/cap/alerts/alr-later.xml`)).text();
    expect(xml).toContain('<msgType>Alert</msgType>');
    expect(xml).not.toContain('<references>');
  });
});
