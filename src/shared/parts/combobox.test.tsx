// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { Combobox } from './combobox.tsx';

const names = ['Arts-Loi', 'De Brouckère', 'Delacroix', 'Erasme', 'Flagey'];
const chosen: string[] = [];
const around: string[] = [];
const Field = () => {
  const [text, setText] = useState('');
  const found = text === '' ? [] : names.filter((name) => name.toLowerCase().includes(text));
  return (
    <Combobox<string>
      label="Place"
      text={text}
      onText={setText}
      none="Nothing"
      startsFocused
      options={found.map((name) => ({ id: name, label: name, value: name }))}
      onChoose={({ value }) => chosen.push(value)}
    />
  );
};

const place = document.createElement('div');
document.body.append(place);
document.addEventListener('keydown', ({ key, defaultPrevented }) => {
  if (!defaultPrevented) around.push(key);
});
const field = () => place.querySelector('input') as HTMLInputElement;
const list = () => place.querySelector<HTMLElement>('[role="listbox"]');
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
const press = (key: string, modifiers: KeyboardEventInit = {}) =>
  act(
    async () =>
      void field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers })),
  );
const type = (text: string) =>
  act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

beforeAll(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  await act(async () => createRoot(place).render(<Field />));
});
beforeEach(async () => {
  await type('');
  chosen.length = 0;
  around.length = 0;
});

it('walks with arrows, Home and End, and chooses with Enter', async () => {
  expect(document.activeElement).toBe(field());
  await type('de');
  expect([field().getAttribute('aria-expanded'), active()]).toEqual(['true', 'De Brouckère']);
  await type('e');
  await press('End');
  expect(active()).toBe('Flagey');
  await press('ArrowDown');
  expect(active()).toBe('De Brouckère');
  await press('ArrowUp');
  await press('Home');
  await press('ArrowDown');
  expect(active()).toBe('Delacroix');
  await press('Enter');
  expect(chosen).toEqual(['Delacroix']);
});

it('closes the list with Escape and keeps the text; walking and typing open it again', async () => {
  await type('e');
  await press('Escape');
  expect([list()?.hidden, field().value, field().getAttribute('aria-expanded')]).toEqual([true, 'e', 'false']);
  expect(around).toEqual([]);
  await press('Enter');
  expect(chosen).toEqual([]);
  await press('Escape');
  expect(around).toEqual(['Enter', 'Escape']);
  await press('ArrowDown');
  expect(list()?.hidden).toBe(false);
  await press('Escape');
  await type('er');
  expect([list()?.hidden, active()]).toEqual([false, 'Erasme']);
});

it('leaves to the text what belongs to it', async () => {
  await type('e');
  await press('End', { shiftKey: true });
  await press('Home', { ctrlKey: true });
  await press('ArrowDown', { isComposing: true });
  expect(active()).toBe('De Brouckère');
});

it('chooses with a click, and chooses nothing when the focus leaves', async () => {
  await type('fl');
  await act(async () => field().blur());
  expect(chosen).toEqual([]);
  expect(list()?.hidden).toBe(false);
  await act(async () => list()?.querySelector<HTMLElement>('[role="option"]')?.click());
  expect(chosen).toEqual(['Flagey']);
});
