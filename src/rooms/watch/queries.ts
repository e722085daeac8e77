import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { watchCountSchema, watchCountsCollection } from '../../domain/watch/contract.ts';
import { type Lookup, useLookup } from '../../shared/lookup.ts';

const timeout = 30_000;
const quarter = 15 * 60_000;

/** How the counts are read: they go on with the alerts. */
export const useCountsLookup = (): Lookup => useLookup(quarter);

/** The counts of the watch. */
export const watchCountsQuery = (lookup: Lookup) =>
  queryOptions({
    queryKey: ['watch-counts', ...lookup.key],
    queryFn: async ({ signal }) =>
      v.parse(v.array(watchCountSchema), await lookup.items(watchCountsCollection, { signal, timeout })),
    placeholderData: keepPreviousData,
    staleTime: quarter,
    retry: false,
  });
