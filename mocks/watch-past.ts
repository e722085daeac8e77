import { type AlertTheme, alertThemes, volumeBands } from '../src/domain/alerts/contract.ts';
import type { WatchCount } from '../src/domain/watch/contract.ts';
import { countsKeptDays } from '../src/domain/watch/retention.ts';
import { instantOf } from '../src/shared/instant.ts';
import { volumeOf } from './layers/alert-volume.ts';
import type { Geography } from './places.ts';
import { chance, drawFor, integerBetween, pick, pickWeighted } from './random.ts';
import { type CountedAlert, countAlert } from './watch-counts.ts';
import type { World } from './world.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How often each theme comes on a day of the past, and how often it was borne out. */
const habits: Readonly<Record<AlertTheme, readonly [weight: number, borneOut: number]>> = {
  gathering: [9, 0.46],
  'public-order': [5, 0.52],
  transport: [8, 0.58],
  infrastructure: [3, 0.3],
  fire: [2, 0.5],
  weather: [2, 0.34],
  rumour: [6, 0.11],
  event: [9, 0.14],
};
const alertsADay = 34;

/** The counts of a day that is over, the same whenever they are asked for. @param start of the day, milliseconds */
const pastDay = (start: number, { region }: Geography): CountedAlert[] => {
  const draw = drawFor(0, `watch-${instantOf(start).slice(0, 10)}`);
  const all = [...region.communes.values()];
  return Array.from({ length: integerBetween(draw, alertsADay - 8, alertsADay + 8) }, () => {
    const theme = pickWeighted(draw, alertThemes, (one) => habits[one][0]);
    const first = pick(draw, all);
    const touched = chance(draw, 0.25) ? [first, pick(draw, all)] : [first];
    const borneOut = chance(draw, habits[theme][1]);
    return {
      hour: start + integerBetween(draw, 0, 23) * hour,
      theme,
      communes: [...new Set(touched.map(({ nis }) => nis))].sort(),
      zones: [...new Set(touched.map(({ zone }) => zone))].sort(),
      volume: volumeOf(integerBetween(draw, 5, 70)),
      outcome: { borneOut, followed: borneOut || chance(draw, 0.35) },
    };
  });
};

let known: { geography: Geography; today: number; past: readonly CountedAlert[] } | null = null;
const pastAt = (geography: Geography, today: number): readonly CountedAlert[] => {
  if (known?.geography === geography && known.today === today) return known.past;
  const starts = Array.from({ length: countsKeptDays + 1 }, (_, index) => today - (countsKeptDays - index) * day);
  known = { geography, today, past: starts.flatMap((start) => pastDay(start, geography)) };
  return known.past;
};

const placeOf = ({ hour, theme, communes }: CountedAlert): string => [hour, theme, ...communes].join(' ');

/** Added up by hour, theme and communes. */
const addUp = (counted: readonly CountedAlert[]): WatchCount[] => {
  const groups = [...Map.groupBy(counted, placeOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([, alerts], index): WatchCount => {
    const [first] = alerts as [CountedAlert, ...CountedAlert[]];
    const count = (isMeant: (alert: CountedAlert) => boolean | undefined): number =>
      alerts.filter((alert) => isMeant(alert)).length;
    return {
      type: 'Feature',
      id: `watch-count-${String(index + 1).padStart(5, '0')}`,
      geometry: null,
      properties: {
        hour: instantOf(first.hour),
        theme: first.theme,
        communes: first.communes,
        zones: first.zones,
        volume: volumeBands.findLast((band) => alerts.some(({ volume }) => volume === band)) ?? first.volume,
        alerts: alerts.length,
        ended: count(({ outcome }) => outcome !== null),
        followed: count(({ outcome }) => outcome?.followed),
        borneOut: count(({ outcome }) => outcome?.borneOut),
      },
    };
  });
};

/**
 * The counts that are still kept: of the world's own alerts, those that are there and those that were deleted, and of the
 * days before the world began.
 */
export const listWatchCounts = (geography: Geography, world: World): readonly WatchCount[] => {
  const { now } = world.clock;
  const incidents = [...world.values('incidents')].filter(({ properties }) => !properties.exercise);
  const own = [
    ...world.deletions().map(({ count }) => count),
    ...Array.from(world.values('alerts'), (alert) => countAlert(alert, now, incidents)),
  ].filter((count) => count !== null);
  const first = own.reduce((least, count) => Math.min(least, count.hour), now);
  const kept = now - countsKeptDays * day;
  const past = pastAt(geography, Math.floor(now / day) * day);
  return addUp([...past.filter((count) => count.hour < first), ...own].filter((count) => count.hour >= kept));
};
