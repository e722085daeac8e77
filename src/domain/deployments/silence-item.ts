import type { Incident } from '../incidents/contract.ts';
import type { Deployment } from './contract.ts';

/** Id of the layer; nothing of it comes from the API: it is what units and incidents come to beside each other. */
export const silencesLayerId = 'silences';

const minute = 60_000;

/** The clock of a unit at work: it has the id of the unit. */
export interface SilenceItem {
  type: 'Feature';
  id: string;
  geometry: Deployment['geometry'];
  properties: {
    operator: Deployment['properties']['operator'];
    kind: Deployment['properties']['kind'];
    contact: string;
    incident: string;
    title: Incident['properties']['title'];
    commune: string | null;
    zone: string | null;
    /** When anything was last heard of it, milliseconds since 1970. */
    since: number;
    /** Minutes that its mission allows. */
    allowed: number;
  };
}

/** From when on a unit is silent for too long, milliseconds since 1970. */
export const silentFrom = ({ properties: { since, allowed } }: SilenceItem): number => since + allowed * minute;

/** What is told once of one silence, whoever reloads: another word starts another one. */
export const silenceKey = ({ id, properties: { since } }: SilenceItem): string => `${id}@${since}`;
