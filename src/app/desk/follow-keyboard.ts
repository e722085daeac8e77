/**
 * An on-screen keyboard that lies over the page instead of making it smaller: its height (pixels) is given to the style
 * sheets as `--keyboard`, and what is typed into stays in sight. Answers how to stop.
 */
export const followKeyboard = (): (() => void) => {
  const { visualViewport: view } = window;
  const root = document.documentElement;
  if (!view) return () => undefined;
  const read = (): void => {
    // Who has enlarged the page sees a part of it too, without a keyboard.
    const covered = view.scale > 1.01 ? 0 : Math.max(0, window.innerHeight - view.height - view.offsetTop);
    root.style.setProperty('--keyboard', `${Math.round(covered)}px`);
    const field = document.activeElement;
    if (covered > 0 && field?.matches('input, textarea, select')) field.scrollIntoView({ block: 'nearest' });
  };
  view.addEventListener('resize', read);
  view.addEventListener('scroll', read);
  return () => {
    view.removeEventListener('resize', read);
    view.removeEventListener('scroll', read);
    root.style.removeProperty('--keyboard');
  };
};
