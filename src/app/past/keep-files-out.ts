/** Nothing comes into the past; else the browser would leave the page for a file that is dropped. Answers how to stop. */
export const keepFilesOut = (): (() => void) => {
  const refuse = (event: DragEvent): void => {
    // Whoever takes recordings has heard it before.
    if (event.defaultPrevented || !event.dataTransfer) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  addEventListener('dragover', refuse);
  addEventListener('drop', refuse);
  return () => {
    removeEventListener('dragover', refuse);
    removeEventListener('drop', refuse);
  };
};
