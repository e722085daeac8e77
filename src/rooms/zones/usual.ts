import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { pastIncidentSchema, pastIncidentsCollection } from '../../domain/plan/contract.ts';
import type { Incident } from '../../domain/incidents/contract.ts';
import { onClock } from '../../shared/brussels.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Lookup, useLookup } from '../../shared/lookup.ts';
import type { Place } from '../../shared/vocabulary.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** How many days are looked back at. */
const mostDays = 56;

/** An incident of the past weeks: when it was reported, by the clocks of Brussels (`onClock`), and where. */
interface Past {
  clock: number;
  zone: string | null;
  commune: string | null;
}

/** How the past weeks are read: they end with the day before. */
export const usePastLookup = (): Lookup => useLookup(day);

/** The incidents of the past weeks. */
export const pastIncidentsQuery = (lookup: Lookup) =>
  queryOptions({
    queryKey: ['past-incidents', ...lookup.key],
    queryFn: async ({ signal }) => {
      const read = await lookup.items(pastIncidentsCollection, { signal, timeout: 30_000 });
      return v
        .parse(v.array(pastIncidentSchema), read)
        .map(
          ({ properties: { reported, zone, commune } }): Past => ({ clock: onClock(timeOf(reported)), zone, commune }),
        );
    },
    staleTime: 15 * 60_000,
    retry: false,
  });

/** How many came: in the whole Region, and by the code of each zone and commune. */
export interface Arrivals {
  total: number;
  areas: ReadonlyMap<string, number>;
}

const count = (places: Iterable<Pick<Past, 'zone' | 'commune'>>, share: number): Arrivals => {
  const areas = new Map<string, number>();
  let total = 0;
  for (const { zone, commune } of places) {
    total += share;
    for (const area of [zone, commune]) if (area !== null) areas.set(area, (areas.get(area) ?? 0) + share);
  }
  return { total, areas };
};

/** What was reported in the hour before a moment. @param now milliseconds */
export const countLately = (incidents: Iterable<Incident>, now: number): Arrivals => {
  const lately: Place[] = [];
  for (const { properties } of incidents) {
    const time = timeOf(properties.reported);
    if (time > now - hour && time <= now) lately.push(properties.place);
  }
  return count(lately, 1);
};

/**
 * What came in the same hour of the clock, on average over the days that the past tells of; null where it tells of
 * less than a week. @param now milliseconds
 */
export const usualArrivals = (past: readonly Past[], now: number): Arrivals | null => {
  const clock = onClock(now);
  const first = past.reduce((least, one) => Math.min(least, one.clock), clock);
  const days = Math.min(mostDays, Math.floor((clock - hour - first) / day));
  if (days < 7) return null;
  const isInHour = (one: Past): boolean => {
    const ago = clock - one.clock;
    return ago >= day && ago < (days + 1) * day && ago % day < hour;
  };
  return count(past.filter(isInHour), 1 / days);
};
