import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { keep } from '../../shared/keep.ts';
import { scales } from '../../map/paper/sheet.ts';

/** Sizes of paper (ISO 216), upright, and how large the map on it is, millimetres: what 10 mm of margin leave. */
export const paperSizes = {
  A4: { width: 190, height: 195 },
  A3: { width: 277, height: 310 },
} as const;
export type PaperSize = keyof typeof paperSizes;

interface PaperSettings {
  size: PaperSize;
  /** Of the map; null: as much of it as is seen. */
  scale: number | null;
  /** Whether a room is printed with the map. */
  hasMap: boolean;
}

const kept = keep<PaperSettings>({
  name: 'paper',
  version: 1,
  fields: { size: v.picklist(['A4', 'A3']), scale: v.nullable(v.picklist(scales)), hasMap: v.boolean() },
  first: { size: 'A4', scale: null, hasMap: false },
});

export const usePaperSettings = (): PaperSettings => useSyncExternalStore(kept.subscribe, kept.read);
export const setPaper = kept.write;
