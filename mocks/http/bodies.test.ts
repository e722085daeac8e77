import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBody } from '../../src/api/http/bodies.ts';
import { sendRaw } from './raw-client.ts';
import { type Door, openDoor, posting, request, seated } from './test-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

describe('a body', () => {
  const chunk = Buffer.alloc(1_000_000, 'x');
  const endless = function* (head: string, chunks: number) {
    yield head;
    for (let index = 0; index < chunks; index++) yield chunk;
  };
  const upload = (headers: Record<string, string>): string =>
    request('POST /api/presence', { 'Content-Type': 'application/json', ...headers });

  it('of 400 MB is refused before it costs anything, signed in or not', async () => {
    const before = process.memoryUsage().rss;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 10);
    const length = { 'Content-Length': '400000000' };
    const [stranger, known] = await Promise.all([
      sendRaw(door.port, endless(upload(length), 400)),
      sendRaw(door.port, endless(upload({ ...length, Authorization: 'Bearer operator-1' }), 400)),
    ]);
    clearInterval(watch);
    expect([stranger.status, known.status]).toEqual([401, 413]);
    // Client and server share this process, whose garbage comes and goes: neither of the two bodies was ever held.
    expect(most - before).toBeLessThan(200_000_000);
  });

  it('is not read before somebody asks, no further than asked, and what is thrown away is not kept', async () => {
    const size = 64_000;
    let read = 0;
    const source = new Readable({
      highWaterMark: size,
      read() {
        read += size;
        this.push(read > 400_000_000 ? null : Buffer.alloc(size));
      },
    });
    const body = openBody(source as IncomingMessage, { body: 20_000, linger: 20_000 }, () => undefined);
    await setTimeout(20);
    // What a stream takes ahead by itself, and nothing more.
    expect(read).toBeLessThanOrEqual(2 * size);
    const reader = body.stream.getReader();
    for (let chunks = 0; chunks < 3; chunks++) await reader.read();
    await setTimeout(20);
    expect(read).toBeLessThanOrEqual(6 * size);
    await reader.cancel();
    await body.discard();
    expect(read).toBeGreaterThan(400_000_000);
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  it('of chunks that say no length is refused once it is too long', async () => {
    const head = upload({ 'Transfer-Encoding': 'chunked', Authorization: 'Bearer operator-1' });
    const endlessChunks = function* () {
      yield head;
      for (let index = 0; index < 50; index++) yield `f4240\r\n${'x'.repeat(1_000_000)}\r\n`;
    };
    expect((await sendRaw(door.port, endlessChunks())).status).toBe(413);
  });

  it('is not even sent by a client that waits to be asked, unless it is wanted', async () => {
    const expecting = { 'Content-Length': '400000000', Expect: '100-continue' };
    const { status } = await sendRaw(door.port, [upload(expecting)]);
    expect(status).toBe(401);
    const body = JSON.stringify({ page: 'page-of-test', item: null, isEditing: false });
    const wanted = request('POST /api/presence', {
      ...seated,
      'Content-Length': String(body.length),
      Expect: '100-continue',
    });
    const asked = await sendRaw(door.port, [wanted], (text) => text.includes('\r\n\r\n'));
    expect(asked.status).toBe(100);
  });

  it('of any length, cut anywhere: whole it is taken, and too long it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 30_000 }),
        fc.array(fc.nat(30_000), { maxLength: 4 }),
        async (size, at) => {
          const body = JSON.stringify({ page: 'page-of-test', item: null, isEditing: false }).padEnd(size, ' ');
          const bytes = posting(body);
          const cuts = [0, ...at.map((cut) => Math.min(cut, bytes.length)).toSorted((a, b) => a - b), bytes.length];
          const parts = cuts
            .slice(1)
            .map((end, index) => bytes.slice(cuts[index], end))
            .filter(Boolean);
          const { status } = await sendRaw(door.port, parts);
          expect(status).toBe(body.length > 10_000 ? 413 : 200);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of any depth gets an answer that says what is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 49_000 }),
        fc.constantFrom('[', '{"a":', '[{"a":'),
        async (depth, open) => {
          const body = `{"properties":${open.repeat(depth)}`;
          const answer = await sendRaw(door.port, [
            request(
              'PATCH /api/collections/incidents/items/inc-000001',
              {
                ...seated,
                'Content-Type': 'application/merge-patch+json',
                'Content-Length': String(body.length),
                'If-Match': '"1"',
              },
              body,
            ),
          ]);
          expect(answer.status).toBe(body.length > 100_000 ? 413 : 400);
          if (depth > 33 && answer.status === 400) expect(answer.body).toMatch(/nested deeper/);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that is no UTF-8, or packed, is not guessed at', async () => {
    const head = request('POST /api/presence', { ...seated, 'Content-Length': '2' });
    expect((await sendRaw(door.port, [head, Buffer.from([0xff, 0xfe])])).status).toBe(400);
    expect((await sendRaw(door.port, [posting('{}', { 'Content-Encoding': 'gzip' })])).status).toBe(415);
    expect((await sendRaw(door.port, [posting('{}', { 'Content-Type': 'application/jsonp' })])).status).toBe(415);
  });
});
