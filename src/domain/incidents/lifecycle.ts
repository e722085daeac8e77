import * as v from 'valibot';
import type { Course } from '../../shared/lifecycle.ts';
import { typedText } from '../../shared/typed-text.ts';
import { disciplineSchema, phaseSchema, severitySchema } from '../../shared/vocabulary.ts';
import { namedIdSchema, typedPlaceSchema, typedTextSchema } from '../../shared/typed-schemas.ts';
import { tickPatchSchema } from '../cards/tick-patch.ts';
import {
  type Incident,
  type IncidentStatus,
  incidentCategorySchema,
  incidentSources,
  incidentStatusSchema,
  isOpen,
} from './contract.ts';

/** Where an incident may go from each status. What is over can only be reopened. */
export const incidentCourse: Course<IncidentStatus> = {
  transitions: {
    reported: ['confirmed', 'cancelled'],
    confirmed: ['in-progress', 'cancelled'],
    'in-progress': ['contained', 'closed'],
    contained: ['in-progress', 'closed'],
    closed: ['in-progress'],
    cancelled: ['reported'],
  },
  way: ['reported', 'confirmed', 'in-progress', 'contained', 'closed'],
  ends: ['closed', 'cancelled'],
};

export const nextStatuses = (status: IncidentStatus): readonly IncidentStatus[] => incidentCourse.transitions[status];

/** To cancel, and to reopen, somebody has to say why. */
export const needsReason = (from: IncidentStatus, to: IncidentStatus): boolean =>
  to === 'cancelled' || from === 'cancelled' || from === 'closed';

const disciplinesSchema = v.pipe(
  v.array(disciplineSchema),
  v.transform((disciplines) => [...new Set(disciplines)].sort()),
);
const idsSchema = v.pipe(
  v.array(namedIdSchema),
  v.maxLength(200),
  v.transform((ids) => [...new Set(ids)]),
);

/** What a person may change in an incident. Commune and zone of a place are the server's, by its position. */
export const incidentPatchSchema = v.strictObject({
  status: v.exactOptional(incidentStatusSchema),
  severity: v.exactOptional(severitySchema),
  phase: v.exactOptional(phaseSchema),
  reason: v.exactOptional(typedText({ hasLines: true })),
  title: v.exactOptional(typedTextSchema),
  category: v.exactOptional(incidentCategorySchema),
  disciplines: v.exactOptional(disciplinesSchema),
  place: v.exactOptional(typedPlaceSchema),
  deployments: v.exactOptional(idsSchema),
  incidents: v.exactOptional(idsSchema),
  /** A step of its reflex card. */
  tick: v.exactOptional(tickPatchSchema),
  /** The incident that stands for it from now on; null takes that back. */
  merged: v.exactOptional(v.nullable(namedIdSchema)),
});
export type IncidentPatch = v.InferOutput<typeof incidentPatchSchema>;

/** What a person says of a new incident. */
export const incidentDraftSchema = v.strictObject({
  title: typedTextSchema,
  category: incidentCategorySchema,
  severity: severitySchema,
  source: v.picklist(incidentSources),
  disciplines: disciplinesSchema,
  place: typedPlaceSchema,
});
export type IncidentDraft = v.InferOutput<typeof incidentDraftSchema>;

/** An incident as it is first reported. @param reported RFC 3339 */
export const reportIncident = (
  id: string,
  draft: IncidentDraft,
  geometry: Incident['geometry'],
  reported: string,
): Incident => ({
  type: 'Feature',
  id,
  geometry,
  properties: {
    ...draft,
    status: 'reported',
    phase: 'none',
    reported,
    updated: reported,
    deployments: [],
    alerts: [],
    incidents: [],
    version: 1,
    exercise: false,
    reason: '',
  },
});

/** Why an incident cannot be merged so, or a merge not taken back; null if it can. */
const refuseMerge = (incident: Incident, into: string | null): string | null => {
  const { merged = null } = incident.properties;
  if (into === null) return merged === null ? 'This incident was merged into none.' : null;
  if (merged !== null) return `It was merged into ${merged} already.`;
  if (into === incident.id) return 'An incident cannot be merged into itself.';
  return isOpen(incident) ? null : 'Only an open incident is merged into another one.';
};

/** Why an incident cannot be changed so, in a sentence; null if it can. */
export const refuseIncidentPatch = (incident: Incident, patch: IncidentPatch): string | null => {
  const { id, properties } = incident;
  if (patch.merged !== undefined) {
    // What comes along would be asked nothing more.
    return Object.keys(patch).length > 1
      ? 'A merge changes nothing else, and neither does undoing one: send the other changes by themselves.'
      : refuseMerge(incident, patch.merged);
  }
  if (properties.merged) return `It was merged into ${properties.merged}: change that one, or undo the merge.`;
  if (patch.incidents?.includes(id)) return 'An incident cannot be linked to itself.';
  const { status: from } = properties;
  const to = patch.status ?? from;
  if (to === from) return null;
  if (!nextStatuses(from).includes(to)) {
    return `An incident that is ${from} cannot become ${to}, only ${nextStatuses(from).join(' or ')}.`;
  }
  return needsReason(from, to) && !patch.reason?.trim() ? `To go from ${from} to ${to}, give a reason.` : null;
};
