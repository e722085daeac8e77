import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
let path: string;
let version: number;
beforeAll(async () => {
  api = await startTestApi({ seed: 3 });
  api.host.control({ action: 'jump', to: new Date(testStart + 60_000).toISOString() });
  api.host.control({ action: 'pause' });
  const [incident] = [...api.host.world().values('incidents')].filter(
    ({ properties }) => properties.status === 'reported',
  );
  if (!incident) throw new Error('No incident is there.');
  path = `/collections/incidents/items/${incident.id}`;
  version = incident.properties.version;
});

const read = async (headers: Record<string, string>): Promise<number> =>
  (await api.request(path, { headers: { Authorization: 'Bearer operator-1', ...headers } })).status;
let keys = 0;
/** Asks for what cannot be: the condition is looked at first. */
const change = async (ifMatch: string): Promise<number> => {
  const headers = {
    Authorization: 'Bearer operator-1',
    'Content-Type': 'application/merge-patch+json',
    'Idempotency-Key': `key-${keys++}`,
    'If-Match': ifMatch,
  };
  const body = JSON.stringify({ properties: { status: 'closed' } });
  return (await api.request(path, { method: 'PATCH', headers, body })).status;
};

interface Tag {
  isWeak: boolean;
  opaque: string;
}
const print = ({ isWeak, opaque }: Tag): string => `${isWeak ? 'W/' : ''}"${opaque}"`;
const other = fc.oneof(fc.stringMatching(/^[!#-~]{0,8}$/), fc.constantFrom('1, 2', '*', 'W/'.repeat(3)));
const tag: fc.Arbitrary<(own: number) => Tag> = fc
  .record({ isWeak: fc.boolean(), isOwn: fc.boolean(), opaque: other.map((text) => text.replaceAll(' ', '')) })
  .map(({ isWeak, isOwn, opaque }) => (own) => ({ isWeak, opaque: isOwn ? String(own) : opaque }));
const separator = fc.constantFrom(',', ', ', ' ,\t', ',,', ', ,');

describe('conditions of a request (RFC 9110, 13.1)', () => {
  it('name lists of tags, weak or strong, and mean what they name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tag, { minLength: 1, maxLength: 5 }), separator, async (tags, comma) => {
        const named = tags.map((make) => make(version));
        const text = named.map(print).join(comma);
        const isThere = named.some(({ opaque }) => opaque === String(version));
        const isStrong = named.some(({ isWeak, opaque }) => !isWeak && opaque === String(version));
        expect(await read({ 'If-None-Match': text })).toBe(isThere ? 304 : 200);
        expect(await read({ 'If-Match': text })).toBe(isStrong ? 200 : 412);
        // What cannot be is refused as such once the version is the right one.
        expect(await change(text)).toBe(isStrong ? 422 : 412);
      }),
      { numRuns: 150 },
    );
  });

  it('take * for whatever is there', async () => {
    expect([await read({ 'If-None-Match': '*' }), await read({ 'If-Match': ' * ' }), await change('*')]).toEqual([
      304, 200, 422,
    ]);
  });

  it('that are none are told, and nothing is done', async () => {
    const bad = fc.constantFrom('7', '"7', '7"', 'W/7', 'w/"7"', '*, "7"', '"7" "8"', '"7", *', ',', '"7"; q=1', "'7'");
    await fc.assert(
      fc.asyncProperty(bad, async (text) => {
        expect([await read({ 'If-None-Match': text }), await read({ 'If-Match': text }), await change(text)]).toEqual([
          400, 400, 400,
        ]);
      }),
    );
  });

  it('say why a weak tag does not do for a change', async () => {
    const response = await api.request(path, {
      method: 'PATCH',
      headers: {
        Authorization: 'Bearer operator-1',
        'Content-Type': 'application/merge-patch+json',
        'Idempotency-Key': 'weak',
        'If-Match': `W/"${version}"`,
      },
      body: JSON.stringify({ properties: { status: 'confirmed' } }),
    });
    expect(response.status).toBe(412);
    expect(await response.text()).toMatch(/weak tag/);
  });
});

describe('the format', () => {
  const shown = [
    '/',
    '/conformance',
    '/collections',
    '/collections/zones',
    '/collections/incidents/items',
    '/collections/zones/items/5339',
  ];
  it.each([...shown, '/openapi.json', '/changes', '/demo'])('%s is JSON, asked for by f or not', async (at) => {
    for (const format of ['json', 'geojson']) {
      const response = await api.request(`${at}?f=${format}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('Content-Type')).toMatch(/^application\/(geo\+)?json$/);
      await response.body?.cancel();
    }
    for (const format of shown.includes(at) ? ['gml', 'HTML'] : ['html', 'gml']) {
      const other = await api.request(`${at}?f=${format}`);
      expect(other.status).toBe(400);
      expect(await other.text()).toMatch(/there is json/);
    }
  });

  it('of the OpenAPI document has its own type for whoever names it', async () => {
    const typeFor = async (accept: string | null): Promise<string | null> =>
      (await api.request('/openapi.json', accept === null ? {} : { headers: { Accept: accept } })).headers.get(
        'Content-Type',
      );
    expect(await typeFor('application/vnd.oai.openapi+json;version=3.1')).toBe(
      'application/vnd.oai.openapi+json;version=3.1',
    );
    for (const accept of [
      null,
      '*/*',
      'application/json',
      'application/vnd.oai.openapi+json;version=3.0, application/json',
    ]) {
      expect(await typeFor(accept)).toBe('application/json');
    }
  });
});
