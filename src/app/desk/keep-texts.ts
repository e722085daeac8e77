/**
 * Translators of browsers put each text into a `font` of their own and throw ours away: what changes then no longer
 * reaches the screen, and a count stays as it was. Each text is put back as it comes: the page has three languages of
 * its own, and a status has one word in each.
 * @returns what ends it
 */
export const keepTexts = (): (() => void) => {
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records) {
      const [added] = addedNodes;
      const [text] = removedNodes;
      if (added instanceof HTMLElement && added.localName === 'font' && text instanceof Text) added.replaceWith(text);
    }
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
};
