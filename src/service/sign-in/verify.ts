import { type JSONWebKeySet, errors, jwtVerify } from 'jose';
import * as v from 'valibot';
import { RequestProblem } from '../../api/problem.ts';
import { type Bearer, TokenRefusal } from '../../api/bearer.ts';
import { type ClaimRules, readClaims } from './claims.ts';
import { KeysUnreachable, createKeys } from './keys.ts';

export interface IssuerSettings extends ClaimRules {
  /** As it calls itself in its tokens, and where it is found. */
  issuer: string;
  /** What its tokens have to be for. */
  audience: string;
  /** How they may be signed. */
  algorithms: readonly string[];
  /** Seconds that its clock and this one may differ. */
  tolerance: number;
}

const timeout = 5_000;
const metadataSchema = v.object({ issuer: v.string(), jwks_uri: v.pipe(v.string(), v.url()) });
const keysSchema = v.object({ keys: v.array(v.looseObject({ kty: v.string() })) });

const fetchJson = async <T>(url: string, schema: v.GenericSchema<unknown, T>): Promise<T> => {
  const response = await fetch(url, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
  if (!response.ok) throw new Error(`${url} answers ${response.status}.`);
  return v.parse(schema, await response.json());
};

/** The keys that an issuer has now, found as OpenID Connect Discovery 1.0 says. */
const loadKeys = async (issuer: string): Promise<JSONWebKeySet> => {
  const found = await fetchJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, metadataSchema);
  if (found.issuer !== issuer) throw new Error(`The issuer calls itself ${found.issuer}.`);
  return fetchJson(found.jwks_uri, keysSchema);
};

/** Why a token is not taken, in words that say nothing of what it holds. */
const reasonOf = (error: unknown): string | null => {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'The token is signed in a way that is not taken.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'The token is meant for another service.';
    if (error.claim === 'iss') return 'The token is of another issuer.';
    if (error.claim === 'nbf') return 'The token is not valid yet.';
    return `The token lacks the claim ${error.claim}, or it is not as it should be.`;
  }
  const isOfNobody =
    error instanceof errors.JWSSignatureVerificationFailed ||
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys;
  if (isOfNobody) return 'The token is signed by no key of the issuer.';
  return error instanceof errors.JOSEError ? 'The token cannot be read.' : null;
};

/** Reads what an issuer has signed. @param report told when it cannot be asked for its keys */
export const createVerifier = (settings: IssuerSettings, report: (error: unknown) => void) => {
  const { issuer, audience, algorithms, tolerance } = settings;
  const keys = createKeys(() => loadKeys(issuer), report);
  /** Throws a TokenRefusal for one that is not taken, a RequestProblem (503) while nobody can tell. */
  return async (token: string): Promise<Bearer> => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: tolerance,
        requiredClaims: ['exp'],
      });
      const seat = readClaims(payload, settings);
      if (!seat) throw new TokenRefusal('The token names no seat of this centre.');
      const lasts = ((payload.exp ?? 0) + tolerance) * 1_000 - Date.now();
      return { seat, lasts };
    } catch (error) {
      if (error instanceof KeysUnreachable) {
        throw new RequestProblem(503, 'The issuer of tokens cannot be reached just now: try again.', {
          'Retry-After': '5',
        });
      }
      const reason = reasonOf(error);
      if (reason === null) throw error;
      throw new TokenRefusal(reason);
    }
  };
};
