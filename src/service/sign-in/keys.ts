import {
  type CryptoKey,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
  createLocalJWKSet,
  errors,
} from 'jose';

/** Milliseconds after which the keys are asked for again though all of them fit: one may have been withdrawn. */
const freshFor = 600_000;
/** Milliseconds between two requests at least, whatever tokens come. */
const restFor = 5_000;

/** The issuer cannot say now which keys it has, and nobody knows it from before. */
export class KeysUnreachable extends Error {}

/**
 * The keys of an issuer, asked for when they are first needed, when a token is signed by one that is not known, and now
 * and then. While the issuer cannot be reached, those that it had go on.
 * @param ticks milliseconds that pass whatever becomes of the clock
 */
export const createKeys = (
  load: () => Promise<JSONWebKeySet>,
  report: (error: unknown) => void,
  ticks: () => number = () => performance.now(),
) => {
  let find: ReturnType<typeof createLocalJWKSet> | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  const ask = async (): Promise<void> => {
    try {
      find = createLocalJWKSet(await load());
    } catch (error) {
      report(error);
    } finally {
      asking = null;
    }
  };
  /** All that wait for the keys wait for one answer. */
  const renew = (): Promise<void> => {
    if (asking) return asking;
    if (ticks() - askedAt < restFor) return Promise.resolve();
    askedAt = ticks();
    asking = ask();
    return asking;
  };

  return async (header: JWSHeaderParameters, token: FlattenedJWSInput): Promise<CryptoKey> => {
    if (!find) await renew();
    else if (ticks() - askedAt > freshFor) void renew();
    if (!find) throw new KeysUnreachable('The issuer cannot be asked for its keys.');
    try {
      return await find(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      await renew();
      return find(header, token);
    }
  };
};
