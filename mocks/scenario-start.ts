import type { ScenarioId } from './contract.ts';

/** World time at which a scenario starts, milliseconds since 1970: its own date, or when somebody started it. */
export const scenarioStart = ({ scenario, started }: { scenario: ScenarioId; started: number }): number =>
  scenario === '2017-11-25' ? Date.parse('2017-11-25T13:30:00+01:00') : started;
