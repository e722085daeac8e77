import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { flatDistance } from '../../geo/geometry.ts';
import type { Position } from '../../shared/geojson.ts';
import { keep } from '../../shared/keep.ts';
import { type OnNet, StreetNet } from './street-net.ts';

/** How the hand is led, on this device. */
export const leading = keep<{ snaps: boolean; followsStreets: boolean }>({
  name: 'drawing',
  version: 1,
  fields: { snaps: v.boolean(), followsStreets: v.boolean() },
  first: { snaps: true, followsStreets: true },
});
export const useLeading = () => useSyncExternalStore(leading.subscribe, leading.read);

export interface Snapper {
  /** The nearest corner, edge or street within so many metres, corners first; else the place itself. */
  snap(place: Position, metres: number): Position;
  /** Both ends included; straight where no street is near. */
  lead(from: Position, to: Position): readonly Position[];
}

/** Metres from a street within which a way may begin or end. */
const besideStreet = 100;
/** Metres: a longer way takes more than one click, so that each is found while the hand moves. */
const longestLead = 4_000;
/** Metres within which two places are one. */
const asOne = 1;

type Near = Pick<OnNet, 'at' | 'metres'>;

/** What else draws the hand to it: the nearest corner and the nearest edge within so many metres. */
export type Nearby = (place: Position, metres: number) => { corner: Position | null; edge: Position | null };
const nothingNear: Nearby = () => ({ corner: null, edge: null });

/** @param shapes rings and lines that are on the map @param nearby of what there is too much of to be laid into a net */
export const createSnapper = (
  streets: StreetNet | null,
  shapes: readonly (readonly Position[])[],
  nearby: Nearby = nothingNear,
): Snapper => {
  const edges = new StreetNet(shapes);
  const corners = shapes.flat();
  const nearestOf = (found: readonly (Near | null)[]): Near | null =>
    found.reduce<Near | null>((best, one) => (one && (!best || one.metres < best.metres) ? one : best), null);
  return {
    snap: (place, metres) => {
      const other = nearby(place, metres);
      const corner = corners.find((one) => flatDistance(one, place) <= metres) ?? other.corner;
      if (corner) return corner;
      const found = [edges.nearest(place, metres), streets?.nearest(place, metres) ?? null];
      const edge = other.edge && { at: other.edge, metres: flatDistance(other.edge, place) };
      return nearestOf([...found, edge])?.at ?? place;
    },
    lead: (from, to) => {
      const [start, end] = [streets?.nearest(from, besideStreet), streets?.nearest(to, besideStreet)];
      if (!streets || !start || !end || flatDistance(from, to) > longestLead) return [from, to];
      const way = streets.route(start, end);
      return [from, ...way.filter((place) => [from, to].every((tip) => flatDistance(tip, place) > asOne)), to];
    },
  };
};
