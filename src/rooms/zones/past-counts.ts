import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { incidentCountSchema, incidentCountsCollection } from '../../domain/incidents/counts.ts';
import { hourOf } from '../../domain/incidents/usual.ts';
import { type Lookup, useLookup } from '../../shared/lookup.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How the past weeks are read: they end with the day before. */
export const usePastLookup = (): Lookup => useLookup(day);

/** What came in each hour of the past weeks that the last hour reaches into. @param now milliseconds */
export const incidentCountsQuery = (lookup: Lookup, now: number) => {
  const hours = [hourOf(now - hour), hourOf(now)].join(',');
  return queryOptions({
    queryKey: ['incident-counts', ...lookup.key, hours],
    queryFn: async ({ signal }) => {
      const asking = { signal, timeout: 30_000, filters: { hour: hours } };
      return v.parse(v.array(incidentCountSchema), await lookup.items(incidentCountsCollection, asking));
    },
    staleTime: 15 * 60_000,
    // Of the hour before until that of this one is there.
    placeholderData: keepPreviousData,
    retry: false,
  });
};
