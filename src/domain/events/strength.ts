import { timeOf } from '../../shared/instant.ts';
import type { PublicEvent, Unit, UnitService } from './contract.ts';

const hour = 3_600_000;

/** Officers of one service in one hour. */
export interface HourOfService {
  service: UnitService;
  /** When the hour begins, milliseconds since 1970. */
  at: number;
  planned: number;
  /** Null: the hour is to come. */
  engaged: number | null;
}

/** Whether a unit was engaged in some part of a stretch. @param now up to which anything is known, milliseconds */
const isEngaged = ({ engaged, released }: Unit, from: number, to: number, now: number): boolean =>
  engaged !== null && timeOf(engaged) < Math.min(to, now + 1) && (released === null || timeOf(released) > from);

const isPlanned = ({ planned }: Unit, from: number, to: number): boolean =>
  timeOf(planned.start) < to && timeOf(planned.end) > from;

/** The first hour that a moment lies in. Hours of Brussels are whole hours of UTC. */
const hourOf = (time: number): number => Math.floor(time / hour) * hour;

/**
 * Officers engaged against officers planned, by service and hour, over the hours in which there are any; each unit counts
 * in every hour that it touches.
 * @param now milliseconds since 1970
 */
export const strengthByHour = (units: readonly Unit[], now: number): readonly HourOfService[] => {
  const moments = units.flatMap(({ planned, engaged, released }) =>
    [planned.start, planned.end, engaged, released].flatMap((at) => (at === null ? [] : timeOf(at))),
  );
  if (moments.length === 0) return [];
  const services = [...new Set(units.map(({ service }) => service))].sort();
  const rows: HourOfService[] = [];
  for (const service of services) {
    const own = units.filter((unit) => unit.service === service);
    for (let at = hourOf(Math.min(...moments)); at < Math.max(...moments); at += hour) {
      const sum = (isMeant: (unit: Unit) => boolean): number =>
        own.reduce((officers, unit) => officers + (isMeant(unit) ? unit.strength : 0), 0);
      rows.push({
        service,
        at,
        planned: sum((unit) => isPlanned(unit, at, at + hour)),
        engaged: at > now ? null : sum((unit) => isEngaged(unit, at, at + hour, now)),
      });
    }
  }
  return rows;
};

/** Officers by what they do now. */
export const officersBy = (units: readonly Unit[]): Readonly<Record<Unit['state'], number>> => {
  const officers = { planned: 0, reserve: 0, ready: 0, engaged: 0, released: 0 };
  for (const { state, strength } of units) officers[state] += strength;
  return officers;
};

/** Units that are there and that nobody has engaged: what command has to see before it asks for more. */
export const readyUnits = ({ properties: { units } }: PublicEvent): readonly Unit[] =>
  units.filter(({ state }) => state === 'ready');
