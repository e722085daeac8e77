// @vitest-environment jsdom
import { act, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Shape } from '../../geo/shape.ts';
import { LanguageProvider } from '../../shared/words.ts';
import { ShapeField } from './shape-field.tsx';

const place = document.createElement('div');
document.body.append(place);
const root = createRoot(place);
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
afterEach(() => act(async () => root.render(null)));

let latest: Shape | null = null;
const Form = ({ first }: { first: Shape | null }) => {
  const [shape, setShape] = useState(first);
  const change = (next: Shape | null): void => {
    latest = next;
    setShape(next);
  };
  return (
    <LanguageProvider value="en">
      <ShapeField value={shape} onChange={change} />
    </LanguageProvider>
  );
};
const show = (first: Shape | null) => act(async () => root.render(<Form first={first} />));
const named = (name: string): HTMLElement =>
  [...place.querySelectorAll<HTMLElement>('button, label')].find(
    (one) => (one.ariaLabel ?? one.textContent) === name,
  ) as HTMLElement;
const type = (label: string, text: string) =>
  act(async () => {
    const field = document.getElementById((named(label) as HTMLLabelElement).htmlFor) as HTMLTextAreaElement;
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
const press = (name: string) => act(async () => named(name).click());

it('makes a polygon of typed coordinates, and tells what is wrong where', async () => {
  await show(null);
  await type('Coordinates', '50.84, 4.35\n50.85, 4.36\nnowhere');
  await press('Add the point');
  expect(place.querySelector('[role="alert"]')?.textContent).toBe('Coordinates that cannot be read: nowhere');
  await type('Coordinates', '50.84, 4.35\n50.85, 4.36\n50.84, 4.36\n50.85, 4.35');
  await press('Add the point');
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('50.84500, 4.35500');
  await press('Change, Point 2: 50.85000, 4.36000');
  await type('Coordinates', '50.83, 4.355');
  await press('Replace point 2');
  expect(place.querySelector('[role="alert"]')).toBeNull();
  expect(latest).toMatchObject({
    rings: [
      [
        [4.35, 50.84],
        [4.355, 50.83],
        [4.36, 50.84],
        [4.35, 50.85],
        [4.35, 50.84],
      ],
    ],
  });
  await press('Remove, Point 2: 50.83000, 4.35500');
  expect(latest).toMatchObject({ rings: [{ length: 4 }] });
});

it('turns into a circle, and tells the range of its radius', async () => {
  await show({
    type: 'polygon',
    rings: [
      [
        [4.35, 50.84],
        [4.36, 50.84],
        [4.36, 50.85],
        [4.35, 50.84],
      ],
    ],
  });
  await type('Kind of shape', 'circle');
  expect(latest).toEqual({ type: 'circle', centre: [4.35, 50.84], radius: 200 });
  await type('Radius (m)', '20000');
  expect(place.querySelector('[role="alert"]')?.textContent).toContain('not possible');
  expect(place.textContent).toContain('from 5 to 10,000 m');
});
