import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feedChecks } from '../tools/conformance/checks/feed.ts';
import { runSuite } from '../tools/conformance/suite.ts';
import { draft } from '../tools/conformance/target.ts';
import { type Config, readConfig } from './config.ts';
import { connect } from './connect.ts';
import { createLog } from './logs.ts';
import { whyNoNginx } from './nginx/run.ts';
import { startService } from './start.ts';
import { describeService } from './testing/describe-service.ts';
import { makeIncident } from './testing/make-incident.ts';
import { seedItems } from './testing/seed.ts';
import { tokens, writeTokens } from './testing/tokens-file.ts';
import { makeWatchAlert } from './testing/watch-alert.ts';
import { hashOf, readTokens } from './tokens.ts';

describeService('the service', (cluster) => {
  let folder: string;
  let config: Config;
  let lines: string[];
  let service: Awaited<ReturnType<typeof startService>>;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'vigie-service-'));
    const file = join(folder, 'tokens.json');
    writeTokens(file);
    lines = [];
    const database = cluster().createDatabase();
    config = readConfig(['--database', database, '--tokens', file, '--listen', '127.0.0.1:0'], {});
    service = await startService(
      config,
      createLog((line) => lines.push(line)),
    );
  });
  afterEach(async () => {
    await service.stop();
    rmSync(folder, { recursive: true });
  });
  const seed = async (...items: Parameters<typeof seedItems>[1]): Promise<void> => {
    const sql = connect({ database: config.database, as: 'api', most: 1 });
    await seedItems(sql, items);
    await sql.end();
  };
  const beside = (path: string): string => service.address.replace(/\/api$/, path);
  const ask = (path: string, init: { headers?: Record<string, string> } = {}): Promise<Response> =>
    fetch(service.address + path, {
      ...init,
      headers: { Authorization: `Bearer ${tokens.operator}`, ...init.headers },
    });

  it('keeps every promise of the contract, over HTTP', async () => {
    await seed(['alerts', makeWatchAlert('alr-zzcell', 'cell', Date.now() + 3_600_000)]);
    // Where there is an nginx the whole of it is held against what that lets through; here its own streams are left.
    const only = whyNoNginx() === null ? feedChecks.map(({ id }) => id) : null;
    const results = await runSuite({ url: service.address, tokens, ...(only && { only }) });
    expect(results.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  });

  it('tells who looks after it how it is, and logs nothing of anybody', async () => {
    await seed(['incidents', makeIncident('inc-zzid')]);
    await (
      await ask('/collections/incidents/items/inc-zzid?f=json', { headers: { 'X-Request-Id': 'of-a-proxy' } })
    ).text();
    await (await ask('/collections/incidents/items?stop=zzstop')).text();
    await (await ask('/zzpath')).text();
    const refused = await ask('/collections/incidents/items', { headers: { Authorization: 'Bearer zzsecret' } });
    expect(refused.status).toBe(401);
    expect(refused.headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/);
    expect(refused.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    expect(await (await fetch(beside('/healthz'))).text()).toBe('alive\n');
    expect((await fetch(beside('/readyz'))).status).toBe(200);
    const metrics = await (await fetch(beside('/metrics'))).text();
    expect(metrics).toContain(
      'vigie_requests_total{method="GET",route="/api/collections/incidents/items/:id",status="200"} 1',
    );
    expect(metrics).toContain('vigie_requests_total{method="GET",route="other",status="404"} 1');
    expect(metrics).toMatch(/^vigie_feed_seq 2$/m);
    for (const line of metrics.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^{}]*\})? [\d.e+-]+)$/);

    await expect.poll(() => lines.length).toBeGreaterThan(8);
    const log = lines.map((line) => JSON.parse(line) as { event: string; id?: string; route?: string });
    expect(log.find(({ id }) => id === 'of-a-proxy')?.route).toBe('/api/collections/incidents/items/:id');
    expect(lines.join('')).not.toMatch(/zz|secret|operator|127\.0\.0\.1:\d+.*request/);
  });

  it('takes no page of another origin for its own, not even of this machine', async () => {
    const origin = { Origin: 'http://localhost:5173' };
    expect((await ask('/collections/incidents/items', { headers: origin })).status).toBe(403);
    const plain = await fetch(`${service.address}/collections/incidents/items`, { headers: origin });
    expect(plain.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('says that it cannot reach what it keeps while that is so, and goes on by itself', async () => {
    await seed(['incidents', makeIncident('inc-one')]);
    cluster().halt();
    const refused = await ask('/collections/incidents/items');
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '5']);
    expect(await refused.json()).toMatchObject({ status: 503 });
    expect((await fetch(beside('/readyz'))).status).toBe(503);
    expect((await fetch(beside('/healthz'))).status).toBe(200);
    expect(await (await fetch(beside('/metrics'))).text()).toContain('vigie_database_up 0');
    cluster().resume();
    await expect
      .poll(async () => (await ask('/collections/incidents/items/inc-one')).status, { timeout: 20_000 })
      .toBe(200);
    // Also whoever waits for what comes hears of it again.
    const { body } = await ask('/stream');
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
    await seed(['incidents', makeIncident('inc-two')]);
    let said = '';
    while (!said.includes('inc-two')) said += (await reader?.read())?.value ?? '';
    await reader?.cancel();
  });

  it('ends when it is told to: what is asked is answered, streams are ended, and no more is taken', async () => {
    const stream = await ask('/stream');
    const reader = stream.body?.getReader();
    await reader?.read();
    // One that the service has begun with: it asks for the body.
    const item = `${service.address}/collections/incidents/items/inc-zzlast`;
    const late = request(item, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${tokens.operator}`,
        'Content-Type': 'application/geo+json',
        'If-None-Match': '*',
        'Idempotency-Key': 'late',
        Expect: '100-continue',
      },
    });
    late.flushHeaders();
    await once(late, 'continue');
    const stopped = service.stop();
    late.end(JSON.stringify({ properties: draft }));
    const [answer] = (await once(late, 'response')) as [IncomingMessage];
    expect(answer.resume().statusCode).toBe(201);
    await stopped;
    const rest = (async () => {
      for (;;) if ((await reader?.read())?.done !== false) return 'ended';
    })();
    await expect(rest.catch(() => 'cut')).resolves.toMatch(/ended|cut/);
    await expect(ask('/conformance')).rejects.toThrow(/fetch failed/);
    // That a stream was cut may be told after it.
    expect(lines.slice(-2).join('')).toContain('"stopped"');
  });

  it('is a program that starts by its environment and ends by a signal', async () => {
    const environment = { VIGIE_DATABASE: config.database, VIGIE_TOKENS: config.tokens, VIGIE_LISTEN: '127.0.0.1:0' };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'main.ts')], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await expect.poll(() => said, { timeout: 60_000 }).toContain('"started"');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said).toContain('"stopped"');
  });
});

describe('the settings of the service', () => {
  const right = ['--database', 'postgres://vigie:zzsecret@localhost/vigie', '--tokens', 'tokens.json'];

  it('come from flags, then from the environment, then from what is usual', () => {
    const config = readConfig([...right, '--history-days', '30'], {
      VIGIE_HISTORY_DAYS: '7',
      VIGIE_ORIGINS: 'https://a.example,https://b.example',
    });
    expect(config).toMatchObject({
      listen: '127.0.0.1:8790',
      'history-days': 30,
      origins: ['https://a.example', 'https://b.example'],
    });
  });

  it.each([
    [['--tokens', 'x'], /--database \(VIGIE_DATABASE\): a database is wanted/],
    [['--database', 'postgres://a/b'], /--tokens/],
    [['--database', 'mysql://u:zzsecret@a/b', '--tokens', 'x'], /postgres:\/\//],
    [[...right, '--listen', '8790'], /--listen .*a host and a port/],
    [[...right, '--history-days', '0'], /--history-days .*1 to 36500/],
    [[...right, '--connections', 'many'], /--connections .*2 to 200/],
    [[...right, '--part', 'tailer'], /--nginx .*each nginx/],
    [[...right, '--part', 'database'], /--part .*api or tailer/],
    [[...right, '--nginx', '127.0.0.1:80'], /--nginx .*http/],
    [[...right, '--nothing', '1'], /nothing/],
  ])('%j is refused, with the setting and without what it says', (args, reason) => {
    expect(() => readConfig(args, {})).toThrow(reason);
    expect(() => readConfig(args, {})).not.toThrow(/zzsecret/);
  });

  it('tokens are kept as what cannot be turned back, and open seats alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-tokens-'));
    const file = join(folder, 'tokens.json');
    writeTokens(file);
    const signIn = await readTokens(file);
    expect(await signIn('secret-a')).toMatchObject({ seat: { id: 'analyst-1', role: 'analyst' }, lasts: null });
    for (const none of ['operator-1', '', hashOf('secret-a')]) expect(await signIn(none)).toBeNull();
    for (const text of ['{', '[]', '{"secret-a":"analyst-1"}', `{"${hashOf('x')}":"mayor"}`]) {
      writeFileSync(file, text);
      await expect(readTokens(file)).rejects.toThrow(/file of tokens/);
    }
    rmSync(folder, { recursive: true });
    await expect(readTokens(file)).rejects.toThrow(/cannot be read/);
  });
});
