import { type KeyboardEvent as ReactKeyboardEvent, useLayoutEffect } from 'react';

/**
 * What is done at keys, by the name that `nameKey` gives them. Answers false where the key is not for it after all:
 * then it goes on.
 */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

/** What is read of a key press. Browsers that fill in a form send presses that lack some of it. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'keyCode' | 'isComposing'> &
  Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'getModifierState'>;

/** Keys that make text with the next one, or that an input method keeps for itself. */
const unfinished = /^(?:Dead|Process|Unidentified|Compose)$/;
/** Keys that walk go on while they are held; all others act once. */
const walking = /^(?:Arrow|Page|Home$|End$)/;

/**
 * The name of a key: `a` (whether Caps Lock is on or not), `1`, `?`, `Enter`, with Ctrl or Command `Ctrl+k`. Null for
 * what is text on its way: composition (key code 229 where the browser says no more), dead keys, AltGr.
 */
export const nameKey = (press: KeyPress): string | null => {
  const { key, isComposing, keyCode, altKey, shiftKey } = press;
  if (typeof key !== 'string' || isComposing || keyCode === 229 || unfinished.test(key)) return null;
  if (altKey || press.getModifierState('AltGraph')) return null;
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (!press.ctrlKey && !press.metaKey) return name;
  return shiftKey ? null : `Ctrl+${name}`;
};

/** The digit of the row above the letters where it is typed with Shift, as on AZERTY: `1` for `&`. */
const digitOf = ({ code, shiftKey, ctrlKey, metaKey }: KeyPress): string | null =>
  shiftKey || ctrlKey || metaKey ? null : (/^Digit(\d)$/.exec(code)?.[1] ?? null);

/** Which of the keys is meant; null for none. */
export const findKey = (press: KeyPress, keys: Keys): string | null => {
  const name = nameKey(press);
  if (name === null) return null;
  return [name, digitOf(press)].find((one) => one !== null && Object.hasOwn(keys, one)) ?? null;
};

/** Does what belongs to a key, once however long it is held, and keeps the browser from doing something else with it. */
export const actOnKeys = (pressed: ReactKeyboardEvent | KeyboardEvent, keys: Keys): void => {
  const event = 'nativeEvent' in pressed ? pressed.nativeEvent : pressed;
  const name = findKey(event, keys);
  if (name === null) return;
  const isHeld = event.repeat && !walking.test(event.key);
  if (isHeld || keys[name]?.(event) !== false) event.preventDefault();
};

/*
 * Layout effects: what can be seen can be pressed. A screen that comes as a transition is painted before its effects run.
 */

/** Keys of the whole page, in fields and dialogs too. The same `keys` as long as they mean the same. */
export const usePageKeys = (keys: Keys | null, { capture = false } = {}): void => {
  useLayoutEffect(
    function listenForPageKeys() {
      if (!keys) return;
      const listen = (event: KeyboardEvent): void => actOnKeys(event, keys);
      document.addEventListener('keydown', listen, { capture });
      return () => document.removeEventListener('keydown', listen, { capture });
    },
    [keys, capture],
  );
};

/**
 * Hears the keys of one element that is not React's, or what of all keys comes to the window. Whoever hears them reads them by `actOnKeys` or `nameKey`.
 * @returns how to stop
 */
export const hearKeys = (element: HTMLElement | Window, press: (event: KeyboardEvent) => void): (() => void) => {
  const hear = press as (event: Event) => void;
  element.addEventListener('keydown', hear);
  return () => element.removeEventListener('keydown', hear);
};

const textRoles = '[role="textbox"], [role="searchbox"], [role="combobox"], [role="spinbutton"]';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|SELECT|TEXTAREA)$/.test(target.tagName) || target.matches(textRoles));

/**
 * Listens for single keys. Escape always works; the others can be turned off (WCAG 2.2, 2.1.4), and never act with a
 * modifier, in a field, behind an open dialog or menu, or while one is on its way (`aria-busy`): what is typed then is
 * meant for it.
 */
export const useShortcuts = (shortcuts: Keys, singleKeys: boolean): void => {
  useLayoutEffect(
    function listenForShortcuts() {
      const listen = (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
        if (document.querySelector('dialog[open], :popover-open, [aria-busy="true"]')) return;
        if (event.key !== 'Escape' && (!singleKeys || isTyping(event.target))) return;
        actOnKeys(event, shortcuts);
      };
      document.addEventListener('keydown', listen);
      return () => document.removeEventListener('keydown', listen);
    },
    [shortcuts, singleKeys],
  );
};

/**
 * Browsers press the focused button again and again while Enter is held, and close one layer after the other while
 * Escape is: here a held key acts once. New lines of a text go on.
 */
export const holdKeysBack = (): void =>
  document.addEventListener(
    'keydown',
    (event) => {
      const isNewLine = event.target instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey;
      if (!event.repeat || !(event.key === 'Escape' || (event.key === 'Enter' && !isNewLine))) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
