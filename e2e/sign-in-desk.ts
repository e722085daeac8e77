import type { AddressInfo } from 'node:net';
import { type Bearer, TokenRefusal } from '../src/api/bearer.ts';
import type { Host } from '../mocks/host.ts';
import { createMockServer } from '../mocks/node.ts';
import { readConfig } from '../src/service/config.ts';
import { openSignIn } from '../src/service/sign-in/open.ts';
import { startIssuer } from '../src/service/try/issuer.ts';
import { securityHeaders } from '../src/tools/security-headers.ts';
import { test as base } from './api-server.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import { servers } from './servers.ts';

/** An API that takes nothing but tokens of an issuer, and the page that signs in there. */
export interface SignInDesk {
  origin: string;
  issuer: string;
  /** Ends every session: what was given out opens nothing any more. */
  expire(): void;
}

/** Each has to know another: the page is there first, then the issuer that lets it in, then the API that names the issuer. */
const startDesk = async (host: Host): Promise<{ desk: SignInDesk; stop: () => Promise<void> }> => {
  const targets = { appOrigin: servers.api.origin, apiOrigin: '', headers: {} };
  const line = await startFaultyProxy(targets);
  const local = await startIssuer({ port: 0, pages: [line.origin] });
  const { 'Content-Security-Policy': policy } = securityHeaders({ apiUrl: '/', issuer: local.issuer });
  targets.headers = { 'content-security-policy': policy };

  const args = ['--database', 'postgres://none/none', '--issuer', local.issuer, '--audience', local.audience];
  const { signIn, signInAt } = await openSignIn(readConfig(args, {}), () => undefined);
  const seen = new Set<string>();
  let ended: ReadonlySet<string> = new Set();
  const take = async (token: string): Promise<Bearer | null> => {
    if (ended.has(token)) throw new TokenRefusal('The token has expired.');
    seen.add(token);
    return signIn(token);
  };
  const api = createMockServer(host, {}, { signIn: take, signInAt });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
  targets.apiOrigin = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  return {
    desk: {
      origin: line.origin,
      issuer: local.issuer,
      expire: () => {
        ended = new Set(seen);
      },
    },
    stop: async () => {
      await Promise.all([line.close(), local.stop()]);
      api.closeAllConnections();
      api.close();
    },
  };
};

export const test = base.extend<{ desk: SignInDesk }>({
  desk: async ({ host, allowedOrigins }, use) => {
    const { desk, stop } = await startDesk(host);
    for (const origin of [desk.origin, desk.issuer]) allowedOrigins.add(origin);
    await use(desk);
    await stop();
  },
});
export { expect } from './fixtures.ts';
