import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import {
  type Artist,
  chooseNext,
  closeSketch,
  dropPlace,
  endDrawing,
  leaveBoard,
  moveChosen,
  redoStep,
  setPlaces,
  showSketch,
  takeBoard,
  undoStep,
  useBoard,
} from './drawing-board.ts';
import { type Sketch, emptySketch } from './sketch.ts';

const a: Position = [4.35, 50.85];
const b: Position = [4.36, 50.85];
const c: Position = [4.36, 50.86];

const hire = () => {
  const artist = { look: null, onChange: vi.fn<Artist['onChange']>(), onEnd: vi.fn<Artist['onEnd']>() };
  return artist;
};
const board = useBoard.getState;
const places = () => board().sketch.positions;

afterEach(endDrawing);

describe('the drawing board', () => {
  it('has one artist at a time, and nobody draws after the end', () => {
    const [first, second] = [hire(), hire()];
    takeBoard(first, emptySketch('polygon'));
    takeBoard(second, emptySketch('circle'));
    expect(first.onEnd).toHaveBeenCalledOnce();
    leaveBoard(first);
    setPlaces([a]);
    expect(second.onChange).toHaveBeenCalledOnce();
    expect(first.onChange).not.toHaveBeenCalled();
    leaveBoard(second);
    setPlaces([b]);
    expect(second.onChange).toHaveBeenCalledOnce();
    expect(undoStep()).toBe(false);
  });

  it('undoes and does again whatever was done, and tells its artist each time', () => {
    type Step = 'set' | 'drop' | 'move' | 'choose' | 'close' | 'undo' | 'redo';
    const steps = fc.array(
      fc.tuple(fc.constantFrom<Step>('set', 'drop', 'move', 'choose', 'close', 'undo', 'redo'), fc.nat(1_000)),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(steps, (all) => {
        const artist = hire();
        takeBoard(artist, emptySketch('polygon'));
        for (const [step, number] of all) {
          const at: Position = [4.3 + number / 1e4, 50.8];
          if (step === 'set') setPlaces([at]);
          if (step === 'drop') dropPlace();
          if (step === 'move') moveChosen(at);
          if (step === 'choose') chooseNext(1);
          if (step === 'close') closeSketch();
          if (step === 'undo') undoStep();
          if (step === 'redo') redoStep();
          const { chosen, sketch } = board();
          expect(chosen === null || chosen < sketch.positions.length).toBe(true);
          expect(artist.onChange.mock.lastCall?.[0] ?? sketch).toEqual(sketch);
        }
        const end = board().sketch;
        const count = board().past.length;
        for (let step = 0; step < count; step++) undoStep();
        expect(places()).toEqual([]);
        for (let step = 0; step < count; step++) redoStep();
        expect(board().sketch).toEqual(end);
      }),
    );
  });

  it('sets no more once it is closed, until a point too many is gone', () => {
    takeBoard(hire(), emptySketch('polygon'));
    setPlaces([a, b]);
    closeSketch();
    expect(board().isClosed).toBe(false);
    setPlaces([c]);
    closeSketch();
    setPlaces([[4.4, 50.9]]);
    expect(places()).toHaveLength(3);
    dropPlace();
    setPlaces([[4.4, 50.9]]);
    expect(places()).toEqual([a, b, [4.4, 50.9]]);
  });

  it('takes up what is there to be moved, and follows its field, a step at a time', () => {
    const artist = hire();
    const there: Sketch = { ...emptySketch('polygon'), positions: [a, b, c] };
    takeBoard(artist, there);
    expect(board().isClosed).toBe(true);
    showSketch(artist, { ...there, positions: [a, b, [4.37, 50.86]] });
    showSketch(artist, { ...there, positions: [a, b, [4.37, 50.86]] });
    showSketch(hire(), emptySketch('circle'));
    expect(artist.onChange).not.toHaveBeenCalled();
    undoStep();
    expect(board().sketch).toEqual(there);
  });

  it('sets one centre of a circle, and two corners of a box', () => {
    takeBoard(hire(), emptySketch('circle'));
    setPlaces([a]);
    setPlaces([b]);
    expect(places()).toEqual([b]);
    takeBoard(hire(), emptySketch('box'));
    setPlaces([a]);
    setPlaces([c]);
    expect(places()).toEqual([a, c]);
    expect(board().isClosed).toBe(true);
  });
});
