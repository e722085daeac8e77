// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { answerHeldKeys, holdKeys } from './held-keys.ts';

const press = (key: string, more: KeyboardEventInit = {}, target: Node = document.body): void => {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
};

/** Answers the keys, as a screen does; tells which. */
const answer = (...keys: readonly string[]) => {
  const told: string[] = [];
  const listen = (event: KeyboardEvent): void => {
    if (!keys.includes(event.key)) return;
    event.preventDefault();
    told.push(event.key);
  };
  document.addEventListener('keydown', listen);
  return { told, leave: () => document.removeEventListener('keydown', listen) };
};

let screens: ReturnType<typeof answer>[] = [];
const come = (...keys: readonly string[]): readonly string[] => {
  const screen = answer(...keys);
  screens.push(screen);
  return screen.told;
};

afterEach(() => {
  answerHeldKeys();
  for (const { leave } of screens) leave();
  screens = [];
  vi.useRealTimers();
});

it('what nobody answers while the screen is made anew is answered once by the next, in its order', () => {
  holdKeys();
  press('i');
  press('t');
  const told = come('i', 't');
  expect(told).toEqual([]);
  answerHeldKeys();
  expect(told).toEqual(['i', 't']);
  answerHeldKeys();
  expect(told).toEqual(['i', 't']);
});

it('what is answered, what is held down, what walks and what has a modifier is not pressed again', () => {
  const before = come('q');
  holdKeys();
  press('q');
  press('i', { repeat: true });
  press('Tab');
  press('ArrowLeft');
  press('k', { ctrlKey: true });
  const after = come('q', 'i', 'Tab', 'ArrowLeft', 'k');
  answerHeldKeys();
  expect(before).toEqual(['q']);
  expect(after).toEqual([]);
});

it('goes to the page where what was pressed on has gone with its screen', () => {
  const button = document.body.appendChild(document.createElement('button'));
  holdKeys();
  press('i', {}, button);
  button.remove();
  const told = come('i');
  answerHeldKeys();
  expect(told).toEqual(['i']);
});

it('is forgotten after some seconds, and once nothing is awaited nothing is held', () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  holdKeys();
  press('i');
  vi.advanceTimersByTime(6_000);
  const told = come('i');
  answerHeldKeys();
  expect(told).toEqual([]);
  screens.at(-1)?.leave();
  press('i');
  const later = come('i');
  answerHeldKeys();
  expect(later).toEqual([]);
});
