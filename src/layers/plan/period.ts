import type { PastDeployment, PastIncident } from '../../domain/plan/contract.ts';
import { timeOf } from '../../shared/instant.ts';

/** What happened in a period, for the whole Region. */
export interface Period {
  incidents: number;
  /** Officers times hours, rounded. */
  hours: number;
  /** The first moment that there are figures of within it, milliseconds; null: there are none. */
  from: number | null;
}

/** @param since milliseconds; the figures of the past go back ten weeks, and end yesterday */
export const countPeriod = (
  past: { deployments: readonly PastDeployment[]; incidents: readonly PastIncident[] },
  since: number,
): Period => {
  const incidents = past.incidents.map(({ properties }) => timeOf(properties.reported)).filter((time) => time >= since);
  const shifts = past.deployments
    .map(({ properties: { start, end, strength } }) => ({ start: timeOf(start), end: timeOf(end), strength }))
    .filter(({ start }) => start >= since);
  const first = [...incidents, ...shifts.map(({ start }) => start)].reduce(
    (least, time) => Math.min(least, time),
    Number.POSITIVE_INFINITY,
  );
  return {
    incidents: incidents.length,
    hours: Math.round(
      shifts.reduce((sum, { start, end, strength }) => sum + ((end - start) / 3_600_000) * strength, 0),
    ),
    from: Number.isFinite(first) ? first : null,
  };
};
