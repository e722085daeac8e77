import { create } from 'zustand';
import { openDialog } from '../../workspace/desk-state.ts';

/** Something that somebody wants in: a file, or a text that was pasted. */
export interface Given {
  source: Blob;
  /** Null: it was pasted. */
  name: string | null;
}

/** What was given last, and from which time on: the same file once more is another gift. */
export const useGiven = create<{ given: Given | null }>()(() => ({ given: null }));

/** Opens the dialog of the import on something; what was in preview there makes room. */
export const give = (given: Given): void => {
  useGiven.setState({ given: { ...given } });
  openDialog('import');
};

export const takeAway = (): void => useGiven.setState({ given: null });
