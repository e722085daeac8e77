/*
 * `npm run gis`: asks the API by QGIS's own provider (Debian's python3-qgis, installed where it is missing), without a
 * window: every collection, filters of properties, places and times, and both Belgian grids. What comes is held against
 * the world that answered, and every request that QGIS sent is told. `VIGIE_QGIS` names another Python than Debian's.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { createHost } from '../../mocks/host.ts';
import { createMemoryStore } from '../../mocks/journal-store.ts';
import { createMockServer } from '../../mocks/node.ts';
import { loadGeography } from '../../mocks/test-api.ts';
import { ensureQgis } from '../../src/tools/programs.ts';
import { type Case, type Found, listCases } from './cases.ts';

const python = ensureQgis();
const host = createHost(await loadGeography(), createMemoryStore(), { scenario: 'ordinary-day', seed: 3 });
await host.control({ action: 'pause' }).kept;
const server = createMockServer(host);
/** What was sent for each case, by its name: the program says which one comes. */
const sent = new Map<string, string[]>();
let current: string[] = [];
server.prependListener('request', ({ url = '' }) => {
  const [, name] = /^\/case\/(.*)$/.exec(url) ?? [];
  if (name === undefined) current.push(decodeURIComponent(url.replaceAll('+', ' ')));
  else sent.set(decodeURIComponent(name), (current = []));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** How many a collection has for who is not signed in. */
const countOf = async (collection: string): Promise<number> => {
  const answer = await fetch(`${origin}/api/collections/${collection}/items?limit=1`);
  return ((await answer.json()) as { numberMatched: number }).numberMatched;
};

const cases = await listCases(host.world(), countOf);
const asked = cases.map(({ sends: _, wants: __, ...of }: Case) => of);
const [program = '', ...args] = python;
const asking = spawn(program, [...args, '-', origin, JSON.stringify(asked)], {
  stdio: ['pipe', 'pipe', 'inherit'],
  env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
});
asking.stdin.end(readFileSync(`${import.meta.dirname}/ask.py`));

let failures = 0;
let version = '';
const told = new Set<string>();
for await (const line of createInterface({ input: asking.stdout })) {
  const said = JSON.parse(line) as Found | { version: string };
  if ('version' in said) {
    ({ version } = said);
    console.log(`QGIS ${version}`);
    continue;
  }
  const of = cases.find(({ name }) => name === said.name);
  const requests = sent.get(said.name) ?? [];
  const isNew = version.localeCompare('3.30', 'en', { numeric: true }) >= 0;
  told.add(said.name);
  if (of?.system && !isNew) {
    console.log(`\n– ${said.name}: this version does not ask for it`);
    continue;
  }
  const wrong = [...(of?.wants(said, isNew) ?? ['no such case'])];
  const items = requests.filter((path) => path.includes('/items') && !path.endsWith('?limit=10'));
  const sends = isNew ? of?.sends : null;
  if (sends && !items.some((path) => path.includes(sends))) wrong.push(`nothing like “${sends}” was asked`);
  failures += wrong.length;
  console.log(`\n${wrong.length === 0 ? '✓' : '✗'} ${said.name}: ${said.valid ? said.count : 'not opened'}`);
  // The further pages ask the same.
  for (const path of items) if (!path.includes('cursor=')) console.log(`    ${path}`);
  for (const reason of wrong) console.log(`  ✗ ${reason}`);
}
for (const { name } of cases) {
  if (told.has(name)) continue;
  failures += 1;
  console.log(`✗ ${name}: QGIS said nothing of it`);
}
server.closeAllConnections();
server.close();
process.exitCode = failures === 0 ? 0 : 1;
