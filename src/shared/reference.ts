import { createContext, use, useCallback, useSyncExternalStore } from 'react';
import type { ItemRef } from './url-state.ts';
import type { Language, Place, Text } from './vocabulary.ts';
import type { Position } from './geojson.ts';

/** An item of any layer, by the line that names it. */
export interface FoundItem {
  id: string;
  label: string;
}

/** A place that somebody found, picked on the map or typed as coordinates. */
export interface FoundPlace {
  id: string;
  place: Place;
  /** Null: only its commune is known. */
  position: Position | null;
}

/** Where things are: found by name, by coordinates, or on the map. */
export interface PlaceFinder {
  /** At most a handful, the best first. A refusal says why coordinates are of no use. */
  find(text: string, language: Language): { places: readonly FoundPlace[]; refusal: string | null };
  /** Lines that run today. */
  lines: readonly { id: string; label: Text }[];
  /** The stop of an id, or the place of a position; null outside the region or unknown. */
  at(text: string): FoundPlace | null;
  /** Waits for a click on the map; null if it was given up or lies outside the region. */
  pick(): Promise<FoundPlace | 'outside' | null>;
}

/** What is known of an incident before somebody describes it. */
export interface IncidentStart {
  title: Text | null;
  place: FoundPlace | null;
  /** Id of the alert that it is made for, which will be linked to it. */
  alert: string | null;
}

/**
 * What a layer's view may ask of the rest of the product without knowing it: names of areas, places, and other layers'
 * items by id.
 */
export interface Reference {
  zoneCodes: readonly string[];
  communeName(nis: string): Text | null;
  zoneName(code: string): Text | null;
  /** One line that names an item; null if it is not there (any more). */
  itemLabel(item: ItemRef, language: Language): string | null;
  /** Whether an item is an alert of the watch, or an incident that has one: what is written about it tells of no person. */
  tellsOfWatch(item: ItemRef): boolean;
  /** Items of a layer whose name or number has all the words, the most urgent first. */
  findItems(layer: string, text: string, language: Language, most: number): readonly FoundItem[];
  /** All items of a layer that this seat knows of. */
  features(layer: string): Iterable<{ id: string }>;
  /** Calls back after every change of a layer's items; `version` grows with each. */
  follow(layer: string, listener: () => void): () => void;
  version(layer: string): number;
  /** Changed properties of a layer's items in words, one by one. */
  changeWords(layer: string, properties: Readonly<Record<string, unknown>>, language: Language): readonly string[];
  openItem(item: ItemRef): void;
  /** What more officers would do to the gap at a stop, in words; null where nothing is asked for. */
  gapAt(stop: string, more: number, language: Language): { name: string; before: string; after: string } | null;
  /** Links an alert to an incident. Rejects if the device cannot keep it. */
  linkAlert(alert: string, incident: string): Promise<void>;
  /** Opens the form of a new incident. */
  startIncident(start: IncidentStart): void;
}

const ReferenceContext = createContext<Reference>({
  zoneCodes: [],
  communeName: () => null,
  zoneName: () => null,
  itemLabel: () => null,
  tellsOfWatch: () => false,
  findItems: () => [],
  features: () => [],
  follow: () => () => undefined,
  version: () => 0,
  changeWords: () => [],
  openItem: () => undefined,
  gapAt: () => null,
  linkAlert: () => Promise.resolve(),
  startIncident: () => undefined,
});
export const ReferenceProvider = ReferenceContext.Provider;
export const useReference = (): Reference => use(ReferenceContext);

/** All items of a layer; draws again whenever one of them changes. */
export const useFeatures = (layer: string): Iterable<{ id: string }> => {
  const { features, follow, version } = useReference();
  const subscribe = useCallback((listener: () => void) => follow(layer, listener), [follow, layer]);
  useSyncExternalStore(subscribe, () => version(layer));
  return features(layer);
};
