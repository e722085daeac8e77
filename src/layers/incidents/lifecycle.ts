import * as v from 'valibot';
import { phaseSchema, severitySchema } from '../../shared/vocabulary.ts';
import { type Incident, type IncidentStatus, incidentStatusSchema, reasonSchema } from './contract.ts';

/** Where an incident may go from each status. What is over can only be reopened. */
const transitions: Readonly<Record<IncidentStatus, readonly IncidentStatus[]>> = {
  reported: ['confirmed', 'cancelled'],
  confirmed: ['in-progress', 'cancelled'],
  'in-progress': ['contained', 'closed'],
  contained: ['in-progress', 'closed'],
  closed: ['in-progress'],
  cancelled: ['reported'],
};

export const nextStatuses = (status: IncidentStatus): readonly IncidentStatus[] => transitions[status];

/** To cancel, and to reopen, somebody has to say why. */
export const needsReason = (from: IncidentStatus, to: IncidentStatus): boolean =>
  to === 'cancelled' || from === 'cancelled' || from === 'closed';

/** What a person may change in an incident. */
export const incidentPatchSchema = v.strictObject({
  status: v.exactOptional(incidentStatusSchema),
  severity: v.exactOptional(severitySchema),
  phase: v.exactOptional(phaseSchema),
  reason: v.exactOptional(reasonSchema),
});
export type IncidentPatch = v.InferOutput<typeof incidentPatchSchema>;

/** Why an incident cannot be changed so, in a sentence; null if it can. */
export const refuseIncidentPatch = ({ properties }: Incident, patch: IncidentPatch): string | null => {
  const { status: from } = properties;
  const to = patch.status ?? from;
  if (to === from) return null;
  if (!nextStatuses(from).includes(to)) {
    return `An incident that is ${from} cannot become ${to}, only ${nextStatuses(from).join(' or ')}.`;
  }
  return needsReason(from, to) && !patch.reason?.trim() ? `To go from ${from} to ${to}, give a reason.` : null;
};
