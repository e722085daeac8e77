import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { ApiFailure, requestJson } from '../../shared/api.ts';
import { type WatchDetail, alertSchema, alertsCollection } from '../../domain/alerts/contract.ts';

const timeout = 10_000;

const readDetail = (body: unknown): WatchDetail => {
  const { properties } = v.parse(alertSchema, body);
  if (properties.origin === 'watch' && properties.detail) return properties.detail;
  throw new ApiFailure('malformed', 'detail');
};

/** The detail of an alert of the watch: asked for at each opening, never by itself, and forgotten when it is closed. */
export const watchDetailQuery = (baseUrl: string, seat: string, id: string) =>
  queryOptions({
    queryKey: ['watch-detail', baseUrl, seat, id],
    queryFn: ({ signal }) =>
      requestJson(`${baseUrl}/api/collections/${alertsCollection}/items/${encodeURIComponent(id)}`, readDetail, {
        signal,
        timeout,
        seat,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
