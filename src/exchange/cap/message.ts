import type { Position } from '../../shared/geojson.ts';
import type { Language } from '../../shared/vocabulary.ts';

/*
 * CAP 1.2 (OASIS), in its own words; times RFC 3339. What may be missing is null.
 */

export const capStatuses = ['Actual', 'Exercise', 'System', 'Test', 'Draft'] as const;
export type CapStatus = (typeof capStatuses)[number];
export const capMessageTypes = ['Alert', 'Update', 'Cancel', 'Ack', 'Error'] as const;
export type CapMessageType = (typeof capMessageTypes)[number];
export const capScopes = ['Public', 'Restricted', 'Private'] as const;
export type CapScope = (typeof capScopes)[number];
export const capUrgencies = ['Immediate', 'Expected', 'Future', 'Past', 'Unknown'] as const;
export const capSeverities = ['Extreme', 'Severe', 'Moderate', 'Minor', 'Unknown'] as const;
export type CapSeverity = (typeof capSeverities)[number];
export const capCertainties = ['Observed', 'Likely', 'Possible', 'Unlikely', 'Unknown'] as const;
export const capCategories = [
  'Geo',
  'Met',
  'Safety',
  'Security',
  'Rescue',
  'Fire',
  'Health',
  'Env',
  'Transport',
  'Infra',
  'CBRNE',
  'Other',
] as const;
export const capResponses = [
  'Shelter',
  'Evacuate',
  'Prepare',
  'Execute',
  'Avoid',
  'Monitor',
  'Assess',
  'AllClear',
  'None',
] as const;

/** What tells one message from every other. */
export interface CapReference {
  sender: string;
  identifier: string;
  sent: string;
}

/** `geocode`, `parameter`, `eventCode`: what a list names, and the name of the list. */
export interface CapPair {
  name: string;
  value: string;
}

export interface CapArea {
  description: string;
  /** Closed rings, longitude first as everywhere here; the file has latitude first. */
  polygons: readonly (readonly Position[])[];
  circles: readonly { centre: Position; km: number }[];
  geocodes: readonly CapPair[];
}

export interface CapInfo {
  /** RFC 3066; where the file says none it means `en-US`. */
  language: string;
  categories: readonly (typeof capCategories)[number][];
  event: string;
  responses: readonly (typeof capResponses)[number][];
  urgency: (typeof capUrgencies)[number];
  severity: CapSeverity;
  certainty: (typeof capCertainties)[number];
  audience: string | null;
  eventCodes: readonly CapPair[];
  effective: string | null;
  onset: string | null;
  expires: string | null;
  senderName: string | null;
  headline: string | null;
  description: string | null;
  instruction: string | null;
  web: string | null;
  contact: string | null;
  parameters: readonly CapPair[];
  areas: readonly CapArea[];
}

export interface CapMessage extends CapReference {
  status: CapStatus;
  msgType: CapMessageType;
  source: string | null;
  scope: CapScope;
  restriction: string | null;
  addresses: readonly string[];
  codes: readonly string[];
  note: string | null;
  references: readonly CapReference[];
  incidents: readonly string[];
  infos: readonly CapInfo[];
}

/** A text of a message in the languages that it has; who reads another one is shown the first of them. */
export type CapText = Readonly<Partial<Record<Language, string>>>;

/** What a chain of messages says now, of one severity: languages of one message are one, other severities stay apart. */
export interface CapAlert {
  /** Of the first message of the chain: it stays the same when an update comes. */
  id: string;
  /** The last message of the chain. */
  message: CapMessage;
  /** The whole chain, the oldest first. */
  history: readonly CapReference[];
  isCancelled: boolean;
  event: CapText;
  headline: CapText;
  description: CapText;
  instruction: CapText;
  areaDescription: CapText;
  /** The first info of it, for what does not depend on the language. */
  info: CapInfo;
  onset: string;
  expires: string;
  /** False: the message says none, and the policy was applied. */
  isExpiryStated: boolean;
  /** NIS codes of communes, from geocodes. */
  communes: readonly string[];
  /** Geocodes whose shape is not known here. */
  unknownGeocodes: readonly CapPair[];
}
