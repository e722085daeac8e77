import { type RefObject, useMemo } from 'react';
import { useShortcuts } from '../shared/shortcuts.ts';
import type { LiveLayer } from './workspace.ts';

/** Moves the focus to the first of the places that is there. */
const focusOn = (...selectors: readonly string[]): void =>
  selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element !== null)
    ?.focus();

/** The single keys of the screen: search, lens, map, each list, help, and back out of what is chosen. */
export const useScreenKeys = (
  shown: readonly LiveLayer[],
  search: RefObject<HTMLInputElement | null>,
  onHelp: () => void,
  onBack: () => void,
  isOn: boolean,
): void => {
  const keys = useMemo(
    () => ({
      '?': onHelp,
      '/': () => search.current?.focus(),
      z: () => focusOn('.lens select'),
      m: () => focusOn('.map-room .leaflet-container'),
      ...Object.fromEntries(
        shown.map(({ layer }, index) => [
          String(index + 1),
          () => focusOn(`.panel-${layer.id} .row[tabindex="0"]`, `.panel-${layer.id} button`),
        ]),
      ),
      Escape: onBack,
    }),
    [shown, search, onHelp, onBack],
  );
  useShortcuts(keys, isOn);
};
