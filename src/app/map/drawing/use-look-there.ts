import { useRef, useState } from 'react';
import { metresPerDegree } from '../../../geo/geometry.ts';
import type { Position } from '../../../shared/geojson.ts';
import { useLanguage } from '../../../shared/words.ts';
import { useDesk } from '../../../workspace/desk-state.ts';
import { useGeography } from '../../../workspace/geography.ts';
import { useOwnLayers } from '../../../workspace/own-layers/own-layers.ts';
import { useMapHandle } from '../map-handle.ts';
import { useDrawn } from '../use-drawn.ts';
import { findThere } from './find-there.ts';
import type { Existing } from './item-geometry.ts';

/** Of the width that is seen: what lies so near counts as there. */
const reach = 0.01;

const pick = (): Promise<Position | null> =>
  new Promise((resolve) => {
    useDesk.getState().picking?.(null);
    useDesk.setState({ picking: resolve });
  });

/** What lies where somebody clicks (or, by keyboard, in the middle of the map), to be measured. */
export const useLookThere = (): {
  found: readonly Existing[];
  /** Null: it was given up. */
  look: () => Promise<readonly Existing[] | null>;
} => {
  const language = useLanguage();
  const { region } = useGeography();
  const { drawn, outlined } = useDrawn();
  const own = useOwnLayers();
  const map = useMapHandle();
  const [found, setFound] = useState<readonly Existing[]>([]);
  const asked = useRef(0);
  const look = async (): Promise<readonly Existing[] | null> => {
    const turn = ++asked.current;
    const position = await pick();
    const bounds = map.current?.bounds();
    if (!position || !bounds) return null;
    const metres = (bounds[2] - bounds[0]) * metresPerDegree.longitude * reach;
    const there = await findThere({ position, metres }, [...drawn, ...outlined], own, region, language);
    if (turn !== asked.current) return null;
    setFound(there);
    return there;
  };
  return { found, look };
};
