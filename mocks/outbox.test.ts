import { afterEach, describe, expect, it, vi } from 'vitest';
import { createOutbox } from '../src/live/outbox/outbox.ts';
import { type Row, type VersionedFeature, pickPatched } from '../src/live/outbox/row.ts';
import { createSender } from '../src/live/outbox/sender.ts';
import { drawFor } from './random.ts';
import { startTestApi } from './test-api.ts';

const root = 'http://vigie.test/api';
afterEach(() => vi.unstubAllGlobals());

describe('the outbox on the mock API', () => {
  it('1,000 changes with 30 % of the answers dropped have exactly 1,000 effects', async () => {
    const api = await startTestApi({ seed: 3 });
    const incidents = [...api.host.world().values('incidents')].slice(0, 20);
    const versions = new Map(incidents.map(({ id, properties }) => [id, properties.version]));
    const draw = drawFor(7, 'answers');
    let tries = 0;
    const kept = new Map<string, Row>();
    const waiting: (() => void)[] = [];
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      tries += 1;
      const response = await api.request(url.replace(root, ''), init);
      if (draw() < 0.3) throw new TypeError('The answer was lost');
      return response;
    });
    const outbox = createOutbox({
      storage: {
        load: async () => [...kept.values()],
        put: async (rows) => rows.forEach((row) => kept.set(row.key, row)),
        remove: async (key) => void kept.delete(key),
        probe: async () => undefined,
      },
      send: createSender('http://vigie.test', (_, feature) => feature as VersionedFeature),
      seat: () => 'operator-1',
      delay: (act) => {
        waiting.push(act);
        return () => undefined;
      },
      backOff: () => 0,
      onDone: () => undefined,
      onChange: () => undefined,
    });
    for (let made = 0; made < 1_000; made++) {
      const incident = incidents[made % incidents.length];
      if (!incident) throw new Error('The world has no incidents.');
      const patch = { severity: made % 2 === 0 ? 'minor' : 'severe' };
      const { id, properties } = incident;
      const base = {
        collection: 'incidents',
        id,
        patch,
        before: pickPatched(incident, patch),
        base: properties.version,
      };
      await outbox.add({
        ...base,
        key: `k${made}`,
        made,
        seat: 'operator-1',
        state: 'waiting',
        create: null,
        problem: null,
        theirs: null,
      });
    }
    outbox.lead();
    while (outbox.rows().length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
    const effects = incidents
      .map(({ id }) => (api.host.world().get('incidents', id)?.properties.version ?? 0) - (versions.get(id) ?? 0))
      .reduce((sum, count) => sum + count, 0);
    expect(effects).toBe(1_000);
    expect(tries).toBeGreaterThan(1_300);
    expect(kept.size).toBe(0);
  });
});
