import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { watchCountSchema, watchCountsCollection } from '../../domain/watch/contract.ts';
import { requestJson } from '../../shared/api.ts';

const timeout = 30_000;

/** The counts of the watch. @param world whose, and of which quarter of an hour: they go on with the alerts */
export const watchCountsQuery = (baseUrl: string, seat: string, world: string) =>
  queryOptions({
    queryKey: ['watch-counts', baseUrl, seat, world],
    queryFn: ({ signal }) =>
      requestJson(
        `${baseUrl}/api/collections/${watchCountsCollection}/items?limit=100000`,
        (body) => v.parse(v.object({ features: v.array(watchCountSchema) }), body).features,
        { signal, timeout, seat },
      ),
    placeholderData: keepPreviousData,
    staleTime: 15 * 60_000,
    retry: false,
  });
