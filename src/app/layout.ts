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
  /** On a wall's width, of the lists side by side in relation to one another, by layer. */
  columns: Readonly<Record<string, number>>;
  /** Pixels of the row below them; null: as it comes. */
  lower: number | null;
  /** The layer whose list takes what the others can spare; null: none. */
  atHand: string | null;
}>({
  name: 'layout',
  version: 1,
  fields: {
    side: v.nullable(pixels),
    shares: v.record(v.string(), pixels),
    columns: v.record(v.string(), pixels),
    lower: v.nullable(pixels),
    atHand: v.nullable(v.string()),
  },
  first: { side: null, shares: {}, columns: {}, lower: null, atHand: null },
});

export const useLayout = () => useSyncExternalStore(layout.subscribe, layout.read);
