import type { SurfaceIndex } from '../../geo/surface-index.ts';
import type { Position } from '../../shared/geojson.ts';
import {
  type Due,
  type FenceState,
  type Sighting,
  type Track,
  addSighting,
  dueOf,
  foldTrack,
  see,
} from './geofence.ts';
import type { WatchRule, WatchedCollection } from './watch-kinds.ts';

export interface Fence {
  id: string;
  index: SurfaceIndex;
  rule: WatchRule;
}

/** An item that is watched. */
export interface Watched {
  collection: WatchedCollection;
  id: string;
}

/** What a fence has to say of an item. */
export interface Crossing extends Due {
  fence: string;
  item: Watched;
}

/** Cells of about 350 by 330 m. */
const cellSize = { longitude: 0.005, latitude: 0.003 } as const;
const metresPerDegree = { longitude: 70_000, latitude: 111_000 } as const;
const rows = 1 << 20;
const columnOf = (longitude: number): number => Math.floor(longitude / cellSize.longitude);
const rowOf = (latitude: number): number => Math.floor(latitude / cellSize.latitude);
const cellAt = ([longitude, latitude]: Position): number => columnOf(longitude) * rows + rowOf(latitude);

/** The cells that a fence may say something of, its margin included. */
function* cellsOf({ index: { bounds }, rule: { margin } }: Fence): Generator<number> {
  const [west, south, east, north] = bounds;
  const [across, up] = [margin / metresPerDegree.longitude, margin / metresPerDegree.latitude];
  for (let column = columnOf(west - across); column <= columnOf(east + across); column++) {
    for (let row = rowOf(south - up); row <= rowOf(north + up); row++) yield column * rows + row;
  }
}

/**
 * Fences and what they know of items. Whoever moves is held only against the fences of its cell, and those that knew of
 * it before.
 */
export interface FenceBook {
  /** @param items that it watches, as they were last seen */
  set(fence: Fence, items: Iterable<readonly [item: Watched, sighting: Sighting]>): Crossing[];
  drop(fence: string): void;
  /** What fences have to say of an item that was seen somewhere. */
  see(item: Watched, sighting: Sighting): Crossing[];
  /** It is there no more. */
  forget(item: Watched): void;
  /** What a fence has to say of an item now; null: nothing. */
  dueOf(fence: string, item: Watched): Due | null;
  /** How often an item was held against a fence. */
  readonly tested: number;
}

const keyOf = ({ collection, id }: Watched): string => `${collection}/${id}`;

export const createFenceBook = (): FenceBook => {
  const fences = new Map<string, Fence>();
  const cells = new Map<number, Set<string>>();
  const tracks = new Map<string, Track>();
  /** By item, then by fence. */
  const states = new Map<string, Map<string, FenceState>>();
  let tested = 0;

  const drop = (id: string): void => {
    const fence = fences.get(id);
    if (!fence) return;
    for (const cell of cellsOf(fence)) cells.get(cell)?.delete(id);
    fences.delete(id);
    for (const known of states.values()) known.delete(id);
  };
  /** @param newest the last sighting, if that is all that is new */
  const hold = (id: string, item: Watched, track: Track, newest: Sighting | null): Crossing[] => {
    const fence = fences.get(id);
    if (!fence?.rule.of.includes(item.collection)) return [];
    tested += 1;
    const key = keyOf(item);
    const known = states.get(key) ?? new Map<string, FenceState>();
    states.set(key, known);
    const { index, rule } = fence;
    const before = known.get(id);
    const state = before && newest ? see(before, newest, index, rule) : foldTrack(track, index, rule);
    known.set(id, state);
    const due = dueOf(state, rule);
    return due ? [{ fence: id, item, ...due }] : [];
  };

  return {
    set: (fence, items) => {
      drop(fence.id);
      fences.set(fence.id, fence);
      const own = new Set(cellsOf(fence));
      for (const cell of own) {
        const there = cells.get(cell) ?? new Set<string>();
        there.add(fence.id);
        cells.set(cell, there);
      }
      const found: Crossing[] = [];
      for (const [item, sighting] of items) {
        const track = addSighting(tracks.get(keyOf(item)) ?? [], sighting);
        tracks.set(keyOf(item), track);
        if (track.some(({ position }) => own.has(cellAt(position)))) found.push(...hold(fence.id, item, track, null));
      }
      return found;
    },
    drop,
    see: (item, sighting) => {
      const key = keyOf(item);
      const before = tracks.get(key) ?? [];
      const track = addSighting(before, sighting);
      if (track === before) return [];
      tracks.set(key, track);
      const newest = track.at(-1) === sighting && track.length === before.length + 1 ? sighting : null;
      const near = cells.get(cellAt(sighting.position)) ?? [];
      const concerned = new Set([...near, ...(states.get(key)?.keys() ?? [])]);
      return [...concerned].flatMap((id) => hold(id, item, track, newest));
    },
    forget: (item) => {
      tracks.delete(keyOf(item));
      states.delete(keyOf(item));
    },
    dueOf: (id, item) => {
      const fence = fences.get(id);
      const state = states.get(keyOf(item))?.get(id);
      return fence && state ? dueOf(state, fence.rule) : null;
    },
    get tested() {
      return tested;
    },
  };
};
