import { create } from 'zustand';
import type { Position } from '../../shared/geojson.ts';
import type { AreaLook } from '../area-looks.ts';
import { type Sketch, addPlace, leastPlaces, mostPlaces, movePlace, removePlace } from './sketch.ts';

/** How a drawing is dressed: in one of the colours of signs. */
export type DrawLook = Pick<AreaLook, 'ink'>;

/** Who draws; known by its `onChange`. */
export interface Artist {
  look: DrawLook | null;
  /** What clicks and drags have made of it. */
  onChange(sketch: Sketch): void;
  /** It is finished or given up: the hand lets go. */
  onEnd(): void;
}

interface Board {
  /** Null: nobody draws. */
  artist: Artist | null;
  sketch: Sketch;
  /** Clicks set no more places; what is there can be moved. */
  isClosed: boolean;
  /** As it is being dragged or pointed: not yet part of what can be undone. */
  preview: Sketch | null;
  /** The crosshair of the keyboard; null: it is not used. */
  cursor: Position | null;
  /** The point that keys move and remove, by its number from 0. */
  chosen: number | null;
  past: readonly Sketch[];
  future: readonly Sketch[];
}

const nothing: Sketch = { kind: 'polygon', positions: [], metres: 0, holes: [], around: null };
const idle: Board = {
  artist: null,
  sketch: nothing,
  isClosed: false,
  preview: null,
  cursor: null,
  chosen: null,
  past: [],
  future: [],
};

const mostSteps = 200;

/** What is being drawn on the map. One at a time, of this page, and gone with it: whoever draws keeps it. */
export const useBoard = create<Board>()(() => idle);

const read = useBoard.getState;
const write = useBoard.setState;

/** Begins or takes up a drawing. Whoever drew before has ended. */
export const takeBoard = (artist: Artist, sketch: Sketch): void => {
  read().artist?.onEnd();
  const isClosed = sketch.positions.length >= leastPlaces[sketch.kind] || sketch.around !== null;
  write({ ...idle, artist, sketch, isClosed });
};

const isSame = ({ onChange }: Artist): boolean => read().artist?.onChange === onChange;

/** Lets go, if this artist draws. */
export const leaveBoard = (artist: Artist): void => {
  if (isSame(artist)) write(idle);
};

/** Dresses the drawing anew, if this artist draws. */
export const dressArtist = (artist: Artist, look: DrawLook | null): void => {
  const { artist: drawing } = read();
  if (drawing && isSame(artist) && drawing.look !== look) write({ artist: { ...drawing, look } });
};

/** Ends the drawing, whoever draws. */
export const endDrawing = (): void => {
  const { artist } = read();
  write(idle);
  artist?.onEnd();
};

const numberIn = (chosen: number | null, { positions }: Sketch): number | null =>
  chosen !== null && chosen < positions.length ? chosen : null;

/** A step of the drawing, which can be undone. */
export const draw = (sketch: Sketch, change: Partial<Pick<Board, 'isClosed' | 'chosen'>> = {}): void => {
  const { artist, sketch: before, past, chosen } = read();
  if (!artist) return;
  write({
    sketch,
    preview: null,
    chosen: numberIn(chosen, sketch),
    past: [...past, before].slice(-mostSteps),
    future: [],
    ...change,
  });
  artist.onChange(sketch);
};

/** The same drawing as somebody changed it elsewhere, in a field of its form. */
export const showSketch = (artist: Artist, sketch: Sketch): void => {
  const { sketch: before, past, chosen } = read();
  if (!isSame(artist) || JSON.stringify(before) === JSON.stringify(sketch)) return;
  write({
    sketch,
    preview: null,
    chosen: numberIn(chosen, sketch),
    past: [...past, before].slice(-mostSteps),
    future: [],
  });
};

export const preview = (sketch: Sketch | null): void => {
  if (sketch !== null || read().preview !== null) write({ preview: sketch });
};

export const undoStep = (): boolean => {
  const { artist, sketch, past, future, chosen } = read();
  const before = past.at(-1);
  if (!artist || !before) return false;
  write({
    sketch: before,
    preview: null,
    chosen: numberIn(chosen, before),
    past: past.slice(0, -1),
    future: [sketch, ...future],
    isClosed: read().isClosed && before.positions.length >= leastPlaces[before.kind],
  });
  artist.onChange(before);
  return true;
};

export const redoStep = (): boolean => {
  const { artist, sketch, past, future } = read();
  const [next, ...rest] = future;
  if (!artist || !next) return false;
  write({ sketch: next, preview: null, past: [...past, sketch], future: rest });
  artist.onChange(next);
  return true;
};

/** Sets places one after the other; ends the setting where no more may be. */
export const setPlaces = (places: readonly Position[]): void => {
  const { sketch, isClosed } = read();
  if (isClosed && mostPlaces(sketch.kind) !== 1) return;
  const next = places.reduce(addPlace, sketch);
  const isFull = next.positions.length >= mostPlaces(next.kind);
  draw(next, { isClosed: isFull, chosen: null });
};

/** No more places: what is there is to be moved. */
export const closeSketch = (): void => {
  const { sketch } = read();
  if (sketch.positions.length >= leastPlaces[sketch.kind]) write({ isClosed: true, preview: null, cursor: null });
};

/** Removes the chosen place, else the last. */
export const dropPlace = (): void => {
  const { sketch, chosen, isClosed } = read();
  const index = numberIn(chosen, sketch) ?? sketch.positions.length - 1;
  if (index < 0) return;
  const next = removePlace(sketch, index);
  draw(next, { isClosed: isClosed && next.positions.length >= leastPlaces[next.kind], chosen: null });
};

export const moveChosen = (place: Position): void => {
  const { sketch, chosen } = read();
  const index = numberIn(chosen, sketch);
  if (index !== null) draw(movePlace(sketch, index, place), { chosen: index });
};

/** The next (1) or the one before (-1), round and round. */
export const chooseNext = (step: 1 | -1): void => {
  const { sketch, chosen } = read();
  const count = sketch.positions.length;
  if (count === 0) return;
  const from = numberIn(chosen, sketch);
  const next = from === null ? (step === 1 ? 0 : count - 1) : (from + step + count) % count;
  write({ chosen: next, cursor: null });
};

export const choosePlace = (chosen: number | null): void => write({ chosen, cursor: null });
export const pointCursor = (cursor: Position | null): void => write({ cursor });
