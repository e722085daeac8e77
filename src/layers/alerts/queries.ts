import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { ApiFailure } from '../../shared/api.ts';
import { type Lookup, useLookup } from '../../shared/lookup.ts';
import { type WatchDetail, alertSchema, alertsCollection } from '../../domain/alerts/contract.ts';

const timeout = 10_000;

const readDetail = (body: unknown): WatchDetail => {
  const { properties } = v.parse(alertSchema, body);
  if (properties.origin === 'watch' && properties.detail) return properties.detail;
  throw new ApiFailure('malformed', 'detail');
};

/** How a detail is read: once for each opening. */
export const useDetailLookup = (): Lookup => useLookup(null);

/** The detail of an alert of the watch: asked for at each opening, never by itself, and forgotten when it is closed. */
export const watchDetailQuery = (lookup: Lookup, id: string) =>
  queryOptions({
    queryKey: ['watch-detail', ...lookup.key, id],
    queryFn: async ({ signal }) => readDetail(await lookup.item(alertsCollection, id, { signal, timeout })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
