import { create } from 'zustand';
import type { Drawing } from '../../domain/drawings/contract.ts';
import { type Patch, pickPatched } from '../../live/outbox/row.ts';
import { isSame } from '../../shared/is-same.ts';

/** One act of drawing: what it changed of an item, from what to what. */
export interface DrawingStep {
  id: string;
  before: Patch;
  after: Patch;
}

interface Steps {
  /** The last at the end. */
  past: readonly DrawingStep[];
  /** The next at the end. */
  future: readonly DrawingStep[];
}

const mostSteps = 100;

/** What was drawn on this page, to be undone and redone; gone with it. */
export const useSteps = create<Steps>()(() => ({ past: [], future: [] }));

const read = useSteps.getState;

/** Somebody drew, changed or erased something: what was undone before is not redone any more. */
export const noteStep = (step: DrawingStep): void =>
  useSteps.setState({ past: [...read().past, step].slice(-mostSteps), future: [] });

export const madeStep = (id: string): DrawingStep => ({
  id,
  before: { status: 'erased' },
  after: { status: 'drawn' },
});
export const changedStep = (drawing: Drawing, after: Patch): DrawingStep => ({
  id: drawing.id,
  before: pickPatched(drawing, after),
  after,
});

export type GetDrawing = (id: string) => Drawing | undefined;

/**
 * The last of some steps whose item is still as it left it: what somebody has changed since is theirs, and is passed over.
 */
const lastOf = (steps: readonly DrawingStep[], side: 'before' | 'after', get: GetDrawing): number =>
  steps.findLastIndex(({ id, [side]: left }) => {
    const item = get(id);
    return item !== undefined && isSame(pickPatched(item, left), left);
  });

export const findUndo = ({ past }: Steps, get: GetDrawing): DrawingStep | null =>
  past[lastOf(past, 'after', get)] ?? null;
export const findRedo = ({ future }: Steps, get: GetDrawing): DrawingStep | null =>
  future[lastOf(future, 'before', get)] ?? null;

/** It was undone: what came after it and was passed over is forgotten. */
export const noteUndone = (step: DrawingStep): void => {
  const { past, future } = read();
  useSteps.setState({ past: past.slice(0, past.lastIndexOf(step)), future: [...future, step] });
};
export const noteRedone = (step: DrawingStep): void => {
  const { past, future } = read();
  useSteps.setState({ past: [...past, step], future: future.slice(0, future.lastIndexOf(step)) });
};
