import { type AlertTheme, alertThemes } from '../../domain/alerts/contract.ts';
import type { WatchCount } from '../../domain/watch/contract.ts';
import { type Lens, withinLens } from '../../shared/filters.ts';
import { timeOf } from '../../shared/instant.ts';

const day = 24 * 3_600_000;

/** Alerts in the last 24 hours and 7 days, each beside as long a time before. */
export interface Volume {
  day: number;
  dayBefore: number;
  week: number;
  weekBefore: number;
}
export const volumeColumns = ['all', ...alertThemes] as const;
export type VolumeRow = Readonly<Record<AlertTheme | 'all', Volume>>;

const nothing = (): Volume => ({ day: 0, dayBefore: 0, week: 0, weekBefore: 0 });
const emptyRow = (): Record<AlertTheme | 'all', Volume> =>
  Object.fromEntries(volumeColumns.map((column) => [column, nothing()])) as Record<AlertTheme | 'all', Volume>;

/** Where a moment lies, by its age in milliseconds. */
const spans: readonly (readonly [keyof Volume, from: number, to: number])[] = [
  ['day', 0, day],
  ['dayBefore', day, 2 * day],
  ['week', 0, 7 * day],
  ['weekBefore', 7 * day, 14 * day],
];

export interface Volumes {
  /** By the code of a zone, or under the lens of a zone by that of a commune. */
  areas: ReadonlyMap<string, VolumeRow>;
  /** What touches several of them, once for each beyond the first: the rows count it too often by so much. */
  shared: VolumeRow;
  /** Each alert once. */
  total: VolumeRow;
}

/** Alerts through the lens, by area and theme. @param now milliseconds since 1970 */
export const tallyVolumes = (
  counts: readonly WatchCount[],
  codes: readonly string[],
  lens: Lens,
  now: number,
): Volumes => {
  const areas = new Map(codes.map((code) => [code, emptyRow()]));
  const [shared, total] = [emptyRow(), emptyRow()];
  for (const { properties } of counts) {
    const { hour, theme, communes, zones, alerts } = properties;
    if (!withinLens(lens, communes, zones)) continue;
    const age = now - timeOf(hour);
    const add = (row: Record<AlertTheme | 'all', Volume>, by: number): void => {
      for (const [span, from, to] of spans) {
        if (age < from || age >= to) continue;
        row[theme][span] += by;
        row.all[span] += by;
      }
    };
    const touched = [...zones, ...communes].flatMap((code) => areas.get(code) ?? []);
    for (const row of touched) add(row, alerts);
    add(shared, Math.max(0, touched.length - 1) * alerts);
    add(total, alerts);
  }
  return { areas, shared, total };
};

/** How often something came of the alerts of a theme. */
export interface Outcome {
  ended: number;
  followed: number;
  borneOut: number;
}

/** Of the alerts through the lens whose window is over, by theme and of all. */
export const tallyOutcomes = (
  counts: readonly WatchCount[],
  lens: Lens,
): Readonly<Record<AlertTheme | 'all', Outcome>> => {
  const outcomes = Object.fromEntries(
    volumeColumns.map((column) => [column, { ended: 0, followed: 0, borneOut: 0 }]),
  ) as Record<AlertTheme | 'all', Outcome>;
  for (const { properties } of counts) {
    if (!withinLens(lens, properties.communes, properties.zones)) continue;
    for (const outcome of [outcomes.all, outcomes[properties.theme]]) {
      outcome.ended += properties.ended;
      outcome.followed += properties.followed;
      outcome.borneOut += properties.borneOut;
    }
  }
  return outcomes;
};
