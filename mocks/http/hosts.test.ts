import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePublicRoots } from '../../src/api/http/hosts.ts';
import { type Door, openDoor } from './test-door.ts';

let door: Door;
let behind: number;
beforeAll(async () => {
  door = await openDoor();
  behind = await door.listen({ behindProxy: ['https://carte.example.brussels', 'http://[2001:db8::7]:81/vigie'] });
});
afterAll(() => door.close());

const paths = ['/', '/collections', '/collections/incidents', '/collections/incidents/items?limit=2'] as const;
const readLinks = async (headers: Record<string, string>, port: number): Promise<readonly string[]> => {
  const bodies = await Promise.all(paths.map((path) => door.ask(`GET /api${path}`, headers, '', port)));
  return bodies.flatMap(({ status, body }) => {
    expect(status).toBe(200);
    return [...body.matchAll(/"href":"([^"]*)"/g)].map(([, href = '']) => href);
  });
};
const rootOf = async (headers: Record<string, string>, port = behind): Promise<string> => {
  const roots = new Set((await readLinks(headers, port)).map((href) => href.replace(/\/api(\/.*)?$/, '')));
  expect(roots.size).toBe(1);
  return [...roots].join();
};

const host = 'carte.example.brussels';
const tls = `https://${host}`;

describe('behind a proxy of this machine, links lead where its clients are', () => {
  const cases: readonly (readonly [name: string, headers: Record<string, string>, root: string])[] = [
    ['as most say it', { Host: host, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': host }, tls],
    ['as the standard says it', { Forwarded: `for=192.0.2.43;host=${host};proto=https` }, tls],
    [
      'in quotes and capitals',
      { Forwarded: `For="[2001:db8::1]:4711" ; HOST="${host}:8443"; Proto=HTTPS` },
      `${tls}:8443`,
    ],
    [
      'with its own port',
      { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '8443' },
      `${tls}:8443`,
    ],
    ['with the usual port', { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '443' }, tls],
    ['without TLS', { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'http' }, `http://${host}`],
    [
      'with a path',
      { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Prefix': '/vigie/' },
      `${tls}/vigie`,
    ],
    ['after another proxy', { 'X-Forwarded-Host': `${host}, inner.example`, 'X-Forwarded-Proto': 'https, http' }, tls],
    [
      'after another proxy, as the standard says it',
      { Forwarded: `proto=https;host=${host}, host=inner;proto=http` },
      tls,
    ],
    ['after a client that lies', { Forwarded: `host=evil.example;proto=https, host=${host};proto=https` }, tls],
    ['by the name that the client asked', { Host: host }, tls],
    ['by the name, when only the scheme is said', { Host: host, 'X-Forwarded-Proto': 'https' }, tls],
    ['by an address with a port and a path', { Host: '[2001:db8::7]:81' }, 'http://[2001:db8::7]:81/vigie'],
    ['not for who asks the machine itself', {}, 'http://localhost'],
    ['not for a stranger', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https' }, 'http://localhost'],
    ['not for a name that only begins so', { 'X-Forwarded-Host': `${host}.evil.example` }, 'http://localhost'],
    ['not for what is no name', { Forwarded: 'host="carte.example.brussels/evil";proto=https' }, 'http://localhost'],
    ['not for a path that is none', { Host: host, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Prefix': '//evil' }, tls],
    ['not for a scheme that is none', { Host: host, 'X-Forwarded-Proto': 'javascript' }, tls],
  ];
  it.each(cases)('%s', async (_, headers, root) => {
    expect(await rootOf(headers)).toBe(root);
  });

  it('and so the page after this one is found, in the format that was asked for', async () => {
    const headers = { Host: host, 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': host };
    const first = await door.ask('GET /api/collections/incidents/items?limit=2&f=json', headers, '', behind);
    const [, next = ''] = /"rel":"next","type":"[^"]*","href":"([^"]*)"/.exec(first.body) ?? [];
    expect(next).toMatch(/^https:\/\/carte\.example\.brussels\/api\/.*f=json/);
    const { pathname, search } = new URL(next);
    expect((await door.ask(`GET ${pathname}${search}`, headers, '', behind)).status).toBe(200);
  });

  it('whatever a client puts into these headers, no link leads to another name', async () => {
    const names = fc.constantFrom(
      host,
      'evil.example',
      `${host}@evil.example`,
      'localhost',
      `${host}:1`,
      '"',
      ';',
      ',',
    );
    const value = fc
      .array(fc.oneof(names, fc.stringMatching(/^[ -~]{0,12}$/)), { maxLength: 4 })
      .map((all) => all.join());
    const forwarded = value.map((text) => `host=${text};proto=https`);
    const headers = fc.record(
      { Forwarded: forwarded, 'X-Forwarded-Host': value, 'X-Forwarded-Proto': value, 'X-Forwarded-Prefix': value },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(headers, fc.boolean(), async (said, isNamed) => {
        const root = await rootOf({ ...said, ...(isNamed && { Host: host }) });
        expect(new URL(root).hostname).toMatch(/^(localhost|carte\.example\.brussels)$/);
      }),
      { numRuns: 100 },
    );
  });

  it('pages of that address work in a seat, and others do not', async () => {
    const seat = { Host: host, Authorization: 'Bearer operator-1' };
    const own = await door.ask('GET /api/collections/log/items?limit=1', { ...seat, Origin: tls }, '', behind);
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, tls]);
    const other = await door.ask('GET /api/', { ...seat, Origin: `http://${host}` }, '', behind);
    expect(other.status).toBe(403);
  });
});

describe('without such a proxy', () => {
  it('nobody is believed, and the name is none of this API', async () => {
    const said = { 'X-Forwarded-Host': host, 'X-Forwarded-Proto': 'https', Forwarded: `host=${host};proto=https` };
    expect(await rootOf(said, door.port)).toBe('http://localhost');
    const answer = await door.ask('GET /api/', { Host: host });
    expect(answer.status).toBe(421);
    expect(answer.body).toContain('--behind-proxy');
  });
});

describe('the addresses of a proxy', () => {
  it.each(['', 'ftp://a.example', 'https://a.example/?q', 'https://a.example/#x', 'https://u@a.example', 'https://'])(
    '“%s” is none',
    (text) => expect(() => parsePublicRoots([text])).toThrow(/public address/),
  );
  it('are of TLS unless they say otherwise', () => {
    expect(parsePublicRoots(['a.example', 'http://b.example:81/x/'])).toEqual([
      { origin: 'https://a.example', prefix: '' },
      { origin: 'http://b.example:81', prefix: '/x' },
    ]);
  });
});
