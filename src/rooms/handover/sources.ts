import { alerts } from '../../domain/alerts/collection.ts';
import { type Alert, alertStatuses, isWatchAlert } from '../../domain/alerts/contract.ts';
import type { LiveDefinition } from '../../domain/definition.ts';
import { events } from '../../domain/events/collection.ts';
import { eventStatuses } from '../../domain/events/kinds.ts';
import type { HandoverRow } from '../../domain/handovers/contract.ts';
import { incidents } from '../../domain/incidents/collection.ts';
import { incidentStatuses } from '../../domain/incidents/contract.ts';
import { disruptions, roadSafety } from '../../domain/traffic/collection.ts';
import { trafficStatuses } from '../../domain/traffic/kinds.ts';
import { type Lens, noFilters } from '../../shared/filters.ts';
import type { Language } from '../../shared/vocabulary.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';

/** What a handover tells of, in the order of its lists. */
export interface Source {
  id: 'incidents' | 'alerts' | 'disruptions' | 'road-safety' | 'events';
  definition: LiveDefinition;
  statuses: readonly string[];
  /** Of what is over. */
  ended: readonly string[];
}

export const sources: readonly Source[] = [
  { id: 'incidents', definition: incidents, statuses: incidentStatuses, ended: ['closed', 'cancelled'] },
  { id: 'alerts', definition: alerts, statuses: alertStatuses, ended: ['dismissed', 'expired'] },
  { id: 'disruptions', definition: disruptions, statuses: trafficStatuses, ended: ['ended'] },
  { id: 'road-safety', definition: roadSafety, statuses: trafficStatuses, ended: ['ended'] },
  { id: 'events', definition: events, statuses: eventStatuses, ended: ['ended', 'cancelled'] },
];

export interface Item {
  id: string;
  properties: { status: string };
}

/** Whether an item lies in a lens, whatever has become of it. */
export const inLens = ({ layer }: LiveLayer, { statuses }: Pick<Source, 'statuses'>, lens: Lens, now: number) => {
  const rule = layer.rule({ lens, filters: { ...noFilters, status: statuses }, now });
  return (item: { id: string }): boolean => rule.accepts(item);
};

/** Code points of what names an item: more is not handed over. */
const longest = 300;
const inBoth = (tell: (language: Language) => string): { fr: string; nl: string } | null => {
  const [fr, nl] = (['fr', 'nl'] as const).map((language) => Array.from(tell(language)).slice(0, longest).join(''));
  return fr && nl ? { fr, nl } : null;
};

/**
 * How an item is handed over: as it is called now, in both languages. What the watch says goes with its alert: of one
 * of its alerts, the id alone.
 */
export const rowOf = (
  { layer }: LiveLayer,
  item: { id: string },
  detail: ((language: Language) => string) | null = null,
): HandoverRow => {
  const isOfWatch = layer.id === 'alerts' && isWatchAlert(item as Alert);
  return {
    collection: layer.id,
    id: item.id,
    label: isOfWatch ? null : inBoth((language) => layer.label(item, language)),
    detail: isOfWatch || !detail ? null : inBoth(detail),
  };
};
