import { takesDrops } from '../../workspace/opened-recording.ts';
import { give } from './given.ts';

const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether a paste belongs to what has the focus. */
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;

/** Whether another dialog is open: what falls there is not meant for the page. */
const isElsewhere = (): boolean => document.querySelector('dialog[open]:not(.import)') !== null;

/** Takes a file that is dropped anywhere on the page, and what is pasted beside any field; answers how to stop. */
export const hearGifts = (): (() => void) => {
  const over = (event: DragEvent): void => {
    // Else the browser would leave for it.
    if (hasFile(event)) event.preventDefault();
  };
  const drop = (event: DragEvent): void => {
    if (!hasFile(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && !takesDrops() && !isElsewhere()) give({ source: file, name: file.name });
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || isTyped(event.target) || isElsewhere()) return;
    const file = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!file && text.trim() === '') return;
    event.preventDefault();
    give(file ? { source: file, name: file.name } : { source: new Blob([text]), name: null });
  };
  document.addEventListener('dragover', over);
  document.addEventListener('drop', drop);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('dragover', over);
    document.removeEventListener('drop', drop);
    document.removeEventListener('paste', paste);
  };
};
