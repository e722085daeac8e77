import type { Sign } from '../sign.ts';

/*
 * What the page and the point engine say to each other. The engine knows slots and indices only: which layer and which
 * id a slot stands for is the page's affair. Positions are in units of 2^-32 of the world's width (Web Mercator, north
 * at the top): less than one centimetre, and whole at every zoom.
 */

/** Ranks of `PointMark.rank`: 0 to 4. */
export const rankCount = 5;
/** Stands for no slot in `marks`. */
export const noSlot = -1;
/** Sign index that takes a feature away in `changes`. */
export const goneSign = 0xffff;
/** Numbers a change takes in `changes`: slot, x, y, sign index | rank << 16. */
export const changeWidth = 4;
/** CSS pixels across a cell of the world's grid, as a power of two: 64. */
export const cellBits = 6;
/** From how many features on a cell becomes one group; below, only where two signs would touch. */
export const crowd = 6;
/** Most members of a group that are told one by one. */
export const memberLimit = 200;

/** Colours of what is drawn beside the signs; CSS colours, and `font` a CSS font family. */
export interface GroupStyle {
  fill: string;
  edge: string;
  text: string;
  font: string;
  /** Arc of a group's ring by rank, 0 to 4. */
  ranks: readonly [string, string, string, string, string];
  /** What the inks of signs are: name → CSS colour. */
  inks: Readonly<Record<string, string>>;
  selected: string;
  focused: string;
  /** Between a ring and what lies under it. */
  halo: string;
}

/** Device pixels of the world at a zoom, whole numbers; `ratio` device pixels are one CSS pixel. */
export interface View {
  serial: number;
  zoom: number;
  maxZoom: number;
  ratio: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export type Question =
  /** What is drawn at a place, in world pixels of the last view. */
  | { type: 'hit'; x: number; y: number; tolerance: number }
  /** Moves the focus to the next thing within the box, in reading order. */
  | { type: 'step'; direction: 1 | -1; box: Box }
  /** For each slot: `absent`, `alone` or `grouped`. */
  | { type: 'summary' }
  /** What is drawn in the last view: for each sign and group x and y in its world pixels, and the radius. */
  | { type: 'drawn' }
  /** Answered with null as soon as everything said before is on the canvas. */
  | { type: 'settle' };

export const slotStates = { absent: 0, alone: 1, grouped: 2 } as const;

export type ToEngine =
  | { type: 'signs'; signs: readonly Sign[]; style: GroupStyle }
  | { type: 'view'; view: View }
  /** `serial` grows with every message of this type. */
  | { type: 'changes'; serial: number; changes: Uint32Array }
  | { type: 'marks'; selected: number; focused: number }
  /** `still`: no movement, a ring that goes away. */
  | { type: 'pulse'; slots: readonly number[]; still: boolean }
  | { type: 'ask'; request: number; question: Question };

/** Something that was hit; positions in world units, `radius` in CSS pixels. */
export interface EngineHit {
  group: boolean;
  count: number;
  rank: number;
  /** Of the members, `memberLimit` at most. */
  slots: readonly number[];
  x: number;
  y: number;
  radius: number;
  west: number;
  north: number;
  east: number;
  south: number;
  /** No zoom opens the group. */
  final: boolean;
}

/** Counters since the engine began, for tests and measurements. */
export interface EngineStats {
  features: number;
  /** Cells of the grid that hold something. */
  cells: number;
  draws: number;
  fullRepaints: number;
  blits: number;
  sprites: number;
  /** Device pixels repainted, blits left out. */
  area: number;
  /** Milliseconds that the last draw took in the engine's thread. */
  lastDraw: number;
}

export type Answer = EngineHit | Uint8Array | Float64Array | null;

export type FromEngine =
  /**
   * After a draw. `buffer`: the canvas that holds the view; `changes`: serial of the last changes that it shows;
   * `stirred`: something was painted where the last `hit` was asked for.
   */
  | { type: 'drawn'; buffer: 0 | 1; view: number; changes: number; stirred: boolean; stats: EngineStats }
  | { type: 'answer'; request: number; changes: number; answer: Answer };
