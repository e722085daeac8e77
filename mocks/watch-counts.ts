import { type Alert, isReleased, isWatchAlert } from '../src/domain/alerts/contract.ts';
import type { Incident } from '../src/domain/incidents/contract.ts';
import type { WatchCount } from '../src/domain/watch/contract.ts';
import { outcomeOf } from '../src/domain/watch/foretold.ts';
import { timeOf } from '../src/shared/instant.ts';

const hour = 3_600_000;

/** What is counted of one alert of the watch. */
export type CountedAlert = Pick<WatchCount['properties'], 'theme' | 'communes' | 'zones' | 'volume'> & {
  /** The beginning of the hour, milliseconds since 1970. */
  hour: number;
  /** Null: its window is not over. */
  outcome: { followed: boolean; borneOut: boolean } | null;
};

/** What is counted of an alert; null of one that is of an exercise or not of the watch, never left the cell, or has not begun. */
export const countAlert = (alert: Alert, now: number, incidents: Iterable<Incident>): CountedAlert | null => {
  if (!isWatchAlert(alert) || !isReleased(alert) || alert.properties.capStatus === 'exercise') return null;
  const { onset, expires, theme, area, volume } = alert.properties;
  if (timeOf(onset) > now) return null;
  return {
    hour: Math.floor(timeOf(onset) / hour) * hour,
    theme,
    communes: area.communes,
    zones: area.zones,
    volume,
    outcome: timeOf(expires) <= now ? outcomeOf(alert, incidents) : null,
  };
};
