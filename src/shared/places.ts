import { createContext, use } from 'react';
import type { Position } from './geojson.ts';
import type { Language, Place, Text } from './vocabulary.ts';

/** A place that somebody found, picked on the map or typed as coordinates. */
export interface FoundPlace {
  id: string;
  place: Place;
  /** Null: only its commune is known. */
  position: Position | null;
}

/** Where things are: found by name, by coordinates, or on the map. */
export interface PlaceFinder {
  /** Whether all that can be found is there to be looked in. */
  isReady: boolean;
  /** At most a handful, the best first; `isComing`: they are being looked for. A refusal says why coordinates are of no use. */
  find(text: string, language: Language): { places: readonly FoundPlace[]; refusal: string | null; isComing: boolean };
  /** Lines that run today. */
  lines: readonly { id: string; label: Text }[];
  /** The stop of an id, or the place of a position; null outside the region or unknown. */
  at(text: string): FoundPlace | null;
  /** Offers to take a place that is found elsewhere, as long as this is the field for it; answers how to stop that. */
  offer(take: (place: FoundPlace) => void): () => void;
  /** Waits for a click on the map; null if it was given up or lies outside the region. */
  pick(): Promise<FoundPlace | 'outside' | null>;
}

/** Names of areas, for views that know their codes only. */
export interface Places {
  zoneCodes: readonly string[];
  communeName(nis: string): Text | null;
  zoneName(code: string): Text | null;
}

const PlacesContext = createContext<Places>({ zoneCodes: [], communeName: () => null, zoneName: () => null });
export const PlacesProvider = PlacesContext.Provider;
export const usePlaces = (): Places => use(PlacesContext);
