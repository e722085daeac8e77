import * as v from 'valibot';
import { timeOf } from '../../shared/instant.ts';
import { nisSchema, severitySchema, zoneCodeSchema } from '../../shared/vocabulary.ts';
import { type LiveDefinition, idSchema } from '../definition.ts';
import { forgetAlert } from './forget.ts';
import { watchAudience } from './watch-audience.ts';
import {
  type Alert,
  alertOrigins,
  alertStatusSchema,
  alertThemes,
  alertsContract,
  isReleased,
  isWatchAlert,
} from './contract.ts';

const only = <T>(items: readonly T[]): T | null => (items.length === 1 ? (items[0] ?? null) : null);

const withoutDetail = (alert: Alert): Alert => {
  if (!isWatchAlert(alert) || !alert.properties.detail) return alert;
  const { detail: _, ...properties } = alert.properties;
  return { ...alert, properties };
};

export const alerts: LiveDefinition<Alert> = {
  ...alertsContract,
  title: 'Alerts',
  description: 'Alerts of the watch, of partners and to the public, each with an area and an expiry.',
  extentOf: ({ properties: { onset, expires } }) => ({ start: timeOf(onset), end: timeOf(expires) }),
  queryables: {
    origin: { schema: v.picklist(alertOrigins), of: ({ properties }) => properties.origin },
    theme: { schema: v.picklist(alertThemes), of: ({ properties }) => properties.theme },
    severity: { schema: severitySchema, of: ({ properties }) => properties.severity },
    status: { schema: alertStatusSchema, of: ({ properties }) => properties.status },
    commune: { schema: nisSchema, of: ({ properties }) => properties.area.communes },
    zone: { schema: zoneCodeSchema, of: ({ properties }) => properties.area.zones },
    incident: { schema: idSchema, of: ({ properties }) => properties.incident },
  },
  audienceOf: (alert) => (isWatchAlert(alert) ? watchAudience[alert.properties.release] : 'everyone'),
  brief: withoutDetail,
  unlisted: ['detail'],
  isRecorded: isWatchAlert,
  exerciseMark: { capStatus: 'exercise' },
  forget: (alert) => (isWatchAlert(alert) ? forgetAlert(alert) : null),
  told: {
    // The log outlives an alert of the watch: it keeps that it was put aside and until when, not what was written.
    partOf: (alert) => {
      const { status, incident, dismissal, shelved } = alert.properties;
      return isWatchAlert(alert)
        ? { status, incident, shelved: shelved && { ...shelved, reason: '' }, asks: alert.properties.asks }
        : { status, incident, dismissal, shelved };
    },
    isAlways: true,
    tellsArrival: false,
    labelOf: (alert) => (isWatchAlert(alert) ? null : alert.properties.headline),
    whereOf: ({ properties: { area } }) => ({ zone: only(area.zones), commune: only(area.communes) }),
    incidentOf: ({ properties }) => properties.incident,
    readersOf: (alert) => (!isReleased(alert) ? null : isWatchAlert(alert) ? 'centre' : 'everyone'),
  },
  writing: async () => (await import('./writing.ts')).alertsWriting,
};
