// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { Dialog } from './dialog.tsx';

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

it('opens over the screen under its title, and is closed by its button', async () => {
  const place = document.createElement('div');
  const onClose = vi.fn<() => void>();
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <Dialog kind="sample" title="Sample" onClose={onClose}>
        {'Text'}
      </Dialog>,
    ),
  );
  const dialog = place.querySelector('dialog');
  expect([dialog?.open, dialog?.className, dialog?.getAttribute('aria-label')]).toEqual([
    true,
    'dialog sample',
    'Sample',
  ]);
  await act(async () => place.querySelector<HTMLElement>('header button')?.click());
  expect(onClose).toHaveBeenCalledTimes(1);
});
