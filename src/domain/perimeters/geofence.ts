import { flatDistance } from '../../geo/geometry.ts';
import type { SurfaceIndex } from '../../geo/surface-index.ts';
import type { Position } from '../../shared/geojson.ts';
import type { WatchRule } from './watch-kinds.ts';

/** Where something was at a moment, milliseconds since 1970. */
export interface Sighting {
  at: number;
  position: Position;
}

/** All that is kept of where something was, in the order of time: the same whatever order it was told in. */
export type Track = readonly Sighting[];
/** So many of the newest are kept: hours of a unit that tells where it is every minute. */
const mostKept = 400;

const inOrder = (a: Sighting, b: Sighting): number =>
  a.at - b.at || a.position[0] - b.position[0] || a.position[1] - b.position[1];

/** A track with one more sighting; the same track where it has it already, or has only newer ones. */
export const addSighting = (track: Track, sighting: Sighting): Track => {
  let place = track.length;
  while (place > 0 && inOrder(track[place - 1] as Sighting, sighting) > 0) place--;
  const before = track[place - 1];
  if (before && inOrder(before, sighting) === 0) return track;
  if (place === 0 && track.length >= mostKept) return track;
  const next = [...track.slice(0, place), sighting, ...track.slice(place)];
  return next.length > mostKept ? next.slice(1) : next;
};

type Side = 'inside' | 'outside';
/** A stay on one side, from the moment at which it was first seen there. */
interface Stay {
  side: Side;
  since: number;
}

/** What a fence knows of one item. */
export interface FenceState {
  /** Where it is; null: it has not been seen anywhere for as long as the delay. */
  stay: Stay | null;
  /** Where it seems to be now, until the delay is over; null: where it is. */
  next: Stay | null;
  /** Whether it has ever been inside. */
  wasInside: boolean;
  /** The last sighting that can be. */
  last: Sighting | null;
}
const unseen: FenceState = { stay: null, next: null, wasInside: false, last: null };

const second = 1_000;
const minute = 60 * second;
const metresPerSecond = 1 / 3.6;

const delayOf = ({ delay }: WatchRule): number => delay * second;

/** The state once a moment has come without a word. */
const settle = (state: FenceState, rule: WatchRule, at: number): FenceState => {
  const { next } = state;
  if (!next || at - next.since < delayOf(rule)) return state;
  return { ...state, stay: next, next: null, wasInside: state.wasInside || next.side === 'inside' };
};

/** On which side of an edge with some breadth; null: on the edge. */
const sideOf = (
  { position }: Sighting,
  { contains, distanceToEdge }: SurfaceIndex,
  { margin }: WatchRule,
): Side | null =>
  margin > 0 && distanceToEdge(position, margin) < margin ? null : contains(position) ? 'inside' : 'outside';

/** Faster than anything of its kind goes: an error of whoever told it. */
const isTooFast = (from: Sighting, to: Sighting, { fastest }: WatchRule): boolean =>
  flatDistance(from.position, to.position) > ((to.at - from.at) / second) * fastest * metresPerSecond;

/** The state after one more sighting, the newest. */
export const see = (state: FenceState, sighting: Sighting, index: SurfaceIndex, rule: WatchRule): FenceState => {
  if (state.last && isTooFast(state.last, sighting, rule)) return state;
  const settled = { ...settle(state, rule, sighting.at), last: sighting };
  const { stay, next } = settled;
  const known = next ?? stay;
  const side =
    sideOf(sighting, index, rule) ?? known?.side ?? (index.contains(sighting.position) ? 'inside' : 'outside');
  if (side === known?.side) return settled;
  // It is back before it was away.
  if (side === stay?.side) return { ...settled, next: null };
  return { ...settled, next: { side, since: sighting.at } };
};

export const foldTrack = (track: Track, index: SurfaceIndex, rule: WatchRule): FenceState =>
  track.reduce((state, sighting) => see(state, sighting, index, rule), unseen);

/** What a rule asks for has come, or comes unless something else is seen. */
export interface Due {
  /** When the stay began. */
  since: number;
  /** When it counts. */
  at: number;
}

/** When a rule is met by what a fence knows; null: it is not, and will not be by itself. */
export const dueOf = ({ stay, next, wasInside }: FenceState, rule: WatchRule): Due | null => {
  const wanted: Side = rule.when === 'outside' ? 'outside' : 'inside';
  const met = next?.side === wanted ? next : stay?.side === wanted ? stay : null;
  if (!met || (wanted === 'outside' && !wasInside)) return null;
  const wait = rule.when === 'dwell' ? Math.max(delayOf(rule), rule.minutes * minute) : delayOf(rule);
  return { since: met.since, at: met.since + wait };
};
