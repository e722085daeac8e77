import { timeOf } from '../../shared/instant.ts';
import type { Severity } from '../../shared/vocabulary.ts';
import { type Incident, isOpen } from '../incidents/contract.ts';
import type { Deployment } from './contract.ts';
import { type SilenceItem, silentFrom } from './silence-item.ts';

/** How long a unit that works at an incident may say nothing, minutes, by the severity of the incident. The demo's own. */
export const silenceAllowed: Readonly<Record<Severity, number>> = { extreme: 15, severe: 20, moderate: 30, minor: 45 };

/**
 * A unit was last heard of when it changed, or its incident did, whichever is later: what comes from the place comes as
 * one of the two.
 */
const clockOf = (unit: Deployment, incident: Incident): SilenceItem => {
  const { operator, kind, contact, place, updated, heard = updated } = unit.properties;
  const { severity, title } = incident.properties;
  return {
    type: 'Feature',
    id: unit.id,
    geometry: unit.geometry,
    properties: {
      operator,
      kind,
      contact,
      incident: incident.id,
      title,
      commune: place.commune,
      zone: place.zone,
      since: Math.max(timeOf(updated), timeOf(heard), timeOf(incident.properties.updated)),
      allowed: silenceAllowed[severity],
    },
  };
};

/** The clock of each unit that is on site and engaged in an open incident; of several, the one that runs out first. */
export const startClocks = (
  units: { get(id: string): Deployment | undefined },
  incidents: Iterable<Incident>,
): SilenceItem[] => {
  const clocks = new Map<string, SilenceItem>();
  for (const incident of incidents) {
    if (!isOpen(incident)) continue;
    for (const id of incident.properties.deployments) {
      const unit = units.get(id);
      if (unit?.properties.status !== 'on-site') continue;
      const clock = clockOf(unit, incident);
      const known = clocks.get(id);
      if (!known || silentFrom(clock) < silentFrom(known)) clocks.set(id, clock);
    }
  }
  return [...clocks.values()];
};
