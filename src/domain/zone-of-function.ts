import type { ActingFunction } from './functions.ts';

const commander = 'commander-';

/** The zone that a function commands; null for every other one. */
export const zoneOfFunction = (name: ActingFunction): string | null =>
  name.startsWith(commander) ? name.slice(commander.length) : null;
