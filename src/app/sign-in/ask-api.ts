import type { Offer } from './issuer.ts';

const timeout = 5_000;

/** What the API says of signing in. */
export type Told =
  /** `seat`: of whoever asks; null: nobody has signed in. */
  | { kind: 'offer'; offer: Offer; seat: string | null }
  /** Nobody signs in there. */
  | { kind: 'none' }
  /** It does not take the token. */
  | { kind: 'refused'; detail: string }
  | { kind: 'unreachable' };

const isText = (value: unknown): value is string => typeof value === 'string';
const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/*
 * Read by hand: this comes before the program, which starts in the seat that is found here, and brings nothing of it along.
 */
const readOffer = (at: unknown): Offer | null => {
  const { issuer, client, scope, resource = null } = asRecord(at);
  return isText(issuer) && isText(client) && isText(scope) && (resource === null || isText(resource))
    ? { issuer, client, scope, resource }
    : null;
};

/** Asks where one signs in, and in which seat a token does. */
export const askApi = async (baseUrl: string, token: string | null): Promise<Told> => {
  try {
    const response = await fetch(`${baseUrl}/api/sign-in`, {
      signal: AbortSignal.timeout(timeout),
      cache: 'no-store',
      headers: { accept: 'application/json', ...(token !== null && { Authorization: `Bearer ${token}` }) },
    });
    if (response.status === 404) return { kind: 'none' };
    const body = asRecord(await response.json());
    if (response.status === 401) return { kind: 'refused', detail: isText(body['detail']) ? body['detail'] : '' };
    if (!response.ok) return { kind: 'unreachable' };
    if (body['at'] === null) return { kind: 'none' };
    const offer = readOffer(body['at']);
    if (!offer) return { kind: 'unreachable' };
    return { kind: 'offer', offer, seat: isText(body['seat']) ? body['seat'] : null };
  } catch {
    return { kind: 'unreachable' };
  }
};
