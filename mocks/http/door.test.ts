import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixedHeaders } from '../../src/api/http/fixed-headers.ts';
import { type RawAnswer, sendRaw } from './raw-client.ts';
import { type Door, openDoor, posting, request, seated } from './test-door.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const expectDressed = (answer: RawAnswer): void => {
  for (const [name, value] of Object.entries(fixedHeaders)) expect(answer.headers.get(name.toLowerCase())).toBe(value);
};

describe('every request gets an answer, with the headers of all', () => {
  const one = 'GET /api/ HTTP/1.1\r\n';
  const cases: readonly (readonly [name: string, bytes: string, status: number])[] = [
    ['a reading', request('GET /api/'), 200],
    ['a reading of HTTP/1.0', 'GET /api/ HTTP/1.0\r\nHost: localhost\r\n\r\n', 200],
    ['nothing there', request('GET /api/nothing'), 404],
    ['nothing outside of the API', request('GET /'), 404],
    ['a path within another path', request('GET /x/api/conformance'), 404],
    ['a path of two slashes', request('GET //api.internal/api/'), 404],
    ['a path up', request('GET /../../../etc/passwd'), 404],
    ['a query that is no URL', request('GET /api/collections/incidents/items?%%%'), 400],
    ['TRACE', request('TRACE /api/'), 405],
    ['DELETE', request('DELETE /api/'), 405],
    ['PROPFIND', request('PROPFIND /api/'), 405],
    ['CONNECT', request('CONNECT example.org:443'), 405],
    ['OPTIONS of everything', request('OPTIONS *'), 204],
    ['GET of everything', request('GET *'), 400],
    ['a method of nobody', request('BREW /api/'), 400],
    ['an upgrade', request('GET /api/', { Connection: 'Upgrade', Upgrade: 'h2c' }), 200],
    ['an expectation', request('GET /api/', { Expect: 'tea' }), 417],
    ['the whole address', request('GET http://127.0.0.1:1/api/conformance'), 200],
    ['the whole address of a stranger', request('GET http://rebound.example/api/'), 421],
    ['the whole address with a password', request('GET http://a:b@localhost/api/'), 400],
    ['another scheme', request('GET ftp://localhost/api/'), 400],
    ['no host', `${one}Connection: close\r\n\r\n`, 400],
    ['two hosts', `${one}Host: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n`, 400],
    ['an empty host', request('GET /api/', { Host: '' }), 400],
    ['an odd host', request('GET /api/', { Host: 'a b<c>' }), 400],
    ['a host with a path', request('GET /api/', { Host: 'localhost/evil' }), 400],
    ['a host with a password', request('GET /api/', { Host: 'x@localhost' }), 400],
    ['a stranger for a host', request('GET /api/', { Host: 'rebound.example' }), 421],
    ['a stranger that begins like this machine', request('GET /api/', { Host: 'localhost.rebound.example' }), 421],
    ['this machine by number', request('GET /api/', { Host: '127.0.0.1:8787' }), 200],
    ['this machine by number in octal, which is one', request('GET /api/', { Host: '0177.0.0.1' }), 200],
    ['this machine by IPv6', request('GET /api/', { Host: '[::1]:8787' }), 200],
    ['headers that are too long', request('GET /api/', { 'X-Long': 'x'.repeat(20_000) }), 431],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['the greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00', 400],
    ['two lengths', request('POST /api/demo', { 'Content-Length': '3', 'Transfer-Encoding': 'chunked' }, 'abc'), 400],
  ];
  it.each(cases)('%s', async (_, bytes, status) => {
    const answer = await sendRaw(door.port, [Buffer.from(bytes, 'latin1')]);
    expect(answer.status).toBe(status);
    expectDressed(answer);
    if (status >= 400) expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  const endless: readonly (readonly [name: string, bytes: string, status: number])[] = [
    ['headers that never end', `${one}Host: localhost\r\nX-Slow: `, 408],
    ['a body that never ends', posting('{', { 'Content-Length': '2' }), 408],
    [
      'a body of no chunks that end',
      posting('', { 'Transfer-Encoding': 'chunked' }).replace(/Content-Length.*\r\n/, ''),
      408,
    ],
    ['a body that nobody asked for and never ends', request('GET /api/', { 'Content-Length': '9' }), 200],
  ];
  it.each(endless)('%s', async (_, bytes, status) => {
    const answer = await sendRaw(door.impatientPort, [bytes]);
    expect(answer.status).toBe(status);
    expectDressed(answer);
  });

  it('also headers that drip', async () => {
    const drip = async function* () {
      yield 'GET /api/ HTTP/1.1\r\n';
      for (let index = 0; index < 100; index++) {
        yield `X-${index}: y\r\n`;
        await new Promise((go) => setTimeout(go, 50));
      }
    };
    expect((await sendRaw(door.impatientPort, drip())).status).toBe(408);
  });

  it('whatever the target, the host and the headers are', async () => {
    const printable = fc.string({
      unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)),
    });
    const token = fc.stringMatching(/^[A-Za-z-]{1,12}$/);
    const header = fc.tuple(
      fc.oneof(token, fc.constantFrom('Host', 'Origin', 'Authorization', 'If-Match', 'Forwarded', 'Expect', 'Range')),
      printable,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'TRACE', 'QUERY', 'LINK'),
        fc.oneof(
          printable,
          printable.map((text) => `/api/${text}`),
        ),
        fc.array(header, { maxLength: 6 }),
        async (method, target, headers) => {
          const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
          const text = `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${lines}\r\n`;
          const { status } = await sendRaw(door.port, [Buffer.from(text, 'latin1')]);
          expect(status).toBeGreaterThanOrEqual(200);
          expect(status).not.toBe(500);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('pages of other origins', () => {
  const foreign = ['https://evil.example', 'null', 'http://localhost.evil.example', 'http://127.0.0.1:1:2', 'file://'];
  const own = ['http://localhost:5173', 'http://127.0.0.1', 'https://[::1]:8443'];

  it.each(foreign)('%s may read what needs no seat, and nothing more', async (Origin) => {
    const open = await door.ask('GET /api/collections/incidents/items?limit=1', { Origin });
    expect([open.status, open.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    const known = await door.ask('GET /api/collections/alerts/items', { Origin, Authorization: 'Bearer analyst-1' });
    expect([known.status, known.headers.get('access-control-allow-origin')]).toEqual([403, undefined]);
    const written = await door.ask('POST /api/demo', { Origin, ...seated, 'Content-Length': '2' }, '{}');
    expect([written.status, written.headers.get('access-control-allow-origin')]).toEqual([403, undefined]);
    const preflight = await door.ask('OPTIONS /api/collections/alerts/items', {
      Origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization',
    });
    expect(preflight.headers.get('access-control-allow-headers')).not.toMatch(/authorization|idempotency|if-match/i);
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET, HEAD');
    for (const { headers } of [open, known, written, preflight]) {
      expect(headers.get('access-control-allow-credentials')).toBeUndefined();
      expect(headers.get('vary')).toMatch(/Origin/);
    }
  });

  it.each(own)('%s of this machine may work in a seat, by its name and never by a star', async (Origin) => {
    const known = await door.ask('GET /api/collections/log/items?limit=1', {
      Origin,
      Authorization: 'Bearer analyst-1',
    });
    expect([known.status, known.headers.get('access-control-allow-origin')]).toEqual([200, Origin]);
    const preflight = await door.ask('OPTIONS /api/demo', { Origin, 'Access-Control-Request-Method': 'POST' });
    expect(preflight.headers.get('access-control-allow-origin')).toBe(Origin);
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/Authorization/);
  });

  it('are named where the server starts', async () => {
    const at = await door.listen({ origins: ['https://pages.example'] });
    const page = { Origin: 'https://pages.example', Authorization: 'Bearer operator-1' };
    expect((await door.ask('GET /api/collections/log/items?limit=1', page, '', at)).status).toBe(200);
    expect((await door.ask('GET /api/', { ...page, Origin: 'http://pages.example' }, '', at)).status).toBe(403);
  });
});

describe('the demo', () => {
  it('is moved by a seat of it, and by nobody else', async () => {
    const body = '{"action":"pause"}';
    const length = { 'Content-Type': 'application/json', 'Content-Length': String(body.length) };
    expect((await door.ask('POST /api/demo', length, body)).status).toBe(401);
    expect((await door.ask('POST /api/demo', { ...length, Authorization: 'Bearer mayor' }, body)).status).toBe(401);
    expect((await door.ask('POST /api/demo', { ...length, Authorization: 'Bearer observer' }, body)).status).toBe(200);
    expect((await door.ask('GET /api/demo')).status).toBe(200);
  });

  it('takes no more faults than anybody looks at', async () => {
    const body = '{"action":"fault","fault":{"kind":"silent","lasts":1000}}';
    const length = { ...seated, 'Content-Length': String(body.length) };
    const statuses = [];
    for (let index = 0; index < 60; index++) statuses.push((await door.ask('POST /api/demo', length, body)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(50);
    expect(statuses.at(-1)).toBe(422);
    door.api.host.control({ action: 'clear-faults' });
  });

  it('has its clock moved until that is too much, and then is reset', async () => {
    for (let index = 0; index < 5_000; index++) door.api.host.control({ action: index % 2 === 0 ? 'play' : 'pause' });
    const send = async (action: string): Promise<number> => {
      const body = JSON.stringify({ action });
      const length = { ...seated, 'Content-Length': String(body.length) };
      return (await door.ask('POST /api/demo', length, body)).status;
    };
    expect([await send('pause'), await send('reset'), await send('pause')]).toEqual([422, 200, 200]);
  });
});
