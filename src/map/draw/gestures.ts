import type { Position } from '../../shared/geojson.ts';
import { closeSketch, draw, preview, setPlaces, useBoard } from './drawing-board.ts';
import { betweens, handleOf, stretch } from './figures.ts';
import type { Gestures, Pixel } from './hand-mode.ts';
import { type Sketch, addPlace, insertPlaces, leastPlaces, movePlace } from './sketch.ts';

/** Pixels within which the hand means what is there. */
const reach = 14;
const fingerReach = 26;

/** What a hand can ask of the map that it draws on. */
export interface Ground {
  project(position: Position): { x: number; y: number };
  /** Where the pointer means: on a street or another shape that is near, unless it is to be straight. */
  snap(position: Position, isStraight: boolean): Position;
  /** From the last place to the next: along streets where that is wanted. */
  lead(from: Position, to: Position, isStraight: boolean): readonly Position[];
  isFinger(): boolean;
}

interface Place extends Pixel {
  lng: number;
  lat: number;
  heldKeys: string[];
}

/** What is held: a point that is there, the edge of a circle, or an outline that follows the hand. */
type Held = { type: 'point'; index: number; from: Sketch } | { type: 'edge' } | { type: 'trace' };

/** Clicks and drags, as steps of the drawing on the board. */
export const createGestures = (ground: Ground): Gestures => {
  const board = useBoard.getState;
  let held: Held | null = null;
  const isNear = ({ containerX, containerY }: Pixel, position: Position): boolean => {
    const { x, y } = ground.project(position);
    return Math.hypot(x - containerX, y - containerY) <= (ground.isFinger() ? fingerReach : reach);
  };
  const isStraight = ({ heldKeys }: Place): boolean => heldKeys.includes('Alt');
  const raw = ({ lng, lat }: Place): Position => [lng, lat];
  const meant = (event: Place): Position => ground.snap(raw(event), isStraight(event));
  const nearest = (event: Pixel, sketch: Sketch): number | null => {
    const index = sketch.positions.findLastIndex((position) => isNear(event, position));
    return index === -1 ? null : index;
  };

  const findHold = (place: Pixel): Held | null => {
    const { sketch, isClosed } = board();
    const handle = handleOf(sketch);
    const index = nearest(place, sketch);
    if (index !== null) return { type: 'point', index, from: sketch };
    if (handle && isNear(place, handle)) return { type: 'edge' };
    if (!isClosed) return sketch.kind === 'free' || sketch.kind === 'box' ? { type: 'trace' } : null;
    const between = betweens(sketch).find(({ at }) => isNear(place, at));
    if (!between) return null;
    return { type: 'point', index: between.index, from: insertPlaces(sketch, between.index, [between.at]) };
  };

  /** The drawing with a place more, by the way that leads there. */
  const withPlace = (sketch: Sketch, event: Place): readonly Position[] => {
    const last = sketch.positions.at(-1);
    const to = meant(event);
    return sketch.kind === 'corridor' && last ? ground.lead(last, to, isStraight(event)) : [to];
  };

  return {
    point: (event) => {
      const { sketch, isClosed, cursor } = board();
      if (cursor) useBoard.setState({ cursor: null });
      if (isClosed || sketch.kind === 'free' || sketch.positions.length === 0) return preview(null);
      if (sketch.kind === 'circle') return preview(stretch(sketch, raw(event)));
      preview(withPlace(sketch, event).reduce(addPlace, sketch));
    },
    click: (event) => {
      const { sketch, isClosed } = board();
      const at = nearest(event, sketch);
      // A place is put elsewhere by the next click.
      if (isClosed && sketch.kind !== 'place') {
        useBoard.setState({ chosen: at, cursor: null });
        return;
      }
      const { positions, kind } = sketch;
      const isEnough = positions.length >= leastPlaces[kind];
      if (kind === 'free') return;
      if (kind === 'circle' && positions.length === 1) return draw(stretch(sketch, raw(event)), { isClosed: true });
      const closes = at !== null && (at === positions.length - 1 || (kind === 'polygon' && at === 0));
      if (closes && isEnough) return closeSketch();
      if (at !== null && at === positions.length - 1) return;
      if (kind === 'circle') return draw(addPlace(sketch, meant(event)));
      setPlaces(withPlace(sketch, event));
    },
    reaches: (place) => findHold(place) !== null,
    grasp: (event) => {
      held = findHold(event);
      if (held?.type === 'trace') preview({ ...board().sketch, positions: [raw(event)] });
      if (held?.type === 'point') useBoard.setState({ chosen: held.index, cursor: null });
    },
    drag: (event) => {
      const { sketch, preview: traced } = board();
      if (held?.type === 'point') preview(movePlace(held.from, held.index, meant(event)));
      else if (held?.type === 'edge') preview(stretch(sketch, raw(event)));
      else if (held && traced) {
        const { positions } = traced;
        const last = positions.at(-1);
        if (sketch.kind === 'box') preview({ ...traced, positions: [positions[0] ?? raw(event), raw(event)] });
        else if (!last || !isSamePixel(ground.project(last), event)) preview(addPlace(traced, raw(event)));
      }
    },
    release: () => {
      const { preview: made, isClosed, sketch } = board();
      const isTrace = held?.type === 'trace';
      const index = held?.type === 'point' ? held.index : null;
      held = null;
      if (!made) return;
      if (isTrace && made.positions.length < leastPlaces[sketch.kind]) return preview(null);
      draw(made, { isClosed: isClosed || isTrace || made.kind === 'circle', chosen: index });
    },
  };
};

/** Pixels that a free outline goes on before it gets another point. */
const stride = 4;
const isSamePixel = ({ x, y }: { x: number; y: number }, { containerX, containerY }: Place): boolean =>
  Math.hypot(x - containerX, y - containerY) < stride;
