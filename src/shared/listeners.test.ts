import { afterEach, expect, it, vi } from 'vitest';
import { createListeners } from './listeners.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('tells each that has not left', () => {
  const told: string[] = [];
  const news = createListeners<string>();
  const leave = news.subscribe((one) => told.push(`a ${one}`));
  news.subscribe((one) => told.push(`b ${one}`));
  news.tell('1');
  leave();
  leave();
  news.tell('2');
  expect(told).toEqual(['a 1', 'b 1', 'b 2']);
});

it('reports what one of them throws, and tells the others', () => {
  const reported: unknown[] = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
  const told: string[] = [];
  const news = createListeners<string>();
  const failure = new Error('A listener that cannot cope');
  news.subscribe(() => {
    throw failure;
  });
  news.subscribe((one) => told.push(one));
  news.tell('1');
  expect([told, reported]).toEqual([['1'], [failure]]);
});

it('does what is needed only while somebody listens', () => {
  const steps: string[] = [];
  const news = createListeners(() => {
    steps.push('begins');
    return () => steps.push('ends');
  });
  const leave = [news.subscribe(() => undefined), news.subscribe(() => undefined)];
  leave[0]?.();
  leave[0]?.();
  expect(steps).toEqual(['begins']);
  leave[1]?.();
  expect(steps).toEqual(['begins', 'ends']);
  news.subscribe(() => undefined);
  expect(steps).toEqual(['begins', 'ends', 'begins']);
});
