import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sendRaw } from '../../mocks/http/raw-client.ts';
import { collections } from '../domain/collections.ts';
import { newKey } from '../shared/new-key.ts';
import { draft } from '../tools/conformance/target.ts';
import { connect } from './connect.ts';
import { type Both, startBoth } from './testing/both.ts';
import { describeService } from './testing/describe-service.ts';

/** What would end a statement, begin another, wait or tell of the database, if it became part of one. */
const payloads = [
  "'",
  "' or '1'='1",
  "'; drop table vigie.item; --",
  "') union select version() --",
  '1; select pg_sleep(20)',
  String.raw`\'; truncate vigie.change; --`,
  '$$; delete from vigie.item; $$',
  '"; drop schema vigie cascade; --',
  '%27%3B+select+1',
  '${1} $1 :name ?',
  'zz\u2019\uFF07 or 1=1',
  "E'\\x27' /* */ -- \n;",
];
/** What a database, or the program itself, says when something of it shows. */
const leaks = /syntax error|pg_|postgres|SQLSTATE|relation "|column "|\bat .*\.(?:ts|js):\d+|node_modules|\/src\//i;

describeService('what means harm, over HTTP, in the service as in the mock', (cluster) => {
  let both: Both;
  let token: string;
  beforeAll(async () => {
    both = await startBoth(cluster());
    token = await both.issuer.sign({ vigie_seat: 'operator-1', exp: 4_000_000_000 });
  });
  afterAll(() => both?.stop());

  const count = async (): Promise<unknown> => {
    const sql = connect({ database: both.database, as: 'owner', most: 1 });
    const counted =
      await sql`select (select count(*) from vigie.item) items, (select count(*) from vigie.change) changes`;
    await sql.end();
    return counted;
  };
  const each = <T>(ask: (root: string) => Promise<T>): Promise<readonly T[]> =>
    Promise.all([both.addresses.mock, both.addresses.service].map(ask));
  const write = (root: string, as: string | null, body: object, id = `inc-${newKey()}`): Promise<Response> =>
    fetch(`${root}/collections/incidents/items/${id}`, {
      method: 'PUT',
      headers: {
        'Content-Type': 'application/geo+json',
        'Idempotency-Key': newKey(),
        'If-None-Match': '*',
        ...(as !== null && { Authorization: as }),
      },
      body: JSON.stringify(body),
    });

  it('a token that is not taken opens nothing, and is answered with the reason', async () => {
    const before = await count();
    for (const [name, fault, reason] of await both.issuer.faults()) {
      for (const root of Object.values(both.addresses)) {
        const headers = { Authorization: `Bearer ${fault}` };
        const answers = await Promise.all([
          ...['/collections/incidents/items', '/stream', '/changes', '/history', '/audit', '/sign-in'].map((path) =>
            fetch(root + path, { headers }),
          ),
          write(root, headers.Authorization, { properties: draft }),
        ]);
        for (const answer of answers) {
          const asks = answer.headers.get('WWW-Authenticate') ?? '';
          expect({ name, root, status: answer.status, asks }).toEqual({
            name,
            root,
            status: 401,
            asks: expect.stringMatching(/^Bearer error="invalid_token", error_description="[^"]+"$/),
          });
          expect(asks).toMatch(reason);
          expect(await answer.text()).not.toMatch(/zzsubject|operator-1|"stack"/);
        }
      }
    }
    expect(await count()).toEqual(before);
  });

  it('no token is answered with the way to sign in, and no reason', async () => {
    for (const as of [null, 'Basic b3BlcmF0b3I6MQ==', 'Bearer', 'Bearer  ']) {
      const answers = await each((root) => write(root, as, { properties: draft }));
      for (const answer of answers) {
        expect(answer.status).toBe(401);
        expect(answer.headers.get('WWW-Authenticate')).toMatch(
          as === null ? /^Bearer$/ : /^Bearer error="invalid_token"/,
        );
      }
    }
  });

  describe('SQL', () => {
    const paths = (payload: string): readonly string[] => {
      const value = encodeURIComponent(payload);
      const lists = [...collections.values()].flatMap(({ id, queryables }) =>
        [...Object.keys(queryables), 'cursor', 'bbox', 'datetime', 'filter'].map(
          (name) => `/collections/${id}/items?limit=1&${name}=${value}`,
        ),
      );
      return [
        ...lists,
        `/collections/incidents/items?limit=1&filter=${encodeURIComponent(`title = '${payload.replaceAll("'", "''")}'`)}`,
        `/collections/incidents/items?limit=1&filter=${encodeURIComponent(`severity = '${payload}'`)}`,
        ...['limit', 'crs', 'bbox-crs', 'filter-lang', 'filter-crs', 'lang', 'f', 'as-of'].map(
          (name) => `/collections/incidents/items?${name}=${value}`,
        ),
        `/collections/incidents/items/${value}`,
        `/collections/${value}/items`,
        `/collections/incidents/items/nothing-here?as-of=${value}`,
        `/changes?since=${value}`,
        `/changes?since=${value}:1`,
        `/stream?since=${value}:x`,
        `/history?from=${value}`,
        `/history?to=${value}`,
        `/events.ics?zone=${value}`,
        `/cap/alerts/${value}.xml`,
        `/cap/alerts.atom?lang=${value}`,
      ];
    };
    it.each(payloads)('%j in every parameter is a value, and nothing else', async (payload) => {
      const before = await count();
      const asked = paths(payload);
      // Each collection has its turn with some of them.
      const turn = payloads.indexOf(payload) % 3;
      const some = asked.filter((path, index) => index % 3 === turn || !path.includes('limit=1'));
      for (const path of some) {
        const stop = new AbortController();
        const headers = { Authorization: `Bearer ${token}` };
        const [mock, service] = await each(async (root) => {
          const answer = await fetch(root + path, { headers, signal: stop.signal });
          const isStream = answer.headers.get('Content-Type')?.startsWith('text/event-stream') ?? false;
          return { status: answer.status, text: isStream ? '' : await answer.text() };
        });
        stop.abort();
        expect({ path, status: service?.status }).toEqual({ path, status: mock?.status });
        expect(service?.status).toBeLessThan(500);
        if ((service?.status ?? 0) >= 400)
          expect(service?.text.replaceAll(payload, '')).not.toMatch(/syntax error at|SQLSTATE|relation "/);
      }
      expect(await count()).toEqual(before);
    });

    it.each(payloads)('%j in every field and header comes back as it was written', async (payload) => {
      const title = { fr: `${payload.trim()} fr`, nl: `${payload.trim()} nl` };
      const place = { ...draft.place, label: { fr: `x ${payload.trim()}`, nl: `x ${payload.trim()}` } };
      const [mock, service] = await each(async (root) => {
        const made = await write(root, `Bearer ${token}`, { properties: { ...draft, title, place } });
        return { status: made.status, text: await made.text() };
      });
      expect(service?.status).toBe(mock?.status);
      if (service?.status === 201) {
        const { properties } = JSON.parse(service.text) as { properties: object };
        const told = JSON.parse(mock?.text ?? '') as { properties: object };
        for (const name of ['title', 'place'] as const)
          expect(properties).toHaveProperty(name, told.properties[name as never]);
      }
      const header = encodeURIComponent(payload).slice(0, 90);
      const headers = {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/merge-patch+json',
        'Idempotency-Key': header,
        'If-Match': `"${header}"`,
        'X-Request-Id': header,
        'Last-Event-ID': header,
      };
      const [id] = both.items.flatMap(([collection, item]) => (collection === 'incidents' ? [item.id] : []));
      const statuses = await each(async (root) => {
        const answer = await fetch(`${root}/collections/incidents/items/${id}`, {
          method: 'PATCH',
          headers,
          body: JSON.stringify({ properties: { severity: payload } }),
        });
        await answer.text();
        return answer.status;
      });
      expect(statuses[1]).toBe(statuses[0]);
      expect(statuses[1]).toBeLessThan(500);
    });
  });

  it('a body that is too long is 413, one that does not come is 408, and one of another kind 415', async () => {
    const long = { properties: { ...draft, title: { fr: 'x'.repeat(2_000_000), nl: 'x' } } };
    for (const { status } of await each((root) => write(root, `Bearer ${token}`, long))) expect(status).toBe(413);
    const slow = await each(async (root) => {
      const { port, pathname } = new URL(root);
      const lines = [
        `PUT ${pathname}/collections/incidents/items/inc-zzslow HTTP/1.1`,
        'Host: localhost',
        `Authorization: Bearer ${token}`,
        'Content-Type: application/geo+json',
        'If-None-Match: *',
        'Idempotency-Key: slow',
        'Content-Length: 100',
        'Connection: close',
      ];
      return sendRaw(Number(port), [`${lines.join('\r\n')}\r\n\r\n{"properties"`]);
    });
    for (const { status, body } of slow) {
      expect(status).toBe(408);
      expect(body).not.toMatch(leaks);
    }
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'text/plain' };
    const other = { method: 'PUT', headers, body: '{}' };
    for (const { status } of await each((root) => fetch(`${root}/collections/incidents/items/inc-zzother`, other)))
      expect(status).toBe(415);
  });

  it('what breaks inside is said without a word of how, and no log tells a secret or what somebody wrote', async () => {
    const owner = connect({ database: both.database, as: 'owner', most: 1 });
    await owner.run('alter table vigie.reference rename to reference_aside');
    const answers = await Promise.all(
      ['/collections/zones/items', '/collections/zones/items?f=html', '/collections/stops/items/zzid'].map((path) =>
        fetch(both.addresses.service + path, { headers: { Authorization: `Bearer ${token}` } }),
      ),
    );
    await owner.run('alter table vigie.reference_aside rename to reference');
    await owner.end();
    expect(answers.some(({ status }) => status === 500)).toBe(true);
    for (const answer of answers) {
      const text = await answer.text();
      if (answer.status === 500)
        expect(JSON.parse(text)).toMatchObject({ detail: 'The API has failed at this request.' });
      expect(text).not.toMatch(leaks);
    }
    const log = both.lines.join('');
    expect(log).toContain('"failure"');
    for (const secret of [
      token,
      token.split('.')[2] ?? '',
      'zzsubject',
      'zzid',
      both.database,
      'owner@',
      'drop table',
      'operator-1',
    ])
      expect({ secret, isTold: log.includes(secret) }).toEqual({ secret, isTold: false });
  });

  it('is heard on this machine alone, unless it is told otherwise', async () => {
    const { hostname, port } = new URL(both.addresses.service);
    expect(hostname).toBe('127.0.0.1');
    const others = Object.values(networkInterfaces())
      .flatMap((all) => all ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others)
      await expect(fetch(`http://${address}:${port}/healthz`, { signal: AbortSignal.timeout(2_000) })).rejects.toThrow(
        /fetch failed|aborted/,
      );
  });
});
