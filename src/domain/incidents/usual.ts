import { showClock } from '../../shared/brussels.ts';
import { timeOf } from '../../shared/instant.ts';
import type { Incident } from './contract.ts';
import type { IncidentCount } from './counts.ts';

const hour = 3_600_000;

/** The hour of the clock in Brussels. @param time milliseconds */
export const hourOf = (time: number): number => Number(showClock(time).slice(11, 13));

/** How many came: in the whole Region, and by the code of each zone and commune. */
export interface Arrivals {
  total: number;
  areas: ReadonlyMap<string, number>;
}

/** What was reported in the hour before a moment. @param now milliseconds */
export const countLately = (incidents: Iterable<Incident>, now: number): Arrivals => {
  const areas = new Map<string, number>();
  let total = 0;
  for (const { properties } of incidents) {
    const time = timeOf(properties.reported);
    if (time <= now - hour || time > now) continue;
    const { zone, commune } = properties.place;
    total += 1;
    for (const area of [zone, commune]) if (area !== null) areas.set(area, (areas.get(area) ?? 0) + 1);
  }
  return { total, areas };
};

/** Fewer days than these tell of nothing usual. */
const leastDays = 7;

/**
 * What came in the same hour of the clock, on average over the days that the past tells of; null where it tells of
 * less than a week. An hour that reaches into two of the clock takes its share of each. @param now milliseconds
 */
export const usualArrivals = (past: readonly IncidentCount[], now: number): Arrivals | null => {
  const share = (now % hour) / hour;
  const parts = [
    { hour: hourOf(now - hour), weight: 1 - share },
    { hour: hourOf(now), weight: share },
  ].map((part) => ({ ...part, counts: past.filter(({ properties }) => properties.hour === part.hour) }));
  if (parts.some(({ counts }) => counts.length < leastDays)) return null;
  const areas = new Map<string, number>();
  let total = 0;
  for (const { counts, weight } of parts) {
    const by = weight / counts.length;
    for (const { properties } of counts) {
      total += by * properties.incidents;
      for (const [area, count] of [...Object.entries(properties.zones), ...Object.entries(properties.communes)])
        areas.set(area, (areas.get(area) ?? 0) + by * count);
    }
  }
  return { total, areas };
};
