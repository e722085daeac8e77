import { timeOf } from '../../shared/instant.ts';
import type { PublicEvent } from './contract.ts';
import { eventPhases } from './kinds.ts';

/** From the first phase to the last, milliseconds since 1970. */
export const spanOf = ({ properties: { windows } }: PublicEvent): { start: number; end: number } => {
  const spans = eventPhases.flatMap((phase) => windows[phase] ?? []);
  return {
    start: Math.min(...spans.map(({ start }) => timeOf(start))),
    end: Math.max(...spans.map(({ end }) => timeOf(end))),
  };
};
