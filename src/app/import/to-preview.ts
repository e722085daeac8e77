import type { PlannedRow } from '../../workspace/imports/plan.ts';
import { type RowState, rowStates } from '../../workspace/own-layers/compare.ts';
import type { PreviewRows } from './preview-table.tsx';

/** A plan as the table of the preview reads it. */
export const toPreview = (planned: readonly PlannedRow[]): PreviewRows => {
  const of = (state: RowState | null): readonly PlannedRow[] =>
    state === null ? planned : planned.filter((row) => row.state === state);
  return {
    counts: Object.fromEntries(rowStates.map((state) => [state, of(state).length])) as Record<RowState, number>,
    read: async (state, from, to) =>
      of(state)
        .slice(from, to)
        .map((row, index) => ({ ...row, row: from + index })),
  };
};
