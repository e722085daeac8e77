import { useCallback, useEffect, useMemo, useRef } from 'react';
import { focusMap } from '../map/map-element.ts';
import { wholeRegion } from '../shared/filters.ts';
import { useSession } from '../shared/session.ts';
import { usePageKeys, useShortcuts } from '../shared/shortcuts.ts';
import { useRoomParam, useSelectedParam } from '../shared/url-state.ts';
import { goToPlace, openDialog, useDesk } from '../workspace/desk-state.ts';
import { useScope } from '../workspace/scope.ts';
import { layout } from './layout.ts';
import { overviewKey } from './use-room.ts';
import { useShown } from './use-shown.ts';

/** Moves the focus to the first of the places that is there. */
const focusOn = (...selectors: readonly string[]): void =>
  selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element !== null)
    ?.focus();

/** Out of what is chosen: first the marked place, then the item, then the commune, then the zone. */
const useGoBack = (): (() => void) => {
  const [selected, setSelected] = useSelectedParam();
  const {
    lens: { zone, commune },
    setLens,
  } = useScope();
  return useCallback(() => {
    if (useDesk.getState().mark) goToPlace(null);
    else if (selected) void setSelected(null);
    else if (commune) setLens({ zone, commune: null });
    else if (zone) setLens(wholeRegion);
  }, [selected, setSelected, zone, commune, setLens]);
};

/** To the whole Region, and back to where one came from: at first the own zone. */
const useRegionAndBack = (): (() => void) => {
  const { lens, setLens } = useScope();
  const {
    seat: { zone },
  } = useSession();
  const last = useRef({ zone, commune: null as string | null });
  useEffect(
    function remember() {
      if (lens.zone !== null) last.current = lens;
    },
    [lens],
  );
  return useCallback(() => setLens(lens.zone === null ? last.current : wholeRegion), [lens, setLens]);
};

/** Ctrl or Command and K: what is typed next is searched, from the first on. */
const searchKey = { 'Ctrl+k': () => focusOn('#search') };

/** The single keys of the screen: search, lens, map, the lists and each of them, help, and back out of what is chosen. */
export const useScreenKeys = (): void => {
  const shown = useShown();
  const { singleKeys } = useSession();
  const goBack = useGoBack();
  const toggleRegion = useRegionAndBack();
  const [, setRoom] = useRoomParam();
  const keys = useMemo(
    () => ({
      '?': () => openDialog('help'),
      '/': () => focusOn('#search'),
      z: () => focusOn('.lens select'),
      m: focusMap,
      '0': toggleRegion,
      [overviewKey]: () => void setRoom(null),
      ...Object.fromEntries(
        shown.map(({ layer }, index) => [
          String(index + 1),
          () => {
            layout.write({ atHand: layer.id });
            focusOn(`.panel-${layer.id} .row[tabindex="0"]`, `.panel-${layer.id} button`);
          },
        ]),
      ),
      Escape: goBack,
    }),
    [shown, goBack, toggleRegion, setRoom],
  );
  useShortcuts(keys, singleKeys);
  usePageKeys(searchKey);
};
