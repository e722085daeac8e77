import { demandImpersonal } from './watch-texts.ts';
import type { Seat } from '../../shared/seats.ts';
import { type Asked, type Effect, type WriteContext, type Writing, findItem, refuseIf } from '../writing.ts';
import { type Incident, incidentsContract } from '../incidents/contract.ts';
import { askerOf } from './asks.ts';
import { followAsk } from './follow-ask.ts';
import { type Alert, alertsCollection, isWatchAlert } from './contract.ts';
import { impersonalText } from './impersonal.ts';
import { refuseAlertPatch } from './lifecycle.ts';
import { type AlertPatch, alertPatchSchemaOf } from './triage-patch.ts';
import { instantOf } from '../../shared/instant.ts';

const functionOf = ({ role }: Seat) => (role === 'commander' || role === 'analyst' ? role : 'operator');

/** From here on the incident tells of the watch. */
const textsOf = ({ properties: { title, place, reason, card } }: Incident) => ({
  title,
  'place.label': place.label,
  'place.note': place.note,
  reason,
  'card.ticks': card?.ticks.map((tick) => tick.reason).join('\n'),
});

const changesOf = (alert: Alert, patch: AlertPatch, { seat, now }: WriteContext): object => {
  if ('release' in patch) return { ...patch, proposedBy: patch.release === 'proposed' ? seat.id : null };
  if ('ask' in patch || 'answer' in patch) {
    return isWatchAlert(alert) ? { asks: followAsk(alert.properties.asks, patch, instantOf(now), askerOf(seat)) } : {};
  }
  if ('shelf' in patch) {
    const { minutes, reason } = patch.shelf;
    return { shelved: { until: instantOf(now + minutes * 60_000), reason, by: functionOf(seat) } };
  }
  const isFirst = alert.properties.acknowledged === null && patch.status !== 'dismissed';
  return { ...patch, shelved: null, ...(isFirst && { acknowledged: { at: instantOf(now), by: functionOf(seat) } }) };
};

const change: Writing<Alert>['change'] = {
  schema: alertPatchSchemaOf(impersonalText()),
  actions: async (alert, { properties: patch }: Asked<AlertPatch>, context) => {
    const isWatch = isWatchAlert(alert);
    if ('release' in patch) {
      const step = patch.release === 'released' ? 'release' : 'propose';
      return [{ type: 'release-alert', step, proposedBy: isWatch ? alert.properties.proposedBy : null }];
    }
    // Whoever works in the zone answers for it.
    if ('answer' in patch) return [{ type: 'change', zones: [patch.answer.zone] }];
    const triage = { type: 'triage-alert', isWatch, zones: alert.properties.area.zones } as const;
    if (!('incident' in patch)) return [triage];
    // Who links works on the incident as well; for the watch it is the alert that counts.
    const { zone } = (await findItem(incidentsContract, patch.incident, context)).properties.place;
    return isWatch ? [triage] : [triage, { type: 'change', zones: [zone] }];
  },
  effects: async (alert, { properties: patch }: Asked<AlertPatch>, context) => {
    refuseIf(refuseAlertPatch(alert, patch));
    const own: Effect = {
      type: 'change',
      collection: alertsCollection,
      id: alert.id,
      properties: changesOf(alert, patch, context),
    };
    if (!('incident' in patch)) return [own];
    const incident = await findItem(incidentsContract, patch.incident, context);
    if (isWatchAlert(alert)) demandImpersonal(textsOf(incident));
    // The incident names the alert as the alert names the incident.
    const alerts = [...new Set([...incident.properties.alerts, alert.id])];
    return [own, { type: 'change', collection: incidentsContract.id, id: patch.incident, properties: { alerts } }];
  },
};

export const alertsWriting: Writing<Alert> = { isPlaced: false, change };
