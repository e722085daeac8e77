import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { type PreviewServer, type ViteDevServer, createServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RawAnswer, sendRaw } from '../../mocks/http/raw-client.ts';
import { securityHeaders } from './security-headers.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'vigie-door-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), '<title>The page</title>');
writeFileSync(join(folder, 'assets', 'app.js'), 'void 0;');

const servers: (PreviewServer | ViteDevServer)[] = [];
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

const start = {
  'a build': async () => preview({ root, logLevel: 'silent', build: { outDir: folder }, preview: { port: 0 } }),
  development: async () => {
    const options = { port: 0, watch: null, ws: false } as const;
    const server = await createServer({
      root,
      logLevel: 'silent',
      server: options,
      optimizeDeps: { noDiscovery: true },
    });
    return server.listen();
  },
};

/** A file that each has. */
const files = { 'a build': '/assets/app.js', development: '/src/main.tsx' };

describe.each(['a build', 'development'] as const)('the server of %s', (name) => {
  let port: number;
  beforeAll(async () => {
    const server = await start[name]();
    servers.push(server);
    const address = server.httpServer?.address();
    if (typeof address !== 'object' || !address) throw new Error('The server has no address.');
    ({ port } = address);
  });
  const ask = (first: string, host = 'localhost'): Promise<RawAnswer> =>
    sendRaw(port, [`${first} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`]);

  const expectDressed = ({ headers }: RawAnswer): void => {
    for (const [header, value] of Object.entries(securityHeaders())) {
      // The development server's own script and styles have a nonce.
      if (header === 'Content-Security-Policy') {
        expect(headers.get(header.toLowerCase())).toContain("require-trusted-types-for 'script'");
      } else expect(headers.get(header.toLowerCase())).toBe(value);
    }
  };

  it('has the page at / and nowhere else, and the headers on whatever it answers', async () => {
    const found = await ask('GET /');
    expect(found.status).toBe(200);
    expect(found.body).toContain('<title>');
    const file = await ask(`GET ${files[name]}`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/javascript']);
    expectDressed(file);
    const lost = ['/nothing', '/assets/app-0000.js', '/assets/', '/assets', '/x.html', '/a/b/', '/map.png', '/%'];
    const api = ['/api', '/api/', '/api/collections', '/api/demo?x=1', '/api/nothing.js'];
    for (const path of [...lost, ...api]) {
      const answer = await ask(`GET ${path}`);
      expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true]);
      expect(answer.body).not.toContain('<title>');
      expectDressed(answer);
    }
    expect((await ask('POST /api/demo')).status).toBe(404);
    for (const answer of [found, await ask('HEAD /'), await ask('POST /'), await ask('OPTIONS /')])
      expectDressed(answer);
  });

  it('answers no strange host and nothing that it cannot read, with the headers', async () => {
    const strange = await ask('GET /', 'rebound.example');
    expect(strange.status).toBe(403);
    expectDressed(strange);
    for (const bytes of ['hello\r\n\r\n', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]) {
      const answer = await sendRaw(port, [bytes]);
      expect([400, 431]).toContain(answer.status);
      expectDressed(answer);
    }
  });

  it('gives no page for any path that nobody has made', async () => {
    const part = fc.stringMatching(/^[\w.~-]{1,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
        const answer = await ask(`GET /nobody/${parts.join('/')}`);
        expect(answer.status).toBe(404);
        expectDressed(answer);
      }),
      { numRuns: name === 'development' ? 20 : 60 },
    );
  });
});
