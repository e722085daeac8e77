import { type RefObject, createContext, use } from 'react';
import type { Bounds } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import type { ItemRef } from '../../shared/url-state.ts';

/** The map, for whoever moves it. */
export interface MapHandle {
  /** Moves the map to an item, if it has a place. */
  show(item: ItemRef): void;
  /** Moves the map to a box. */
  fit(bounds: Bounds): void;
  /** What is seen of the world; null before the map is there. */
  bounds(): Bounds | null;
  /** The middle of the map; null before it is there. */
  centre(): Position | null;
}

const MapHandleContext = createContext<RefObject<MapHandle | null>>({ current: null });
export const MapHandleProvider = MapHandleContext.Provider;
/** Empty before the map is there. */
export const useMapHandle = (): RefObject<MapHandle | null> => use(MapHandleContext);
