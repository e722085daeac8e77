import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../testing/free-port.ts';
import { type NginxSettings, nginxConfig } from './config.ts';
import { type Nginx, startNginx, whyNoNginx } from './run.ts';

const missing = whyNoNginx();
const page = { 'Content-Security-Policy': "default-src 'none'; script-src 'self'" };

describe.skipIf(missing !== null)(`nginx before the API${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  let folder: string;
  let settings: NginxSettings;
  let nginx: Nginx;
  let api: Server;
  const seen: IncomingMessage[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-nginx-'));
    mkdirSync(join(folder, 'page/assets'), { recursive: true });
    writeFileSync(join(folder, 'page/index.html'), '<!doctype html>');
    writeFileSync(join(folder, 'page/assets/a.js'), '');
    api = createServer((message, to) => {
      seen.push(message);
      message.resume().on('end', () => to.setHeader('ETag', '"1"').end('x'.repeat(2_000)));
    }).listen(0, '127.0.0.1');
    await once(api, 'listening');
    settings = {
      listen: `127.0.0.1:${await freePort()}`,
      inner: `127.0.0.1:${await freePort()}`,
      // Of two processes one is away.
      apis: [`127.0.0.1:${await freePort()}`, `127.0.0.1:${(api.address() as AddressInfo).port}`],
      tailers: [`127.0.0.1:${await freePort()}`],
      page: join(folder, 'page'),
      pageHeaders: page,
      rate: 1,
      burst: 20,
      connections: 50,
    };
    nginx = await startNginx(join(folder, 'own'), settings);
  });
  afterAll(async () => {
    if (nginx) {
      const ended = once(nginx.process, 'exit');
      nginx.kill('SIGTERM');
      await ended;
    }
    api?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const ask = (path: string, init: RequestInit & { token?: string } = {}): Promise<Response> =>
    fetch(nginx.address + path, {
      ...init,
      headers: { Authorization: `Bearer ${init.token ?? 'one'}`, ...(init.headers as object) },
    });

  it('serves the page with its headers, what has a hash for good, and nothing else', async () => {
    const index = await ask('/');
    expect(index.headers.get('Content-Type')).toBe('text/html');
    expect(index.headers.get('Content-Security-Policy')).toBe(page['Content-Security-Policy']);
    expect(index.headers.get('Cache-Control')).toBe('no-cache');
    expect((await ask('/assets/a.js')).headers.get('Cache-Control')).toContain('immutable');
    for (const path of ['/nothing', '/.env', '/publish/operator', '/-/feed/operator', '/-/channel/900/operator']) {
      const none = await ask(path, { headers: { 'X-Accel-Redirect': '/' } });
      expect([path, none.status, none.headers.get('X-Content-Type-Options')]).toEqual([path, 404, 'nosniff']);
    }
  });

  it('passes on to whichever process is there, with an id, and leaves a tag as it is', async () => {
    const headers = { 'X-Request-Id': 'of-a-client', 'X-Vigie-Fan-Out': 'yes', 'Accept-Encoding': 'gzip' };
    const item = '/api/collections/incidents/items/inc-a';
    const answer = await ask(item, { method: 'PATCH', body: '{}', headers });
    expect([answer.status, answer.headers.get('ETag')]).toEqual([200, '"1"']);
    expect(seen.at(-1)?.headers['x-request-id']).toBe('of-a-client');
    expect(seen.at(-1)?.headers['x-vigie-fan-out']).toBeUndefined();
    await ask(item, { headers: { 'X-Request-Id': 'a person, 4 Rue X' } });
    expect(seen.at(-1)?.headers['x-request-id']).toMatch(/^[\da-f]{32}$/);
    await ask('/api/stream');
    expect(seen.at(-1)?.headers['x-vigie-fan-out']).toBe('yes');
  });

  it('takes no body that is too long, and waits for none that does not come', async () => {
    const large = await ask('/api/collections/imports/items/imp-a', { method: 'PUT', body: 'x'.repeat(10_000_000) });
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ status: 413 });
    for (const limit of ['client_header_timeout 10s;', 'client_body_timeout 20s;', 'send_timeout 30s;'])
      expect(nginxConfig(settings)).toContain(limit);
  });

  it('answers a token that asks too often with 429 and when to come back, and no other', async () => {
    // As long as tokens are: nginx takes no long key.
    const token = `busy${'x'.repeat(1_500)}`;
    const answers = await Promise.all(Array.from({ length: 40 }, () => ask('/api', { token })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(15);
    expect(refused[0]?.headers.get('Retry-After')).toBe('1');
    expect(refused[0]?.headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(await refused[0]?.json()).toMatchObject({ status: 429 });
    expect((await ask('/api', { token: 'calm' })).status).toBe(200);
  });

  it('says of what it cannot reach that it is away, and when to try again', async () => {
    api.closeAllConnections();
    await new Promise((resolve) => api.close(resolve));
    const away = await ask('/api', { token: 'late' });
    expect([away.status, away.headers.get('Retry-After')]).toEqual([503, '2']);
  });

  it('writes no address, no token and no path into its log', async () => {
    const lines = (): string => readFileSync(join(folder, 'own/access.log'), 'utf8');
    await expect.poll(lines, { timeout: 10_000 }).toContain('"status":503');
    expect(lines()).not.toMatch(/127\.0\.0\.1|Bearer|busy|incidents|inc-a/);
    expect(readFileSync(join(folder, 'own/error.log'), 'utf8')).not.toMatch(/127\.0\.0\.1|Bearer|busy|xxx/);
    for (const line of lines().trim().split('\n')) expect(JSON.parse(line)).toHaveProperty('id');
  });

  it('is taken by the configuration that Debian comes with', () => {
    const debian = '/etc/nginx/nginx.conf';
    if (!existsSync(debian)) return;
    const own = join(folder, 'vigie.conf');
    writeFileSync(own, nginxConfig(settings).replaceAll('/var/log/nginx', folder));
    // In the place where it would stand.
    const text = readFileSync(debian, 'utf8')
      .replace(/^\s*include \/etc\/nginx\/sites-enabled\/.*$/m, '')
      .replace(/include \/etc\/nginx\/conf\.d\/.*;/, `include ${own};`)
      .replaceAll('/var/log/nginx', folder)
      .replace(/^pid .*;/m, `pid ${folder}/debian.pid;`);
    const main = join(folder, 'debian.conf');
    writeFileSync(main, text);
    const { status, stderr } = spawnSync('nginx', ['-t', '-q', '-c', main], { encoding: 'utf8' });
    expect([status, stderr.match(/\[(?:emerg|warn)\].*/g)]).toEqual([0, null]);
  });
});
