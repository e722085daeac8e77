import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { style } from '../src/api/html/style.ts';
import { type TestApi, answerAt, sendAs, startTestApi } from './test-api.ts';
import { createMockApi } from './mock-api.ts';

let api: TestApi;
const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>' onmouseover=alert(1) {{7*7}} &amp;`;
beforeAll(async () => {
  api = await startTestApi({ seed: 3 });
  const deployment = [...api.host.world().values('deployments')].find(
    ({ properties }) => properties.status === 'on-site',
  );
  const path = `deployments/items/${deployment?.id}`;
  const made = await sendAs(
    api,
    'operator-1',
    'PATCH',
    path,
    { objective: { fr: hostile, nl: hostile } },
    deployment?.properties.version,
  );
  if (made.status !== 200) throw new Error(await made.text());
  api.host.control({ action: 'pause' });
});

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  api.request(path, { headers: { Accept: browser, 'Accept-Language': 'en', ...headers } });
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new (html: string) => { window: Window } };
const parse = (text: string): Document => new JSDOM(text).window.document;
const read = async (path: string, headers: Record<string, string> = {}) => {
  const response = await get(path, headers);
  const text = await response.text();
  return { response, text, document: parse(text) };
};

const paths = [
  '/',
  '/conformance',
  '/collections',
  '/collections/deployments',
  '/collections/deployments/queryables',
  '/collections/deployments/items?limit=100',
  '/collections/lines/items/metro-1',
];

describe.each(paths)('the page of %s', (path) => {
  it('is HTML for who browses or asks by f, JSON for everybody else', async () => {
    const typeFor = async (of: string, headers: Record<string, string>) =>
      (await api.request(of, { headers })).headers.get('Content-Type');
    const asked = `${path}${path.includes('?') ? '&' : '?'}f=`;
    for (const headers of [
      {},
      { Accept: '*/*' },
      { Accept: 'application/geo+json, application/json' },
      { Accept: 'text/html;q=0.5, application/json' },
    ]) {
      expect(await typeFor(path, headers)).toContain('json');
      expect(await typeFor(`${asked}html`, headers)).toBe('text/html; charset=utf-8');
    }
    expect(await typeFor(path, { Accept: browser })).toBe('text/html; charset=utf-8');
    expect(await typeFor(`${asked}json`, { Accept: browser })).toContain('json');
  });

  it('runs nothing, brings nothing from elsewhere, and says where it is', async () => {
    const { response, document } = await read(path);
    const policy = response.headers.get('Content-Security-Policy') ?? '';
    const digest = await crypto.subtle.digest(
      'SHA-256',
      new TextEncoder().encode(document.querySelector('style')?.textContent ?? ''),
    );
    expect(policy).toContain(`style-src 'sha256-${Buffer.from(digest).toString('base64')}'`);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('script-src');
    expect(document.querySelectorAll('script, img, iframe, object, embed, link, [src], [style]')).toHaveLength(0);
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^on/);
    }
    for (const link of document.querySelectorAll('a'))
      expect(link.getAttribute('href')).toMatch(/^http:\/\/vigie\.test\/api/);
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('[rel=alternate]')?.getAttribute('href')).toContain('f=json');
    const here = document.querySelector('[aria-current=page]')?.getAttribute('href') ?? '';
    expect((await get(here.replace('http://vigie.test/api', ''))).status).toBe(200);
  });

  it('is in three languages: by its address, else as the browser prefers', async () => {
    const languageFor = async (of: string, accept: string) => {
      const { response, document } = await read(of, { 'Accept-Language': accept });
      expect(response.headers.get('Content-Language')).toBe(document.documentElement.lang);
      return document.documentElement.lang;
    };
    const asked = `${path}${path.includes('?') ? '&' : '?'}lang=`;
    expect(await languageFor(path, 'nl-BE,nl;q=0.9,en;q=0.8')).toBe('nl');
    expect(await languageFor(path, 'de, en;q=0.5, fr;q=0.9')).toBe('fr');
    expect(await languageFor(path, '')).toBe('fr');
    expect(await languageFor(`${asked}en`, 'nl')).toBe('en');
    expect((await get(`${asked}de`)).status).toBe(400);
    const { document } = await read(`${asked}nl`);
    for (const link of document.querySelectorAll<HTMLAnchorElement>('header ol a'))
      expect(link.getAttribute('href')).toContain('lang=nl');
  });
});

describe('the pages of items', () => {
  it('show whatever somebody wrote as text', async () => {
    const { document, text } = await read('/collections/deployments/items?limit=1000');
    const cells = [...document.querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells.filter((cell) => cell === hostile)).toHaveLength(2);
    expect(text).not.toContain('<script');
    const filter = `objective.fr = '${hostile.replaceAll("'", "''")}'`;
    const asked = await read(`/collections/deployments/items?${new URLSearchParams({ filter })}`);
    expect(asked.document.querySelectorAll('tbody tr')).toHaveLength(1);
    expect(asked.document.querySelector<HTMLInputElement>('input[name=filter]')?.value).toBe(filter);
    expect(asked.document.querySelectorAll('script, img')).toHaveLength(0);
  });

  it('lead through all pages, with filter and language', async () => {
    const all = (await (await api.request('/collections/deployments/items?limit=1000')).json()) as {
      numberMatched: number;
    };
    const found: string[] = [];
    let path: string | undefined = '/collections/deployments/items?limit=40&lang=en&filter=strength%20%3E%200';
    while (path) {
      const { document } = await read(path);
      expect(document.documentElement.lang).toBe('en');
      found.push(...[...document.querySelectorAll('tbody th')].map(({ textContent }) => textContent ?? ''));
      path = document.querySelector('[rel=next]')?.getAttribute('href')?.replace('http://vigie.test/api', '');
    }
    expect(found).toHaveLength(all.numberMatched);
    expect(new Set(found).size).toBe(found.length);
  });

  it('show what nobody may see to nobody, and say of a filter what is wrong with it', async () => {
    expect((await read('/collections/log/items')).document.body.textContent).toContain('0 of 0');
    const wrong = await read('/collections/deployments/items?filter=strenght%20%3E%205');
    expect(wrong.response.status).toBe(400);
    expect(wrong.document.body.textContent).toContain('there is no property “strenght”');
    expect((await read('/collections/deployments/items/nothing')).response.status).toBe(404);
    expect((await read('/collections/deployments/items?filter=')).response.status).toBe(200);
  });

  it('lead to the map where somebody said where it is', async () => {
    const [deployment] = api.host.world().values('deployments');
    const answer = createMockApi(api.host, async () => ({}));
    const page = await answer(
      new Request(`http://vigie.test/api/collections/deployments/items/${deployment?.id}?f=html&lang=nl`),
      {
        root: 'http://vigie.test/api',
        map: 'https://map.example/',
      },
    );
    const document = parse(await page.text());
    const links = [...document.querySelectorAll('footer a')].map((link) => link.getAttribute('href'));
    expect(links).toContain(`https://map.example/?lang=nl&sel=deployments%3A${deployment?.id}`);
    const plain = await answerAt(api.host)(new Request('http://vigie.test/api/?f=html'));
    expect(await plain.text()).not.toContain('map.example');
  });
});

it('the colours of the pages are those of the tokens', () => {
  const tokens = readFileSync(new URL('../src/shared/tokens.css', import.meta.url), 'utf8');
  const [dark = '', light = ''] = tokens.split(':root[data-theme="light"]');
  const names = [...style.matchAll(/--(\w+):light-dark\((#\w+),(#\w+)\)/g)];
  expect(names.length).toBeGreaterThan(5);
  for (const [, name, onLight, onDark] of names) {
    expect(light).toContain(`--${name}: ${onLight};`);
    expect(dark).toContain(`--${name}: ${onDark};`);
  }
  expect(style.replaceAll(/--\w+:light-dark\([^)]*\)/g, '')).not.toMatch(/#[0-9a-f]{3}/i);
});
