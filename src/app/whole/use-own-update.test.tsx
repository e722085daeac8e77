// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WorkspaceProvider } from '../../workspace/use-workspace.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { offerUpdate } from '../update-notice.tsx';
import { useOwnUpdate } from './use-own-update.ts';

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const Wall = () => {
  useOwnUpdate();
  return null;
};

it('takes a newer version once nothing is on its way, and once only', async () => {
  let rows: readonly object[] = [{}];
  const workspace = { outbox: { rows: () => rows } } as unknown as Workspace;
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <WorkspaceProvider value={workspace}>
        <Wall />
      </WorkspaceProvider>,
    ),
  );
  const apply = vi.fn<() => void>();
  await act(async () => offerUpdate(apply));
  await act(async () => vi.advanceTimersByTime(60_000));
  expect(apply).not.toHaveBeenCalled();
  rows = [];
  await act(async () => vi.advanceTimersByTime(60_000));
  expect(apply).toHaveBeenCalledTimes(1);
  await act(async () => root.unmount());
});
