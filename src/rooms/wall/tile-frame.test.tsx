// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { TileFrame } from './tile-frame.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

let isBroken = true;
const Part = () => {
  if (isBroken) throw new Error('broken');
  return <p>{'37'}</p>;
};

it('a part that fails says so, takes no other along, and comes back by itself', async () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <>
        <TileFrame tile="figures" name="Figures">
          <Part />
        </TileFrame>
        <TileFrame tile="clock" name="Time">
          {'12:00'}
        </TileFrame>
      </>,
    ),
  );
  expect(place.querySelector('[role="alert"]')?.textContent).toMatch(/revient d’elle-même/);
  expect(place.textContent).toContain('12:00');
  await act(async () => vi.advanceTimersByTime(15_000));
  expect(place.querySelector('[role="alert"]')).not.toBeNull();
  isBroken = false;
  await act(async () => vi.advanceTimersByTime(15_000));
  expect(place.querySelector('[role="alert"]')).toBeNull();
  expect(place.textContent).toContain('37');
  await act(async () => root.unmount());
});
