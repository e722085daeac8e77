import * as oauth from 'oauth4webapi';
import type { Pending } from './kept.ts';

/** Where one signs in, as the API says. */
export interface Offer {
  issuer: string;
  client: string;
  scope: string;
  resource: string | null;
}

export interface Tokens {
  access: string;
  /** Has another access token given, once; null: somebody has to sign in again. */
  refresh: string | null;
  /** Says at the end who signs out. */
  id: string | null;
  /** Milliseconds for which the access token opens something. */
  lasts: number;
}

/** The issuer said no, and would say so again. */
export class IssuerRefusal extends Error {}

const timeout = 10_000;
/** Of tokens whose end the issuer does not tell, milliseconds. */
const usualLasting = 300_000;

const isLoopback = ({ hostname }: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname);

/** What the library throws when the answer is one, and means no. */
const toRefusal = (thrown: unknown): unknown => {
  if (thrown instanceof oauth.AuthorizationResponseError) {
    return new IssuerRefusal(thrown.error_description ?? thrown.error, { cause: thrown });
  }
  if (thrown instanceof oauth.ResponseBodyError && thrown.status < 500) {
    return new IssuerRefusal(thrown.error_description ?? thrown.error, { cause: thrown });
  }
  if (thrown instanceof oauth.OperationProcessingError || thrown instanceof oauth.UnsupportedOperationError) {
    return new IssuerRefusal(thrown.message, { cause: thrown });
  }
  return thrown;
};
const orRefusal = async <T>(asked: Promise<T>): Promise<T> => {
  try {
    return await asked;
  } catch (thrown) {
    throw toRefusal(thrown);
  }
};

export interface Beginning {
  pending: Pending;
  /** Where one goes to sign in. */
  address: string;
}

export interface Issuer {
  begin(address: string, isSomebodyElse: boolean): Promise<Beginning>;
  /** The tokens for an answer of the issuer. Throws an IssuerRefusal, or whatever kept it from being asked. */
  end(pending: Pending, answer: URL): Promise<Tokens>;
  /** As `end`. */
  renew(refresh: string): Promise<Tokens>;
  /** Where one goes to sign out; null: the issuer has no such place. */
  leaving(id: string | null): Promise<string | null>;
}

/** The page comes back to its root, whatever it showed: an issuer knows whole addresses only. */
const home = (): string => `${location.origin}/`;

/** An issuer by its offer; it is asked for what it can do when that is first needed. */
export const createIssuer = ({ issuer, client: id, scope, resource }: Offer): Issuer => {
  const client: oauth.Client = { client_id: id };
  const options = () => ({
    signal: AbortSignal.timeout(timeout),
    [oauth.allowInsecureRequests]: isLoopback(new URL(issuer)),
  });
  let found: oauth.AuthorizationServer | null = null;
  const discover = async (): Promise<oauth.AuthorizationServer> => {
    const at = new URL(issuer);
    found ??= await oauth.processDiscoveryResponse(at, await oauth.discoveryRequest(at, options()));
    return found;
  };
  const toTokens = (answer: oauth.TokenEndpointResponse, before: Partial<Tokens> = {}): Tokens => ({
    access: answer.access_token,
    refresh: answer.refresh_token ?? before.refresh ?? null,
    id: answer.id_token ?? null,
    lasts: answer.expires_in === undefined ? usualLasting : answer.expires_in * 1_000,
  });
  const forResource = resource === null ? {} : { additionalParameters: { resource } };

  return {
    begin: async (address, isSomebodyElse) => {
      const { authorization_endpoint: endpoint } = await orRefusal(discover());
      if (endpoint === undefined) throw new IssuerRefusal('authorization_endpoint');
      const pending = {
        state: oauth.generateRandomState(),
        nonce: oauth.generateRandomNonce(),
        verifier: oauth.generateRandomCodeVerifier(),
        address,
      };
      const asked = new URL(endpoint);
      const parameters = {
        client_id: id,
        redirect_uri: home(),
        response_type: 'code',
        scope,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        ui_locales: new URLSearchParams(location.search).get('lang') ?? navigator.language,
        ...(resource !== null && { resource }),
        ...(isSomebodyElse && { prompt: 'login' }),
      };
      for (const [name, value] of Object.entries(parameters)) asked.searchParams.set(name, value);
      return { pending, address: asked.href };
    },
    end: async ({ state, nonce, verifier }, answer) => {
      const server = await orRefusal(discover());
      const told = async (): Promise<oauth.TokenEndpointResponse> => {
        const code = oauth.validateAuthResponse(server, client, answer, state);
        const response = await oauth.authorizationCodeGrantRequest(
          server,
          client,
          oauth.None(),
          code,
          home(),
          verifier,
          { ...options(), ...forResource },
        );
        return oauth.processAuthorizationCodeResponse(server, client, response, {
          expectedNonce: nonce,
          requireIdToken: true,
        });
      };
      return toTokens(await orRefusal(told()));
    },
    renew: async (refresh) => {
      const server = await orRefusal(discover());
      const told = async (): Promise<oauth.TokenEndpointResponse> => {
        const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, {
          ...options(),
          ...forResource,
        });
        return oauth.processRefreshTokenResponse(server, client, response);
      };
      return toTokens(await orRefusal(told()), { refresh });
    },
    leaving: async (hint) => {
      const { end_session_endpoint: endpoint } = await discover();
      if (endpoint === undefined) return null;
      const asked = new URL(endpoint);
      const parameters = { client_id: id, post_logout_redirect_uri: home(), state: signedOutState };
      for (const [name, value] of Object.entries(parameters)) asked.searchParams.set(name, value);
      if (hint !== null) asked.searchParams.set('id_token_hint', hint);
      return asked.href;
    },
  };
};

/** What the issuer says when it sends somebody back who has signed out. */
export const signedOutState = 'signed-out';
