// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RowBoundary } from './row-boundary.tsx';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface Item {
  id: string;
  isImpossible: boolean;
}
const Row = ({ item }: { item: Item }) => {
  if (item.isImpossible) throw new Error('An item that cannot be drawn');
  return <span>{item.id}</span>;
};
const List = ({ items }: { items: readonly Item[] }) =>
  items.map((item) => (
    <p key={item.id}>
      <RowBoundary feature={item} message={`${item.id} is not shown`}>
        <Row item={item} />
      </RowBoundary>
    </p>
  ));

it('shows all other rows, names the one that cannot be drawn, and draws it when it can be', async () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  const draw = (...impossible: string[]) =>
    act(async () =>
      root.render(<List items={['a', 'b', 'c'].map((id) => ({ id, isImpossible: impossible.includes(id) }))} />),
    );
  const lines = () => [...place.querySelectorAll('p')].map(({ textContent }) => textContent);
  await draw('b');
  expect(lines()).toEqual(['a', 'b is not shown', 'c']);
  await draw('c');
  expect(lines()).toEqual(['a', 'b', 'c is not shown']);
  await draw();
  expect(lines()).toEqual(['a', 'b', 'c']);
  await act(async () => root.unmount());
});
