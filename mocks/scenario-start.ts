import type { ScenarioId } from './contract.ts';
import { instantBounds, timeOf } from '../src/shared/instant.ts';

const starts: Readonly<Partial<Record<ScenarioId, number>>> = {
  '2017-11-11': timeOf('2017-11-11T19:30:00+01:00'),
  'new-year': timeOf('2026-12-31T18:00:00+01:00'),
  '2017-11-15': timeOf('2017-11-15T15:45:00+01:00'),
  '2017-11-25': timeOf('2017-11-25T13:30:00+01:00'),
  '2017-11-28': timeOf('2017-11-28T09:30:00+01:00'),
};

const day = 24 * 3_600_000;
/** How long a world goes on; then its clock stands still, so that catching up with it has an end (half a second a day). */
export const worldLasts = 3 * day;
/** What a world tells of from before its start, and foresees after its end, is less than this. */
const margin = 2 * 365 * day;

/**
 * World time at which a scenario starts, milliseconds since 1970: its own date, or the one that is asked for, or when somebody started it, as far as
 * a device's clock can be believed.
 */
export const scenarioStart = ({
  scenario,
  started,
  start = started,
}: {
  scenario: ScenarioId;
  started: number;
  start?: number | undefined;
}): number => starts[scenario] ?? Math.min(Math.max(start, instantBounds.from + margin), instantBounds.to - margin);
