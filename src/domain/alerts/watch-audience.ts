import type { Audience } from '../audience.ts';
import type { WatchAlert } from './contract.ts';

/** Who may know of an alert of the watch at each step of its release. */
export const watchAudience: Readonly<Record<WatchAlert['properties']['release'], Audience>> = {
  cell: 'cell',
  proposed: 'cell',
  released: 'centre',
};
