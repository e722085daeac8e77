import { useEffect } from 'react';

/** Keys that act anywhere but in a field, by `KeyboardEvent.key`. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName));

/**
 * Listens for single keys. Escape always works; the others can be turned off (WCAG 2.2, 2.1.4), and never act with a
 * modifier, in a field, behind an open dialog or menu, or while one is on its way (`aria-busy`): what is typed then is
 * meant for it.
 */
export const useShortcuts = (shortcuts: Shortcuts, singleKeys: boolean): void => {
  useEffect(
    function listenForShortcuts() {
      const act = (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
        if (document.querySelector('dialog[open], :popover-open, [aria-busy="true"]')) return;
        if (event.key !== 'Escape' && (!singleKeys || isTyping(event.target))) return;
        const action = shortcuts[event.key];
        if (!action) return;
        event.preventDefault();
        action();
      };
      document.addEventListener('keydown', act);
      return () => document.removeEventListener('keydown', act);
    },
    [shortcuts, singleKeys],
  );
};
