import { expect, it, vi } from 'vitest';
import { type SendResult, createOutbox } from './outbox.ts';
import type { Row } from './row.ts';

const row: Row = {
  key: 'a',
  made: 1,
  seat: 'operator-1',
  collection: 'incidents',
  id: 'a',
  patch: { severity: 'extreme' },
  create: null,
  before: { severity: 'minor' },
  base: 1,
  state: 'waiting',
  problem: null,
  theirs: null,
};
let version = 1;
/** Every answer and every refusal of the device that lets a row try again. */
const troubles: Record<string, { send: () => SendResult; refusesToRemove?: boolean; refusesToPut?: boolean }> = {
  'cannot be reached': { send: () => ({ type: 'retry', after: 0 }) },
  'is never of the same version': {
    send: () => ({
      type: 'stale',
      theirs: { id: 'a', properties: { version: ++version, severity: 'minor' } as never },
    }),
  },
  'has done it, which the device cannot note': {
    send: () => ({ type: 'done', feature: { id: 'a', properties: { version: 2 } } }),
    refusesToRemove: true,
  },
  'has refused it, which the device cannot note': {
    send: () => ({ type: 'refused', status: 422, detail: 'No' }),
    refusesToPut: true,
  },
};

it.each(Object.entries(troubles))('where the server %s, there is a pause before the next try', async (_, trouble) => {
  const send = vi.fn<() => Promise<SendResult>>(async () => trouble.send());
  const pauses: (() => void)[] = [];
  const outbox = createOutbox({
    storage: {
      load: async () => [row],
      put: async () => {
        if (trouble.refusesToPut) throw new Error('full');
      },
      remove: async () => {
        if (trouble.refusesToRemove) throw new Error('full');
      },
      probe: async () => undefined,
    },
    send,
    seat: () => 'operator-1',
    delay: (act) => {
      pauses.push(act);
      return () => undefined;
    },
    backOff: () => 0,
    onDone: () => undefined,
    onChange: () => undefined,
  });
  outbox.lead();
  await outbox.reload();
  await vi.waitFor(() => expect(pauses).toHaveLength(1));
  for (let turn = 0; turn < 200; turn++) await Promise.resolve();
  expect(send.mock.calls.length).toBeLessThanOrEqual(2);
  pauses[0]?.();
  await vi.waitFor(() => expect(pauses).toHaveLength(2));
  expect(outbox.rows()).toHaveLength(1);
});
