import { type ApiFailure, describeFailure, requestJson, toFailure } from '../../shared/api.ts';
import type { SendResult } from './outbox.ts';
import type { Row, VersionedFeature } from './row.ts';

const timeout = 10_000;

/** Answers that say nothing of the write itself: it may work later, or have worked. */
const isPassing = ({ reason: { kind, status } }: ApiFailure): boolean =>
  kind !== 'http' || status === 408 || status === 409 || status === 425 || (status ?? 0) >= 500;

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
        method: 'PATCH',
        signal: AbortSignal.timeout(timeout),
        headers: {
          'Content-Type': 'application/merge-patch+json',
          Authorization: `Bearer ${row.seat}`,
          'Idempotency-Key': row.key,
          'If-Match': `"${row.base}"`,
        },
        body: JSON.stringify({ properties: row.patch }),
      });
      if (response.status === 412) {
        const { signal } = new AbortController();
        const read = (body: unknown): VersionedFeature => parse(row.collection, body);
        return { type: 'stale', theirs: await requestJson(url, read, { signal, timeout }) };
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
