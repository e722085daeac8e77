import { useEffect, useMemo } from 'react';
import { type WatchAlert, alertStatuses, isWatchAlert } from '../../domain/alerts/contract.ts';
import { eventStatuses } from '../../domain/events/kinds.ts';
import { incidentStatuses } from '../../domain/incidents/contract.ts';
import { trafficStatuses } from '../../domain/traffic/kinds.ts';
import { type Selection, createSelection } from '../../live/selection.ts';
import { useCalmVersion } from '../../live/use-live.ts';
import { type Filters, type Lens, type TimeWindow, wholeRegion, withinLens } from '../../shared/filters.ts';
import { timeOf } from '../../shared/instant.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import type { Collections } from '../../domain/collections.ts';
import { type Happening, happeningOf } from './happenings.ts';
import { type Meetings, meetAlerts } from './meetings.ts';

const hour = 3_600_000;
/** Milliseconds between two drawings, however fast the feed is. */
const drawEvery = 1_000;

/** How far back the lanes go, by the time window of the filters: as far, and where it is open half a day. */
const spans: Readonly<Record<TimeWindow, number>> = { '1h': hour, '6h': 6 * hour, '24h': 24 * hour, all: 12 * hour };

/** What the filters leave of a layer in the whole Region, whatever became of it, and whenever it changed. */
const useEverything = <F extends { id: string }>(
  { layer, store }: LiveLayer<F>,
  statuses: readonly string[],
  filters: Filters,
): Selection<F> => {
  const scope = useMemo(
    () => ({
      lens: wholeRegion,
      filters: { ...filters, window: 'all' as const, status: filters.status.length > 0 ? filters.status : statuses },
      now: 0,
    }),
    [filters, statuses],
  );
  const selection = useMemo(
    (): Selection<F> => createSelection(store, layer.rule(scope)),
    // The rule moves on with the filters: the selection stays.
    // oxlint-disable-next-line react/exhaustive-deps
    [store, layer],
  );
  useEffect(
    function moveRule() {
      selection.setRule(layer.rule(scope));
    },
    [selection, layer, scope],
  );
  return selection;
};

/** The two lanes through the lens, and what of one meets what of the other. */
export interface Lanes {
  alerts: readonly WatchAlert[];
  happenings: readonly Happening[];
  meetings: Meetings;
  /** The time axis, milliseconds since 1970. */
  from: number;
  to: number;
}

export interface LiveLanes {
  alerts: LiveLayer<Collections['alerts']>;
  incidents: LiveLayer<Collections['incidents']>;
  disruptions: LiveLayer<Collections['disruptions']>;
  events: LiveLayer<Collections['events']>;
}

/** What did not take place is not real. */
const realEvents = eventStatuses.filter((status) => status !== 'forbidden' && status !== 'cancelled');

/** @param now the minute, milliseconds since 1970 */
export const useLanes = (live: LiveLanes, lens: Lens, filters: Filters, now: number): Lanes => {
  const alerts = useEverything(live.alerts, alertStatuses, filters);
  const incidents = useEverything(live.incidents, incidentStatuses, filters);
  const disruptions = useEverything(live.disruptions, trafficStatuses, filters);
  const events = useEverything(live.events, realEvents, filters);
  const versions = [
    useCalmVersion(alerts, drawEvery),
    useCalmVersion(incidents, drawEvery),
    useCalmVersion(disruptions, drawEvery),
    useCalmVersion(events, drawEvery),
  ].join(' ');
  const span = spans[filters.window];
  return useMemo(
    () => {
      const [from, to] = [now - span, now + span / 3];
      const isOnAxis = (start: number, end: number | null): boolean => start <= to && (end === null || end >= from);
      const shown = Array.from(alerts.all())
        .filter(isWatchAlert)
        .filter(({ properties }) => isOnAxis(timeOf(properties.onset), timeOf(properties.expires)));
      const real = [
        ...Array.from(incidents.all(), happeningOf.incidents),
        ...Array.from(disruptions.all(), happeningOf.disruptions),
        ...Array.from(events.all(), happeningOf.events),
      ].filter((happening) => isOnAxis(happening.from, happening.to));
      // What meets an alert may lie beyond the lens: it is set beside all that is real.
      const meetings = meetAlerts(shown, real);
      return {
        alerts: shown
          .filter(({ properties: { area } }) => withinLens(lens, area.communes, area.zones))
          .sort((a, b) => (a.properties.onset < b.properties.onset ? 1 : -1)),
        happenings: real
          .filter(({ communes, zones }) => withinLens(lens, communes, zones))
          .sort((a, b) => b.from - a.from),
        meetings,
        from,
        to,
      };
    },
    // Versions stand for what the selections hold.
    // oxlint-disable-next-line react/exhaustive-deps
    [alerts, incidents, disruptions, events, versions, lens, span, now],
  );
};
