import { create } from 'zustand';
import type { Position } from '../../shared/geojson.ts';

export const changeKinds = ['new', 'changed', 'gone'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Where something is new, changed or gone between two moments. */
export interface ChangeMark {
  kind: ChangeKind;
  position: Position;
  /** Where it was, if that was elsewhere. */
  from: Position | null;
}

/** A ring around what is there, or a cross where something was: told apart by shape. In a box of 24 × 24. */
export const changeShapes: Readonly<Record<ChangeKind, { path: string; dash: string | undefined }>> = {
  new: { path: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22zM21 0v6M18 3h6', dash: undefined },
  changed: { path: 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z', dash: '4 3' },
  gone: { path: 'M4 4L20 20M20 4L4 20', dash: undefined },
};

/** What the map marks, on the screen and on paper; empty: nothing is compared. */
export const useChangeMarks = create<{ marks: readonly ChangeMark[] }>()(() => ({ marks: [] }));
export const markChanges = (marks: readonly ChangeMark[]): void => useChangeMarks.setState({ marks });
