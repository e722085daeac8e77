import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { keep } from '../shared/keep.ts';

const pixels = v.pipe(v.number(), v.minValue(0), v.maxValue(20_000));

/** How a person laid out the screen of this device. */
export const layout = keep<{
  /** Pixels of the lists beside the map; null: by the width of the window. */
  side: number | null;
  /** Heights of the lists in relation to one another, by layer; absent: as the others. */
  shares: Readonly<Record<string, number>>;
  /** The layer whose list takes what the others can spare; null: none. */
  atHand: string | null;
}>({
  name: 'layout',
  version: 1,
  fields: { side: v.nullable(pixels), shares: v.record(v.string(), pixels), atHand: v.nullable(v.string()) },
  first: { side: null, shares: {}, atHand: null },
});

export const useLayout = () => useSyncExternalStore(layout.subscribe, layout.read);
