import { expect, it } from 'vitest';
import { type Change, lastChangeOf } from './last-change.ts';

const change = (number: number, after: object): Change => ({
  number,
  function: 'operator',
  entered: '2026-11-27T12:08:00Z',
  change: { collection: 'incidents', id: 'inc-1', after: { ...after } },
});

it('the last change is the one of what is meant, else the last of all, in whatever order they come', () => {
  const changes = [change(4, { title: 'x' }), change(9, { status: 'closed' }), change(7, { severity: 'minor' })];
  expect(lastChangeOf(changes, null)?.number).toBe(9);
  expect(lastChangeOf(changes, ['severity', 'title'])?.number).toBe(7);
  expect(lastChangeOf(changes, ['geometry'])?.number).toBe(9);
  expect(lastChangeOf([], ['severity'])).toBeNull();
});
