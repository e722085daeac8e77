import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Position } from '../../shared/geojson.ts';
import { endDrawing, takeBoard, useBoard } from './drawing-board.ts';
import { createGestures } from './gestures.ts';
import type { SketchKind } from './sketch.ts';
import { emptySketch } from './sketch.ts';

/** A thousand pixels are a hundredth of a degree, from a corner of the city. */
const scale = 100_000;
const ground = {
  project: ([x, y]: Position) => ({ x: (x - 4.35) * scale, y: (50.86 - y) * scale }),
  snap: (place: Position, isStraight: boolean): Position =>
    isStraight ? place : [Math.round(place[0] * 1_000) / 1_000, Math.round(place[1] * 1_000) / 1_000],
  lead: (from: Position, to: Position, isStraight: boolean): readonly Position[] =>
    isStraight ? [to] : [from, [to[0], from[1]], to],
  isFinger: () => false,
};
const at = (x: number, y: number, heldKeys: string[] = []) => ({
  lng: 4.35 + x / scale,
  lat: 50.86 - y / scale,
  containerX: x,
  containerY: y,
  button: 'left' as const,
  heldKeys,
  isContextMenu: false,
});
const hand = createGestures(ground);
const board = useBoard.getState;
const begin = (kind: SketchKind) =>
  takeBoard({ look: null, onChange: () => undefined, onEnd: () => undefined }, emptySketch(kind));
const straight = ['Alt'];

describe('the hand', () => {
  beforeEach(() => begin('polygon'));
  afterEach(endDrawing);

  it('snaps, or not while Alt is held', () => {
    hand.click(at(130, 0));
    expect(board().sketch.positions[0]?.[0]).toBeCloseTo(4.351, 6);
    hand.click(at(130, 50, straight));
    expect(board().sketch.positions[1]?.[0]).toBeCloseTo(4.3513, 6);
  });

  it('closes a polygon on its first point, and then moves points only', () => {
    for (const [x, y] of [
      [0, 0],
      [200, 0],
      [200, 200],
    ] as const)
      hand.click(at(x, y, straight));
    hand.click(at(4, 3));
    expect(board()).toMatchObject({ isClosed: true, sketch: { positions: { length: 3 } } });
    hand.click(at(300, 300));
    expect(board().sketch.positions).toHaveLength(3);
    expect(hand.reaches(at(300, 300))).toBe(false);
    expect(hand.reaches(at(205, 3))).toBe(true);
    hand.grasp(at(200, 0));
    hand.drag(at(300, 0, straight));
    expect(board().past).toHaveLength(3);
    hand.release(at(300, 0));
    expect(board().past).toHaveLength(4);
    expect(board().sketch.positions[1]?.[0]).toBeCloseTo(4.353, 6);
  });

  it('draws a point out of the middle between two', () => {
    for (const [x, y] of [
      [0, 0],
      [200, 0],
      [200, 200],
      [200, 200],
    ] as const)
      hand.click(at(x, y, straight));
    hand.grasp(at(100, 0));
    hand.drag(at(100, -100, straight));
    hand.release(at(100, -100));
    expect(board().sketch.positions).toHaveLength(4);
    expect(board().sketch.positions[1]?.[1]).toBeCloseTo(50.861, 6);
  });

  it('leads a corridor along, and stretches a circle', () => {
    begin('corridor');
    hand.click(at(0, 0, straight));
    hand.click(at(100, 100));
    expect(board().sketch.positions).toHaveLength(3);
    begin('circle');
    hand.click(at(0, 0, straight));
    hand.point(at(100, 0));
    expect(board().preview?.metres).toBe(70);
    hand.click(at(200, 0));
    expect(board()).toMatchObject({ isClosed: true, sketch: { metres: 140 } });
  });

  it('goes round with one stroke, and a stroke that is none leaves nothing', () => {
    begin('free');
    hand.grasp(at(0, 0));
    for (const [x, y] of [
      [50, 0],
      [50, 50],
      [51, 51],
      [0, 50],
    ] as const)
      hand.drag(at(x, y));
    hand.release(at(0, 50));
    expect(board()).toMatchObject({ isClosed: true, past: { length: 1 }, sketch: { positions: { length: 4 } } });
    begin('free');
    hand.grasp(at(0, 0));
    hand.release(at(0, 0));
    expect(board()).toMatchObject({ isClosed: false, sketch: { positions: [] } });
  });
});
