import type { ScenarioId } from './contract.ts';
import { timeOf } from '../src/shared/instant.ts';

const starts: Readonly<Partial<Record<ScenarioId, number>>> = {
  '2017-11-15': timeOf('2017-11-15T15:45:00+01:00'),
  '2017-11-25': timeOf('2017-11-25T13:30:00+01:00'),
};

/** World time at which a scenario starts, milliseconds since 1970: its own date, or when somebody started it. */
export const scenarioStart = ({ scenario, started }: { scenario: ScenarioId; started: number }): number =>
  starts[scenario] ?? started;
