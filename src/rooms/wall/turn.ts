import { createContext, use, useEffect, useMemo, useState } from 'react';
import { usePageKeys } from '../../shared/shortcuts.ts';

/** So long a list shows the same rows: milliseconds. */
const every = 12_000;

/** Which part the lists show, counted on without end; `isHeld`: it does not move on. */
export interface Turn {
  turn: number;
  isHeld: boolean;
}

const TurnContext = createContext<Turn>({ turn: 0, isHeld: false });
export const TurnProvider = TurnContext.Provider;
export const useTurn = (): Turn => use(TurnContext);

// By the clock, so that several screens turn together.
const turnNow = (): number => Math.floor(Date.now() / every);

/** Moves all lists on together; Space holds them (WCAG 2.2, 2.2.2). */
export const useTurning = (): Turn => {
  const [turn, setTurn] = useState(turnNow);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(
    function moveOn() {
      if (isHeld) return;
      const timer = setInterval(() => setTurn(turnNow()), every / 12);
      return () => clearInterval(timer);
    },
    [isHeld],
  );
  const keys = useMemo(
    () => ({
      ' ': (event: KeyboardEvent) =>
        event.target instanceof HTMLButtonElement ? false : setIsHeld((before) => !before),
    }),
    [],
  );
  usePageKeys(keys);
  return useMemo(() => ({ turn, isHeld }), [turn, isHeld]);
};
