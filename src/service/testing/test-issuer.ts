import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';

interface Pair {
  kid: string;
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

/** As a test wants them, also wrong. */
type Claims = Readonly<Record<string, unknown>>;

const makePair = async (kid: string): Promise<Pair> => ({ kid, ...(await generateKeyPair('ES256')) });
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Seconds since 1970. */
const nowInSeconds = (): number => Math.floor(Date.now() / 1_000);

/** An issuer that says which keys it has, and signs whatever a test wants. */
export const startTestIssuer = async () => {
  let current = await makePair('first');
  const stranger = await makePair('stranger');
  let isDown = false;
  let asked = 0;
  const server = createServer((message, to) => {
    if (isDown) return void message.socket.destroy();
    const isKeys = message.url === '/keys';
    if (isKeys) asked += 1;
    const answer = async (): Promise<object> =>
      isKeys
        ? { keys: [{ ...(await exportJWK(current.publicKey)), kid: current.kid, alg: 'ES256', use: 'sig' }] }
        : { issuer, jwks_uri: `${issuer}/keys` };
    void answer().then((body) => to.end(JSON.stringify(body)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const claimsOf = (claims: Claims): JWTPayload => ({
    iss: issuer,
    aud: 'vigie',
    sub: 'zzsubject',
    exp: nowInSeconds() + 60,
    vigie_seat: 'operator-1',
    ...claims,
  });
  const sign = (claims: Claims = {}, { kid, privateKey } = current): Promise<string> =>
    new SignJWT(claimsOf(claims)).setProtectedHeader({ alg: 'ES256', kid }).sign(privateKey);
  const signByText = (): Promise<string> =>
    new SignJWT(claimsOf({})).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('x'.repeat(32)));

  return {
    issuer,
    sign,
    /** How often its keys were asked for. */
    asked: () => asked,
    rotate: async (): Promise<void> => {
      current = await makePair('second');
    },
    setDown: (down: boolean): void => {
      isDown = down;
    },
    /** Tokens that nobody may take, and what is said of each. */
    faults: async (): Promise<readonly (readonly [name: string, token: string, reason: RegExp])[]> => [
      ['expired', await sign({ exp: nowInSeconds() - 3_600 }), /has expired/],
      ['without an end', await sign({ exp: undefined }), /lacks the claim exp/],
      ['of the future', await sign({ nbf: nowInSeconds() + 3_600 }), /not valid yet/],
      ['for another service', await sign({ aud: 'mail' }), /meant for another service/],
      ['for nobody', await sign({ aud: undefined }), /meant for another service/],
      ['of another issuer', await sign({ iss: 'https://id.example' }), /of another issuer/],
      ['of a key that it does not have', await sign({}, stranger), /no key of the issuer/],
      ['of another key under its name', await sign({}, { ...stranger, kid: current.kid }), /no key of the issuer/],
      ['signed by nobody', `${base64({ alg: 'none' })}.${base64(claimsOf({}))}.`, /in a way that is not taken/],
      ['signed by a word that both know', await signByText(), /in a way that is not taken/],
      ['changed', (await sign()).replace(/\.[^.]+\./, `.${base64(claimsOf({ vigie_seat: 'director' }))}.`), /no key/],
      ['without a seat', await sign({ vigie_seat: undefined }), /names no seat/],
      ['of a seat that there is not', await sign({ vigie_seat: 'mayor' }), /names no seat/],
      ['of a zone that there is not', await sign({ vigie_seat: 'commander-9999' }), /no seat of this centre/],
      ['of two seats', await sign({ vigie_seat: ['operator-1', 'director'] }), /names no seat/],
      ['no token', 'operator-1', /cannot be read/],
      ['of three parts that are none', 'a.b.c', /cannot be read/],
    ],
    stop: (): void => {
      server.closeAllConnections();
      server.close();
    },
  };
};
export type TestIssuer = Awaited<ReturnType<typeof startTestIssuer>>;
