import type { WatchAlert } from '../../domain/alerts/contract.ts';
import { instantOf } from '../../shared/instant.ts';

const text = (mark: string) => ({ fr: mark, nl: mark });

/** Words that occur nowhere else. */
export const mark = 'zzmark';

/** An alert of the watch that was sent an hour before it is over. @param expires milliseconds since 1970 */
export const makeWatchAlert = (id: string, release: 'cell' | 'released', expires: number): WatchAlert => {
  const sent = instantOf(expires - 3_600_000);
  return {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      origin: 'watch',
      event: mark,
      urgency: 'expected',
      severity: 'moderate',
      certainty: 'possible',
      msgType: 'alert',
      capStatus: 'actual',
      headline: text(mark),
      onset: sent,
      expires: instantOf(expires),
      status: 'new',
      theme: 'gathering',
      area: { label: text(mark), communes: ['21004'], zones: ['5339'] },
      sent,
      updated: sent,
      trend: 'steady',
      acknowledged: null,
      incident: null,
      dismissal: null,
      shelved: null,
      version: 1,
      volume: 'medium',
      sources: 12,
      release,
      proposedBy: null,
      asks: [],
      detail: { observed: text(mark), assessed: text(mark) },
      purpose: text(mark),
      legalBasis: mark,
      deletion: instantOf(expires + 4 * 3_600_000),
    },
  };
};
