import type { Collections } from '../../domain/collections.ts';
import { isOpen } from '../../domain/incidents/contract.ts';
import type { Whereabouts } from '../../domain/watch/overlap.ts';
import { timeOf } from '../../shared/instant.ts';
import { type Severity } from '../../shared/vocabulary.ts';

/** What is real and can be set beside the watch: one reader for each collection, below. */
export type RealCollection = 'incidents' | 'disruptions' | 'events';

/** Something that happens, as far as the lanes have to know of it. */
export interface Happening extends Whereabouts {
  collection: RealCollection;
  id: string;
  /** When it began, milliseconds since 1970. */
  from: number;
  /** When it was over; null: it is not. */
  to: number | null;
  zones: readonly string[];
  /** What it looks like: its severity, or what has none. */
  tone: Severity | 'plain';
}

const listed = (code: string | null): readonly string[] => (code === null ? [] : [code]);

/** How an item of each collection is read. A collection that is added here stands in the lanes, the table and the export. */
export const happeningOf: { readonly [C in RealCollection]: (item: Collections[C]) => Happening } = {
  incidents: (incident) => {
    const { reported, updated, place, severity } = incident.properties;
    return {
      collection: 'incidents',
      id: incident.id,
      from: timeOf(reported),
      to: isOpen(incident) ? null : timeOf(updated),
      geometry: incident.geometry,
      communes: listed(place.commune),
      zones: listed(place.zone),
      tone: severity,
    };
  },
  disruptions: ({ id, geometry, properties: { start, ended, communes, zones } }) => ({
    collection: 'disruptions',
    id,
    from: timeOf(start),
    to: ended === null ? null : timeOf(ended),
    geometry,
    communes,
    zones,
    tone: 'plain',
  }),
  // From its set-up to its take-down.
  events: ({ id, geometry, properties: { windows, communes, zones } }) => {
    const spans = Object.values(windows).flatMap((span) => span ?? []);
    return {
      collection: 'events',
      id,
      from: Math.min(...spans.map(({ start }) => timeOf(start))),
      to: Math.max(...spans.map(({ end }) => timeOf(end))),
      geometry,
      communes,
      zones,
      tone: 'plain',
    };
  },
};
