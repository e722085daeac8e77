import { type Lens, withinLens } from '../../shared/filters.ts';
import { type Severity, severityRank } from '../../shared/vocabulary.ts';
import { type Alert, type AlertTheme, isReleased } from '../../domain/alerts/contract.ts';
import { isWaiting } from '../../domain/alerts/lifecycle.ts';
import { timeOf } from '../../shared/instant.ts';

/** What the centre has agreed on; each person's device may hold other numbers. */
export interface AlarmSettings {
  /** How many operator positions share the alerts. */
  positions: number;
  /** Minutes after which an alert that nobody has acknowledged escalates. */
  overdueAfter: Readonly<Record<Severity, number>>;
  /** Alerts for each position in ten minutes: acceptable up to the first, at most the second, a flood above the third. */
  limits: Readonly<Record<'acceptable' | 'most' | 'flood', number>>;
}

/**
 * Starting points. For each operator position in ten minutes (ISA-18.2 clause 16, EEMUA 191) about 1 alarm is
 * acceptable, 2 the most that can be managed, more than 10 a flood.
 */
export const firstSettings: AlarmSettings = {
  positions: 2,
  overdueAfter: { extreme: 2, severe: 5, moderate: 15, minor: 30 },
  limits: { acceptable: 1, most: 2, flood: 10 },
};

/** What the load is counted over, milliseconds. */
const loadWindow = 10 * 60_000;

export interface AlarmLoad {
  /** For each position, in ten minutes. */
  rate: number;
  state: 'acceptable' | 'high' | 'over' | 'flood';
}

/** Those that the scope and the work of this seat are about, whatever the filters say. */
export const inScope = (alert: Alert, lens: Lens): boolean =>
  withinLens(lens, alert.properties.area.communes, alert.properties.area.zones);

/** @param now milliseconds */
export const alarmLoad = (alerts: Iterable<Alert>, now: number, { positions, limits }: AlarmSettings): AlarmLoad => {
  let count = 0;
  for (const { properties } of alerts) {
    const sent = timeOf(properties.sent);
    if (sent > now - loadWindow && sent <= now) count += 1;
  }
  const rate = count / Math.max(1, positions);
  const { acceptable, most, flood } = limits;
  return { rate, state: rate > flood ? 'flood' : rate > most ? 'over' : rate > acceptable ? 'high' : 'acceptable' };
};

/** Most severe first, then the oldest: who waits longest. */
const byNeed = (a: Alert, b: Alert): number =>
  severityRank[b.properties.severity] - severityRank[a.properties.severity] ||
  (a.properties.sent < b.properties.sent ? -1 : 1);

/** What waits for somebody, the neediest first. */
export const waitingAlerts = (alerts: Iterable<Alert>, now: number): Alert[] =>
  [...alerts].filter((alert) => isWaiting(alert, now)).sort(byNeed);

/** Whether it has waited longer than agreed. What is still in the cell does not escalate. */
export const isOverdue = (alert: Alert, now: number, { overdueAfter }: AlarmSettings): boolean =>
  isWaiting(alert, now) &&
  isReleased(alert) &&
  now - timeOf(alert.properties.sent) > overdueAfter[alert.properties.severity] * 60_000;

/** How many have waited longer than agreed, and the neediest of them. */
export const escalated = (
  alerts: Iterable<Alert>,
  now: number,
  settings: AlarmSettings,
): { count: number; first: Alert | null } => {
  let count = 0;
  let first: Alert | null = null;
  for (const alert of alerts) {
    if (!isOverdue(alert, now, settings)) continue;
    count += 1;
    if (!first || byNeed(alert, first) < 0) first = alert;
  }
  return { count, first };
};

/** Alerts of one theme, told together in a flood. */
export interface AlarmGroup {
  theme: AlertTheme;
  alerts: readonly Alert[];
}

/** In a flood the critical ones stay for themselves, on top; the others are told by theme, the largest group first. */
export const groupAlerts = (waiting: readonly Alert[]): { critical: Alert[]; groups: AlarmGroup[] } => {
  const critical = waiting.filter(({ properties }) => properties.severity === 'extreme');
  const others = waiting.filter(({ properties }) => properties.severity !== 'extreme');
  const groups = [...Map.groupBy(others, ({ properties }) => properties.theme)]
    .map(([theme, alerts]): AlarmGroup => ({ theme, alerts }))
    .sort((a, b) => b.alerts.length - a.alerts.length);
  return { critical, groups };
};
