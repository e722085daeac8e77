import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mostMessageBytes } from './paths.ts';
import { positionAfter } from './publisher.ts';
import { createRing, toMessages } from './ring.ts';

it('keeps what nginx keeps: minutes, some thousand, and the last one always', () => {
  let now = 0;
  const ring = createRing(() => now);
  expect(ring.from(0)).toBeUndefined();
  for (let seq = 1; seq <= 3; seq++) ring.add(`e:${seq}`, '');
  ring.add('e:3', 'beat');
  expect(ring.lastAt('e:3')?.text).toBe('beat');
  expect([0, 2, 4].map((number) => ring.from(number)?.position)).toEqual(['e:1', 'e:3', undefined]);
  now = 299_000;
  ring.add('e:4', '');
  now = 301_000;
  ring.add('e:5', '');
  expect(ring.from(0)?.position).toBe('e:4');
  now = 10_000_000;
  ring.add('e:6', '');
  expect([ring.from(0)?.position, ring.last()?.number]).toEqual(['e:6', 6]);
  for (let seq = 7; seq < 3_000; seq++) ring.add(`e:${seq}`, '');
  expect([ring.from(0)?.position, ring.from(2_500)?.position]).toEqual(['e:1000', 'e:2500']);
});

it('messages together are what the events are, each says where it ends, and none is much too long', () => {
  const event = fc
    .tuple(fc.nat(1_000), fc.nat(60_000))
    .map(([seq, length]) => ({ type: 'skip', position: { epoch: 'e', seq }, data: 'x'.repeat(length) }));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const messages = toMessages(events);
      const ids = messages.flatMap(({ text }) => [...text.matchAll(/^id: e:(\d+)$/gm)].map(([, seq]) => Number(seq)));
      expect(ids).toEqual(events.map(({ position }) => position.seq));
      for (const { position, text } of messages) {
        expect(positionAfter(text)).toBe(position);
        expect(text.length).toBeLessThan(mostMessageBytes + 61_000);
      }
    }),
  );
});
