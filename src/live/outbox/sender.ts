import { type ApiFailure, asSeat, describeFailure, requestJson, toFailure } from '../../shared/api.ts';
import { signedIn } from '../../shared/signed-in.ts';
import type { SendResult } from './outbox.ts';
import type { Row, VersionedFeature } from './row.ts';

const timeout = 10_000;

/** Answers that say nothing of the write itself: it may work later, or have worked. */
const isPassing = ({ reason: { kind, status } }: ApiFailure): boolean =>
  kind !== 'http' ||
  status === 408 ||
  status === 409 ||
  status === 425 ||
  // Whoever signs in again goes on with it.
  (status === 401 && signedIn() !== null) ||
  (status ?? 0) >= 500;

/** The geometry is no property, though it changes like one. */
const bodyOf = ({ patch: { geometry, ...properties } }: Row): object => ({
  ...(geometry !== undefined && { geometry }),
  properties,
});

/**
 * Sends rows to the API at `baseUrl`.
 * @param parse types a feature of a collection; throws with the reason
 */
export const createSender =
  (baseUrl: string, parse: (collection: string, feature: unknown) => VersionedFeature) =>
  async (row: Row): Promise<SendResult> => {
    const url = `${baseUrl}/api/collections/${row.collection}/items/${encodeURIComponent(row.id)}`;
    try {
      const response = await fetch(url, {
        method: row.create ? 'PUT' : 'PATCH',
        signal: AbortSignal.timeout(timeout),
        headers: {
          ...asSeat(row.seat),
          'Idempotency-Key': row.key,
          ...(row.create
            ? { 'Content-Type': 'application/geo+json', 'If-None-Match': '*' }
            : { 'Content-Type': 'application/merge-patch+json', 'If-Match': `"${row.base}"` }),
        },
        body: JSON.stringify(bodyOf(row)),
      });
      if (response.status === 412 && !row.create) {
        const { signal } = new AbortController();
        const read = (body: unknown): VersionedFeature => parse(row.collection, body);
        return { type: 'stale', theirs: await requestJson(url, read, { signal, timeout, seat: row.seat }) };
      }
      if (!response.ok) throw await describeFailure(response);
      return { type: 'done', feature: parse(row.collection, await response.json()) };
    } catch (thrown) {
      const failure = toFailure(thrown);
      const { status, detail, retryAfter } = failure.reason;
      return isPassing(failure)
        ? { type: 'retry', after: retryAfter }
        : { type: 'refused', status: status ?? 0, detail };
    }
  };
