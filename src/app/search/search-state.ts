import { flushSync } from 'react-dom';
import { create } from 'zustand';

/** What the answers do with a key of the box. */
export type AnswerKeys = (event: KeyboardEvent) => void;

/** What is being searched: private to this page. */
interface SearchState {
  /** What somebody types; null: nobody does, and the box shows what filters the lists. */
  text: string | null;
  /** Whether the answers are shown. */
  isOpen: boolean;
  /** Enter was pressed before there was anything that answers: it is meant for the answers to come. */
  isAsked: boolean;
  /** What had the focus before the box, to give it back. */
  before: Element | null;
}

export const useSearch = create<SearchState>()(() => ({ text: null, isOpen: false, isAsked: false, before: null }));
export const readSearch: () => SearchState = useSearch.getState;
export const setSearch: (change: Partial<SearchState>) => void = useSearch.setState;

export const boxId = 'search';
export const findBox = (): HTMLInputElement | null => document.querySelector(`input#${boxId}`);

/** Goes to the box, with what it offers before anything is typed: the next key is meant for it. */
export const goToSearch = (): void => {
  const box = findBox();
  if (!box) return;
  // Behind a dialog it would take no key.
  for (const dialog of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) dialog.close();
  const { activeElement: before } = document;
  const { text } = useSearch.getState();
  flushSync(() => setSearch({ ...(before !== box && { before }), isOpen: true, text: text ?? '' }));
  box.focus();
  box.select();
};

/** Leaves the box for what had the focus before, else for what stands beside the map: single keys act again. */
export const leaveSearch = (): void => {
  const { before } = useSearch.getState();
  setSearch({ isOpen: false, text: null, isAsked: false, before: null });
  if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
  else document.getElementById('lists')?.focus();
};
