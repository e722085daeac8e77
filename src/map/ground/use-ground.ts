import { useEffect, useMemo, useState } from 'react';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';
import { usePart } from '../../shared/parts/use-part.ts';
import { whenIdle } from '../../shared/when-idle.ts';
import type { MapPalette } from '../palette.ts';
import type { GroundFigures } from './figures.ts';
import type { GroundClient } from './ground-client.ts';

/** It comes after the map, which is complete without: nothing waits for it. */
const loadClient = lazyPart(() => import('./ground-client.ts'));
/** Milliseconds after which it comes although the page is busy. */
const latest = 3_000;

/** What paints the map with its street level; null until it is there, and where it cannot be had. */
export const useGround = (figures: GroundFigures, palette: MapPalette): GroundClient | null => {
  const [isWanted, setIsWanted] = useState(false);
  const { part } = usePart(loadClient, isWanted);
  const ground = useMemo(() => part && new part.GroundClient(figures), [part, figures]);
  useEffect(function waitForCalm() {
    whenIdle(() => setIsWanted(true), latest);
  }, []);
  useEffect(
    function leaveGround() {
      return () => ground?.stop();
    },
    [ground],
  );
  useEffect(
    function dressGround() {
      ground?.dress(palette);
    },
    [ground, palette],
  );
  return ground;
};
