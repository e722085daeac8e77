import { demandImpersonal } from '../../../mocks/watch-texts.ts';
import type { Seat } from '../../shared/seats.ts';
import { type Asked, type WriteContext, type Writing, refuseWrite } from '../../../mocks/writing.ts';
import { type Effect, type LiveFeatures } from '../../../mocks/simulation.ts';
import { type Alert, alertsCollection, isWatchAlert } from './contract.ts';
import { impersonalText } from './impersonal.ts';
import { refuseAlertPatch } from './triage.ts';
import { type AlertPatch, alertPatchSchemaOf } from './triage-patch.ts';
import { instantOf } from '../../shared/instant.ts';

type Incident = LiveFeatures['incidents'];

const functionOf = ({ role }: Seat) => (role === 'observer' ? 'operator' : role);

/** From here on the incident tells of the watch. */
const textsOf = ({ properties: { title, place, reason } }: Incident) => ({ title, 'place.label': place.label, reason });

const findIncident = (id: string, { world }: WriteContext): Incident =>
  world.get('incidents', id) ?? refuseWrite(`The collection incidents has no item “${id}”.`);

const changesOf = (alert: Alert, patch: AlertPatch, { seat, now }: WriteContext): object => {
  if ('release' in patch) return { ...patch, proposedBy: patch.release === 'proposed' ? seat.id : null };
  if ('shelf' in patch) {
    const { minutes, reason } = patch.shelf;
    return { shelved: { until: instantOf(now + minutes * 60_000), reason, by: functionOf(seat) } };
  }
  const isFirst = alert.properties.acknowledged === null && patch.status !== 'dismissed';
  return { ...patch, shelved: null, ...(isFirst && { acknowledged: { at: instantOf(now), by: functionOf(seat) } }) };
};

const change: Writing<Alert>['change'] = {
  schema: alertPatchSchemaOf(impersonalText()),
  actions: (alert, { properties: patch }: Asked<AlertPatch>, context) => {
    const isWatch = isWatchAlert(alert);
    if ('release' in patch) {
      const step = patch.release === 'released' ? 'release' : 'propose';
      return [{ type: 'release-alert', step, proposedBy: isWatch ? alert.properties.proposedBy : null }];
    }
    const triage = { type: 'triage-alert', isWatch, zones: alert.properties.area.zones } as const;
    if (!('incident' in patch)) return [triage];
    // Who links works on the incident as well; for the watch it is the alert that counts.
    const { zone } = findIncident(patch.incident, context).properties.place;
    return isWatch ? [triage] : [triage, { type: 'change-incident', zone }];
  },
  effects: (alert, { properties: patch }: Asked<AlertPatch>, context) => {
    const reason = refuseAlertPatch(alert, patch);
    if (reason) refuseWrite(reason);
    const own: Effect = {
      type: 'change',
      collection: alertsCollection,
      id: alert.id,
      properties: changesOf(alert, patch, context),
    };
    if (!('incident' in patch)) return [own];
    const incident = findIncident(patch.incident, context);
    if (isWatchAlert(alert)) demandImpersonal(textsOf(incident));
    // The incident names the alert as the alert names the incident.
    const alerts = [...new Set([...incident.properties.alerts, alert.id])];
    return [own, { type: 'change', collection: 'incidents', id: patch.incident, properties: { alerts } }];
  },
};

export const alertsWriting: Writing<Alert> = { isPlaced: false, change };
