import type { Deployment } from './contract.ts';

/** Where a deployment stands, and with how many. */
export interface Presence {
  /** Ids of the network. */
  stop: string | null;
  line: string | null;
  officers: number;
}

/** What a deployment adds to the place that it stands at; null while it is not on site. */
export const presenceOf = ({ properties: { status, place, strength } }: Deployment): Presence | null =>
  status === 'on-site' ? { stop: place.stop, line: place.line, officers: strength } : null;
