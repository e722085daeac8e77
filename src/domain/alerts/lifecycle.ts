import { refuseAsk } from './asks.ts';
import { type Alert, type AlertStatus, isReleased, isWatchAlert } from './contract.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Seat, refuse } from '../../shared/seats.ts';
import type { AlertPatch } from './triage-patch.ts';

export type TriageStatus = 'acknowledged' | 'linked' | 'dismissed';

/** What triage may make of an alert. */
const transitions: Readonly<Record<AlertStatus, readonly TriageStatus[]>> = {
  new: ['acknowledged', 'linked', 'dismissed'],
  acknowledged: ['linked', 'dismissed'],
  linked: [],
  dismissed: [],
  expired: [],
};
export const nextTriage = (status: AlertStatus): readonly TriageStatus[] => transitions[status];

/** Where the release of an alert of the watch may go. */
const releases = { cell: ['proposed'], proposed: ['released', 'cell'], released: [] } as const;
export type ReleaseStep = keyof typeof releases;
export const nextReleases = (alert: Alert): readonly ReleaseStep[] =>
  isWatchAlert(alert) ? releases[alert.properties.release] : [];

/** Whether it still waits for somebody: new, and not put out of the way. @param now milliseconds */
export const isWaiting = ({ properties: { status, shelved } }: Alert, now: number): boolean =>
  status === 'new' && (shelved === null || timeOf(shelved.until) <= now);

/** Whether a seat may triage an alert: what it cannot answer does not call for it. */
export const mayTriage = (seat: Seat, alert: Alert): boolean =>
  refuse(seat, { type: 'triage-alert', isWatch: isWatchAlert(alert), zones: alert.properties.area.zones }) === null;

const blank = (text: string): boolean => text.trim() === '';

/** Why an alert cannot be triaged so, in a sentence; null if it can. */
export const refuseAlertPatch = (alert: Alert, patch: AlertPatch): string | null => {
  const { status } = alert.properties;
  if ('ask' in patch || 'answer' in patch) {
    return isWatchAlert(alert) ? refuseAsk(alert, patch) : 'Only an alert of the watch asks for something.';
  }
  if ('release' in patch) {
    return nextReleases(alert).some((step) => step === patch.release)
      ? null
      : `The release of this alert cannot become ${patch.release}.`;
  }
  if (!isReleased(alert) && 'status' in patch && patch.status === 'linked') {
    return 'An alert that is still in the cell cannot be linked: release it first.';
  }
  if ('shelf' in patch) {
    if (status !== 'new') return 'Only an alert that is new can be put out of the way.';
    return blank(patch.shelf.reason) ? 'To put an alert out of the way, give a reason.' : null;
  }
  if (patch.status === status) return null;
  if (!nextTriage(status).includes(patch.status)) return `An alert that is ${status} cannot become ${patch.status}.`;
  return patch.status === 'dismissed' && blank(patch.dismissal) ? 'To dismiss an alert, give a reason.' : null;
};
