// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { AnswerForm } from './answer-form.tsx';

const place = document.createElement('div');
document.body.append(place);
const root = createRoot(place);
beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

const press = (key: string) =>
  act(async () => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const submit = () => act(async () => place.querySelector('form')?.requestSubmit());

it('has the focus, tries again with the same key, and leads back when it is done or given up', async () => {
  const keys: string[] = [];
  const onDone = vi.fn<() => void>();
  const onSave = async (key: string): Promise<void> => {
    keys.push(key);
    if (keys.length === 1) throw new Error('The device is full.');
  };
  await act(async () =>
    root.render(
      <AnswerForm onSave={onSave} onDone={onDone}>
        <textarea />
      </AnswerForm>,
    ),
  );
  expect(document.activeElement?.tagName).toBe('TEXTAREA');
  await submit();
  expect(place.querySelectorAll('[role="alert"]').length).toBe(1);
  expect(onDone).not.toHaveBeenCalled();
  await submit();
  expect(onDone).toHaveBeenCalledTimes(1);
  expect(keys[1]).toBe(keys[0]);
  await press('Escape');
  expect(onDone).toHaveBeenCalledTimes(2);
});

it('saves nothing that is not ready, not offered any more, or faulty', async () => {
  const onSave = vi.fn<() => Promise<void>>(() => Promise.resolve());
  for (const reason of [{ isReady: false }, { isOffered: false }, { fault: 'Too long' }]) {
    await act(async () =>
      root.render(
        <AnswerForm {...reason} onSave={onSave} onDone={() => undefined}>
          <p>{'Really?'}</p>
        </AnswerForm>,
      ),
    );
    await submit();
  }
  expect(onSave).not.toHaveBeenCalled();
});
