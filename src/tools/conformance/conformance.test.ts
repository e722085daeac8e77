import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../../mocks/host.ts';
import { createMemoryStore } from '../../../mocks/journal-store.ts';
import { createMockApi } from '../../../mocks/mock-api.ts';
import { createMockServer } from '../../../mocks/node.ts';
import { buildOpenApi } from '../../../mocks/openapi.ts';
import { loadGeography, testStart } from '../../../mocks/test-api.ts';
import { isWatchAlert } from '../../domain/alerts/contract.ts';
import { junitOf, summaryOf } from './report.ts';
import { type Result, runSuite, suite } from './suite.ts';
import { faultTable } from './testing/fault-table.ts';
import type { Fault } from './testing/faults.ts';

const tokens = { operator: 'operator-1', observer: 'observer', analyst: 'analyst-1', commander: 'commander-5339' };
const inProcess = 'http://vigie.test/api';

/** A world in which something is in the cell of the watch, and whose clock goes on. */
const startWorld = async () => {
  let passed = 0;
  const wall = (): number => testStart + passed + performance.now();
  const host = createHost(await loadGeography(), createMemoryStore(), { seed: 3 }, wall);
  const isInCell = (): boolean =>
    [...host.world().values('alerts')].some((alert) => isWatchAlert(alert) && alert.properties.release === 'cell');
  while (!isInCell()) passed += 60_000;
  return host;
};

let host: Awaited<ReturnType<typeof startWorld>>;
beforeAll(async () => {
  host = await startWorld();
});

/** What is broken is not waited for: what ought to come does not. */
const run = (fault: Fault, only: readonly string[]): Promise<readonly Result[]> => {
  const api = createMockApi(host, buildOpenApi);
  const send = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> =>
    fault(new Request(input, init), (request) => api(request, { root: inProcess }));
  return runSuite({ url: inProcess, tokens, patience: 400, fetch: send, only });
};

const broken = (results: readonly Result[]) => results.filter(({ outcome }) => outcome !== 'holds');

describe('the mock API', () => {
  let server: ReturnType<typeof createMockServer>;
  beforeAll(async () => {
    server = createMockServer(host);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('keeps every promise of the contract, over HTTP', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    expect(broken(await runSuite({ url, tokens }))).toEqual([]);
  });

  it('is asked only for what somebody has a token for, and nothing is written where nothing is to be', async () => {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const { seq } = host.world();
    const writes = host.history().writes.length;
    const results = await runSuite({ url, tokens: {}, isReadOnly: true });
    expect(results.filter(({ outcome }) => outcome === 'broken')).toEqual([]);
    expect(results.filter(({ outcome }) => outcome === 'holds').length).toBeGreaterThan(8);
    expect(host.history().writes.length).toBe(writes);
    expect(host.world().seq).toBeGreaterThanOrEqual(seq);
  });
});

describe('a server that does something wrong', () => {
  it.each(faultTable)('%s: %s names it', async (_, check, fault) => {
    expect(broken(await run(fault, [check]))).toMatchObject([{ id: check, outcome: 'broken' }]);
  });

  it('is named by every check', () => {
    const ids = Object.values(suite).flatMap((checks) => checks.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(faultTable.map(([, check]) => check))].toSorted()).toEqual(ids.toSorted());
  });

  it('is told apart from one that is not there', async () => {
    const results = await runSuite({
      url: inProcess,
      tokens,
      only: ['landing-page'],
      fetch: () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') })),
    });
    expect(results).toMatchObject([{ outcome: 'broken', detail: 'fetch failed (ECONNREFUSED)' }]);
  });
});

describe('the report', () => {
  const results: readonly Result[] = [
    { heading: 'feed', id: 'a', promise: 'It & that', outcome: 'holds', detail: '', milliseconds: 12 },
    { heading: 'feed', id: 'b', promise: 'It', outcome: 'broken', detail: '"<\u0001x>"', milliseconds: 1 },
    { heading: 'feed', id: 'c', promise: 'It', outcome: 'skipped', detail: 'No token', milliseconds: 0 },
  ];
  it('counts, and is XML whatever the server said', () => {
    expect(summaryOf(results)).toBe('1 hold, 1 broken, 1 skipped');
    const xml = junitOf('http://a/api?x&y', results);
    expect(xml).toContain('tests="3" failures="1" skipped="1"');
    expect(xml).toContain('<failure message="&quot;&lt;x&gt;&quot;"/>');
    expect(xml).toContain('It &amp; that');
    expect(xml).not.toContain('\u0001');
  });
});
