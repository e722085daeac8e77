import * as v from 'valibot';
import { ApiFailure, requestJson } from './api.ts';
import { instantOf } from './instant.ts';
import { useSession } from './session.ts';
import { useNow } from './time.ts';

/** How what does not stream is read: as it is, or as it was at the moment that the screen shows. */
export interface Lookup {
  /** For the cache: what is read under another key is of another time or source. */
  key: readonly string[];
  /** All items of a collection, still to be typed. Rejects with an ApiFailure. */
  items(collection: string, asking: Asking): Promise<readonly unknown[]>;
  /** One item with what lists leave out, still to be typed. Rejects with an ApiFailure. */
  item(collection: string, id: string, asking: Asking): Promise<unknown>;
}

interface Asking {
  signal: AbortSignal;
  /** Milliseconds. */
  timeout: number;
  /** What a collection is asked for by; a recording answers with all it has. */
  filters?: Readonly<Record<string, string>>;
}

const mostItems = 100_000;
const pageSchema = v.object({ features: v.custom<readonly unknown[]>(Array.isArray, 'features: a list') });

/**
 * @param step what is read counts for so many milliseconds, and is then read anew; null: for as long as it is shown
 */
export const useLookup = (step: number | null): Lookup => {
  const { baseUrl, seat, past } = useSession();
  const now = useNow();
  const begin = step === null ? now : Math.floor(now / step) * step;
  const moment = past ? Math.max(begin, past.from) : null;
  const ask = <T>(path: string, read: (body: unknown) => T, asking: Asking): Promise<T> => {
    const address = new URL(`${baseUrl}/api/collections/${path}`, location.origin);
    for (const [name, value] of Object.entries(asking.filters ?? {})) address.searchParams.set(name, value);
    if (moment !== null) address.searchParams.set('as-of', instantOf(moment));
    return requestJson(address.href, read, { ...asking, seat: seat.id });
  };
  return {
    key: [baseUrl, seat.id, past?.name ?? 'now', step === null ? '' : String(moment ?? begin)],
    items: (collection, asking) =>
      past?.read?.(collection) ??
      ask(`${collection}/items?limit=${mostItems}`, (body) => v.parse(pageSchema, body).features, asking),
    item: (collection, id, asking) =>
      past?.read
        ? Promise.reject(new ApiFailure('http', '404', { status: 404 }))
        : ask(`${collection}/items/${encodeURIComponent(id)}`, (body) => body, asking),
  };
};
