import { timeOf } from '../../shared/instant.ts';
import type { Alert } from '../alerts/contract.ts';
import type { Incident } from '../incidents/contract.ts';
import type { LogEntry } from '../log/contract.ts';
import { eventsCollection, type PublicEvent } from './contract.ts';
import { shapeDistance, shapeFor } from './shape.ts';
import { spanOf } from './span.ts';

/** Metres around an event, and milliseconds before and after it, in which what happens has to do with it. */
export const nearby = { metres: 600, before: 2 * 3_600_000, after: 2 * 3_600_000 } as const;

/** What was reported at an event, from shortly before it to shortly after it; the first first. */
export const incidentsAt = (event: PublicEvent, incidents: Iterable<Incident>): readonly Incident[] => {
  const shape = shapeFor(event.geometry);
  const { start, end } = spanOf(event);
  return Array.from(incidents)
    .filter(({ geometry, properties: { reported } }) => {
      const time = timeOf(reported);
      const isThen = time >= start - nearby.before && time < end + nearby.after;
      return isThen && geometry !== null && shapeDistance(shape, shapeFor(geometry)) <= nearby.metres;
    })
    .toSorted((a, b) => (a.properties.reported < b.properties.reported ? -1 : 1));
};

/** The alerts over an event's communes whose time is the event's, told by whether they came before it began. */
export const alertsOver = (
  event: PublicEvent,
  alerts: Iterable<Alert>,
): { before: readonly Alert[]; during: readonly Alert[] } => {
  const { communes, windows } = event.properties;
  const { start, end } = spanOf(event);
  const over = Array.from(alerts).filter(({ properties: { area, onset, expires } }) => {
    const isThere = area.communes.some((nis) => communes.includes(nis));
    return isThere && timeOf(onset) < end && timeOf(expires) > start;
  });
  const isBefore = ({ properties: { sent } }: Alert): boolean => timeOf(sent) < timeOf(windows.event.start);
  return { before: over.filter(isBefore), during: over.filter((alert) => !isBefore(alert)) };
};

/** What the log tells of an event and of what happened at it, in order. */
export const entriesOf = (
  event: PublicEvent,
  incidents: readonly Incident[],
  log: Iterable<LogEntry>,
): readonly LogEntry[] => {
  const ids = new Set(incidents.map(({ id }) => id));
  return Array.from(log)
    .filter(
      ({ properties: { change, incident } }) =>
        (change?.collection === eventsCollection && change.id === event.id) || (incident !== null && ids.has(incident)),
    )
    .toSorted((a, b) => a.properties.number - b.properties.number);
};
