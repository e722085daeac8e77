import * as v from 'valibot';
import type { Role } from '../../shared/seats.ts';
import type { Alert, AlertStatus } from './contract.ts';
import { impersonalText } from './impersonal.ts';

/** What triage says of an alert. */
export const alertPatchSchema = v.strictObject({
  status: v.picklist(['acknowledged', 'dismissed']),
  dismissal: v.exactOptional(impersonalText()),
});
export type AlertPatch = v.InferOutput<typeof alertPatchSchema>;

/** What triage may make of an alert. */
const transitions: Readonly<Record<AlertStatus, readonly AlertPatch['status'][]>> = {
  new: ['acknowledged', 'dismissed'],
  acknowledged: ['dismissed'],
  linked: [],
  dismissed: [],
  expired: [],
};

export const nextTriage = (status: AlertStatus): readonly AlertPatch['status'][] => transitions[status];

/** Why an alert cannot be triaged so, in a sentence; null if it can. */
export const refuseAlertPatch = ({ properties: { status } }: Alert, patch: AlertPatch): string | null => {
  if (patch.status === status) return null;
  if (!nextTriage(status).includes(patch.status)) return `An alert that is ${status} cannot become ${patch.status}.`;
  return patch.status === 'dismissed' && !patch.dismissal?.trim() ? 'To dismiss an alert, give a reason.' : null;
};

/** The alert's properties that the patch changes. `role`: the function that does it, `at`: when (RFC 3339). */
export const applyTriage = (patch: AlertPatch, role: Exclude<Role, 'observer'>, at: string) =>
  patch.status === 'acknowledged' ? { ...patch, acknowledged: { at, by: role } } : patch;
