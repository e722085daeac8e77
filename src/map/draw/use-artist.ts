import { useEffect, useRef, useState } from 'react';
import {
  type Artist,
  type DrawLook,
  draw,
  dressArtist,
  leaveBoard,
  showSketch,
  takeBoard,
  useBoard,
} from './drawing-board.ts';
import type { Sketch } from './sketch.ts';

/**
 * A drawing that a view holds: begun and ended on the map, and the same here and there.
 * @param onChange the last one counts
 * @param begins at once
 */
export const useArtist = (
  sketch: Sketch,
  look: DrawLook | null,
  onChange: (sketch: Sketch) => void,
  begins = false,
): { isDrawing: boolean; begin: (from?: Sketch) => void; end: () => void; change: (sketch: Sketch) => void } => {
  const call = useRef({ sketch, onChange });
  useEffect(function keepCalling() {
    call.current = { sketch, onChange };
  });
  const [artist] = useState(
    (): Artist => ({
      look: null,
      onChange: (next) => call.current.onChange(next),
      onEnd: () => undefined,
    }),
  );
  const isDrawing = useBoard((board) => board.artist?.onChange === artist.onChange);
  useEffect(
    function followField() {
      if (isDrawing) showSketch(artist, sketch);
    },
    [artist, isDrawing, sketch],
  );
  useEffect(
    function followLook() {
      if (isDrawing) dressArtist(artist, look);
    },
    [artist, isDrawing, look],
  );
  useEffect(
    function letGo() {
      return () => leaveBoard(artist);
    },
    [artist],
  );
  const begin = (from?: Sketch): void => takeBoard({ ...artist, look }, from ?? call.current.sketch);
  const start = useRef(begins ? begin : null);
  useEffect(function beginAtOnce() {
    start.current?.();
    start.current = null;
  }, []);
  return {
    isDrawing,
    begin,
    end: () => leaveBoard(artist),
    change: (next) => (isDrawing ? draw(next) : onChange(next)),
  };
};
