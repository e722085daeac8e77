import { hearKeys } from './shortcuts.ts';

/** Presses that nobody has answered while the screen is made anew; null: it stands. */
let held: { press: KeyboardEvent; at: number }[] | null = null;

/** Milliseconds: what was pressed longer ago is no longer meant. */
const longest = 5_000;
const most = 20;

let stopHearing = (): void => undefined;

const hold = (event: KeyboardEvent): void => {
  const isForSomebody = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey;
  // Of walking and of typing the browser makes something by itself.
  const isTyped = event.target instanceof Element && event.target.matches('input, select, textarea');
  if (
    !isForSomebody &&
    !isTyped &&
    !event.repeat &&
    (held?.length ?? 0) < most &&
    !/^(?:Tab|Shift|Arrow|Page|Home$|End$|Enter$| $)/.test(event.key)
  ) {
    held?.push({ press: event, at: performance.now() });
  }
};

/** From now on a press that nobody answers waits for who comes: on the window, which hears it last. */
export const holdKeys = (): void => {
  if (held) return;
  held = [];
  stopHearing = hearKeys(window, hold);
};

/** Who answers keys is there: what was pressed meanwhile is pressed again, in its order. */
export const answerHeldKeys = (): void => {
  const presses = held ?? [];
  held = null;
  stopHearing();
  for (const { press, at } of presses) {
    if (performance.now() - at > longest) continue;
    const { key, code, shiftKey, target } = press;
    const place = target instanceof Node && target.isConnected ? target : document.body;
    place.dispatchEvent(new KeyboardEvent(press.type, { key, code, shiftKey, bubbles: true, cancelable: true }));
  }
};
