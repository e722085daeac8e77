import type { ItemRef } from '../../shared/url-state.ts';
import type { Incident } from '../incidents/contract.ts';
import { type Alert, isWatchAlert } from './contract.ts';

/** Whether an item is an alert of the watch, or an incident that has one: what is written about it tells of no person. */
export const tellsOfWatch = (
  { layer, id }: ItemRef,
  alertOf: (id: string) => Alert | undefined,
  incidentOf: (id: string) => Incident | undefined,
): boolean => {
  const isOfWatch = (alertId: string): boolean => {
    const alert = alertOf(alertId);
    return alert !== undefined && isWatchAlert(alert);
  };
  if (layer === 'alerts') return isOfWatch(id);
  return layer === 'incidents' && (incidentOf(id)?.properties.alerts.some(isOfWatch) ?? false);
};
