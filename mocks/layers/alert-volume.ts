import type { VolumeBand } from '../../src/domain/alerts/contract.ts';

/** The volume band by the number of sources. */
export const volumeOf = (sources: number): VolumeBand =>
  sources < 10 ? 'low' : sources < 25 ? 'medium' : sources < 60 ? 'high' : 'very-high';
