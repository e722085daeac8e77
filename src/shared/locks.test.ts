import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasLocks, holdLock } from './locks.ts';

afterEach(() => vi.unstubAllGlobals());
const stub = (locks: unknown) => vi.stubGlobal('navigator', locks === undefined ? {} : { locks });
const never = (): Promise<never> => expect.unreachable('Nobody holds it.');

describe('a lock', () => {
  it.each([
    ['missing', undefined],
    ['empty', {}],
    [
      'refused at once',
      {
        request: () => {
          throw new DOMException('No', 'SecurityError');
        },
      },
    ],
    ['refused', { request: () => Promise.reject(new DOMException('No', 'SecurityError')) }],
    ['refused in a page that goes', { request: () => Promise.reject(new DOMException('No', 'InvalidStateError')) }],
  ])('that is %s is refused, once', async (_, locks) => {
    stub(locks);
    expect(await holdLock('name', {}, never)).toBe('refused');
    expect(hasLocks()).toBe(locks !== undefined && 'request' in locks);
  });

  it('is held until its holder lets go, is taken, or given up', async () => {
    stub({ request: (_: string, __: object, act: () => Promise<void>) => act() });
    expect(await holdLock('name', {}, async () => undefined)).toBe('done');
    await expect(holdLock('name', {}, () => Promise.reject(new Error('Mine')))).rejects.toThrow('Mine');
    stub({
      request: async (_: string, __: object, act: () => Promise<void>) => {
        void act();
        throw new DOMException('Stolen', 'AbortError');
      },
    });
    expect(await holdLock('name', { steal: true }, async () => undefined)).toBe('taken');
    const waiting = new AbortController();
    stub({ request: () => Promise.reject(new DOMException('Aborted', 'AbortError')) });
    waiting.abort();
    expect(await holdLock('name', { signal: waiting.signal }, never)).toBe('left');
  });
});
