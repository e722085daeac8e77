import { expect, it, vi } from 'vitest';
import { newKey } from './new-key.ts';

it('a key is a UUID that nobody else has, also on a page without https', () => {
  const { getRandomValues } = crypto;
  vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
  const keys = Array.from({ length: 1_000 }, newKey);
  vi.unstubAllGlobals();
  expect(new Set(keys).size).toBe(1_000);
  for (const key of keys) expect(key).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
