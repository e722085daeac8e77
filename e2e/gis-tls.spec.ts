import { execFile, spawnSync } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { createMockServer } from '../mocks/node.ts';
import { expect, test } from './api-server.ts';
import { type Says, startTlsProxy } from './tls-proxy.ts';

const run = promisify(execFile);
const isThere = (program: string, version: string): boolean => spawnSync(program, [version]).status === 0;

const proxies: Record<string, Says> = {
  'X-Forwarded-*': (host) => ({ 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'https' }),
  Forwarded: (host) => ({ Forwarded: `for=192.0.2.7;proto=https;host="${host}"` }),
};

test.describe('GDAL over TLS, through a proxy', () => {
  test.skip(!isThere('ogrinfo', '--version') || !isThere('openssl', 'version'), 'needs GDAL and OpenSSL');

  for (const [name, says] of Object.entries(proxies)) {
    test(`reads all that there is, without a complaint: ${name}`, async ({ host }) => {
      host.control({ action: 'pause' });
      const proxy = await startTlsProxy(says);
      const server = createMockServer(host, { behindProxy: [proxy.origin] });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      proxy.showing(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
      try {
        const ask = async (...args: string[]): Promise<string> => {
          const { stdout, stderr } = await run('ogrinfo', ['-ro', `OAPIF:${proxy.origin}/api`, ...args], {
            maxBuffer: 50_000_000,
            env: { ...process.env, GDAL_HTTP_UNSAFESSL: 'YES' },
          });
          expect(stderr, args.join(' ')).toBe('');
          return stdout;
        };
        const count = (report: string): number => Number(/^Feature Count: (\d+)$/m.exec(report)?.[1]);
        const incidents = [...host.world().values('incidents')];
        // A page of ten: the rest is behind its links.
        expect(incidents.length).toBeGreaterThan(20);
        expect(count(await ask('incidents'))).toBe(incidents.length);
        const severe = incidents.filter(({ properties }) => properties.severity === 'severe');
        expect(count(await ask('-where', "severity = 'severe'", 'incidents'))).toBe(severe.length);
        expect(count(await ask('-spat', '4.2', '50.7', '4.5', '51', 'stops'))).toBeGreaterThan(100);
      } finally {
        proxy.close();
        server.closeAllConnections();
        server.close();
      }
    });
  }
});
