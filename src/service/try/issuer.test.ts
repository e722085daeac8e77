import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { openSignIn } from '../sign-in/open.ts';
import { type LocalIssuer, startIssuer } from './issuer.ts';

const page = 'http://127.0.0.1:8080';
let issuer: LocalIssuer;
beforeAll(async () => {
  issuer = await startIssuer({ port: 0, pages: [page], lasts: 60 });
});
afterAll(() => issuer.stop());

/** A browser that goes where it is sent, up to the page. */
const openBrowser = () => {
  const jar = new Map<string, string>();
  const go = async (address: string, init: RequestInit = {}): Promise<{ url: URL; body: string; policy: string }> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie, 'accept-language': 'nl,en' },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('Location');
    if (location === null) {
      const policy = answer.headers.get('Content-Security-Policy') ?? '';
      return { url: new URL(address), body: await answer.text(), policy };
    }
    const next = new URL(location, address);
    return next.origin === page ? { url: next, body: '', policy: '' } : go(next.href);
  };
  return go;
};

const settings = { [oauth.allowInsecureRequests]: true } as const;
const client = { client_id: 'vigie' };
const discover = async (): Promise<oauth.AuthorizationServer> => {
  const at = new URL(issuer.issuer);
  return oauth.processDiscoveryResponse(at, await oauth.discoveryRequest(at, settings));
};
const authorize = async (
  server: oauth.AuthorizationServer,
  verifier: string,
  more: Readonly<Record<string, string>> = {},
): Promise<URL> => {
  const url = new URL(server.authorization_endpoint ?? '');
  const asked = {
    client_id: 'vigie',
    redirect_uri: `${page}/`,
    response_type: 'code',
    scope: 'openid',
    state: 'zzstate',
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...more,
  };
  for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
  return url;
};

it('lets somebody choose a seat; the service takes the token, which can be renewed, and the session ends', async () => {
  const go = openBrowser();
  const server = await discover();
  const verifier = oauth.generateRandomCodeVerifier();
  const chooser = await go((await authorize(server, verifier)).href);
  expect(chooser.body).toContain('Een post kiezen');
  expect(chooser.body).toContain('value="commander-5339"');
  expect(chooser.policy).toContain(`form-action 'self' ${page};`);
  const init = { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } };
  const refused = await go(chooser.url.href, { ...init, body: 'seat=mayor' });
  expect(refused.body).toContain('Een post kiezen');
  const { url } = await go(chooser.url.href, { ...init, body: 'seat=commander-5339' });
  const answer = oauth.validateAuthResponse(server, client, url, 'zzstate');
  const none = oauth.None();
  const tokens = await oauth.processAuthorizationCodeResponse(
    server,
    client,
    await oauth.authorizationCodeGrantRequest(server, client, none, answer, `${page}/`, verifier, settings),
    { requireIdToken: true },
  );
  expect(tokens.expires_in).toBe(60);

  const args = ['--database', 'postgres://a/b', '--issuer', issuer.issuer, '--audience', issuer.audience];
  const { signIn } = await openSignIn(readConfig(args, {}), () => undefined);
  expect((await signIn(tokens.access_token))?.seat.id).toBe('commander-5339');
  expect((await signIn(await issuer.tokenFor('analyst-1')))?.seat.id).toBe('analyst-1');
  // What the page learns of who signed in opens nothing.
  await expect(signIn(tokens.id_token ?? '')).rejects.toThrow(/another service/);

  const renew = async () =>
    oauth.processRefreshTokenResponse(
      server,
      client,
      await oauth.refreshTokenGrantRequest(server, client, none, tokens.refresh_token ?? '', settings),
    );
  expect((await signIn((await renew()).access_token))?.seat.id).toBe('commander-5339');

  // Whoever has a session is not asked again.
  const again = await go((await authorize(server, verifier)).href);
  expect(again.url.searchParams.has('code')).toBe(true);
  const end = new URL(server.end_session_endpoint ?? '');
  end.searchParams.set('id_token_hint', tokens.id_token ?? '');
  end.searchParams.set('post_logout_redirect_uri', `${page}/`);
  end.searchParams.set('state', 'signed-out');
  const asked = await go(end.href);
  const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(asked.body) ?? [];
  const confirmed = await go(server.end_session_endpoint?.concat('/confirm') ?? '', {
    ...init,
    body: new URLSearchParams({ xsrf, logout: 'yes' }).toString(),
  });
  expect(confirmed.url.href).toBe(`${page}/?state=signed-out`);
  await expect(renew()).rejects.toThrow(/unexpected HTTP response status code|server responded with an error/);
});

it('takes no page but those it was told of, and none without a proof of its own', async () => {
  const go = openBrowser();
  const server = await discover();
  const verifier = oauth.generateRandomCodeVerifier();
  const stranger = await go((await authorize(server, verifier, { redirect_uri: 'https://evil.example/' })).href);
  expect(stranger.url.origin).toBe(issuer.issuer);
  expect(stranger.body).toContain('Dat is niet gelukt');
  const bare = await go((await authorize(server, verifier, { code_challenge: '', code_challenge_method: '' })).href);
  expect(bare.url.searchParams.get('error')).toBe('invalid_request');
  expect((await go(`${issuer.issuer}/choose/nothing`)).body).toContain('Dat is niet gelukt');
});
