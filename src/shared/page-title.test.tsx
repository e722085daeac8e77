// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, it, vi } from 'vitest';
import { useTitlePart } from './page-title.ts';

const Parts = ({ waiting, product }: { waiting: string | null; product: string }) => {
  useTitlePart('waiting', waiting);
  useTitlePart('exercise', 'EXERCISE – ');
  useTitlePart('product', product);
  return null;
};

beforeEach(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true));

it('puts the parts of the title in their order, whoever changes one of them', async () => {
  const root = createRoot(document.createElement('div'));
  const show = (waiting: string | null, product: string) =>
    act(async () => root.render(<Parts waiting={waiting} product={product} />));
  await show(null, 'Vigie');
  expect(document.title).toBe('EXERCISE – Vigie');
  await show('(2) ', 'Vigie');
  expect(document.title).toBe('EXERCISE – (2) Vigie');
  await show('(2) ', 'Vigie, Brussel');
  expect(document.title).toBe('EXERCISE – (2) Vigie, Brussel');
  await show(null, 'Vigie, Brussel');
  expect(document.title).toBe('EXERCISE – Vigie, Brussel');
  await act(async () => root.unmount());
  expect(document.title).toBe('');
});
