// @vitest-environment jsdom
import { Suspense, act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorBoundary } from './error-boundary.tsx';
import { PartMissing, lazyPart, lazyView } from './lazy-part.tsx';

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
      <ErrorBoundary subject={item} renderFailure={() => <span>{`${item.id} is not shown`}</span>}>
        <Row item={item} />
      </ErrorBoundary>
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

it('tries again when somebody asks for it, and as soon as a missing part comes', async () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  let isDown = true;
  const come = <T,>(what: T) => (isDown ? Promise.reject(new TypeError('404')) : Promise.resolve(what));
  const View = lazyView(
    () => come({ Word: () => <b>{'here'}</b> }),
    ({ Word }) => Word,
  );
  const other = lazyPart(() => come(1));
  let retry: () => void = () => undefined;
  await act(async () =>
    root.render(
      <ErrorBoundary
        renderFailure={({ error, onRetry }) => {
          retry = onRetry;
          return error instanceof PartMissing ? 'missing' : 'crashed';
        }}
      >
        <Suspense>
          <View />
        </Suspense>
      </ErrorBoundary>,
    ),
  );
  expect(place.textContent).toBe('missing');
  await act(async () => retry());
  expect(place.textContent).toBe('missing');
  isDown = false;
  await act(async () => void (await other()));
  expect(place.textContent).toBe('here');
  await act(async () => root.unmount());
});
