import { beforeEach, describe, expect, it } from 'vitest';
import { type Alert, isWatchAlert } from '../src/domain/alerts/contract.ts';
import { findCapFaults } from '../src/exchange/testing/cap-rules.ts';
import { findSchemaFaults, hasXmllint } from '../src/exchange/testing/validate.ts';
import type { Effect } from '../src/domain/writing.ts';
import { instantOf } from '../src/shared/instant.ts';
import { alertTemplates } from './layers/alert-templates.ts';
import { makeAlert, wholeCommunes } from './layers/alerts.ts';
import { scenarioIds } from './contract.ts';
import { placesAt } from './places.ts';
import { startTestApi, testStart } from './test-api.ts';
import { type WatchWorld, marks, seats, startWatchWorld, text } from './watch-world.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescape = (text: string): string => text.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
/** The texts of all elements of a name, in order. */
const textsOf = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => unescape(text));
const textOf = (xml: string, name: string): string | undefined => textsOf(xml, name)[0];
const linksOf = (xml: string): string[] =>
  [...xml.matchAll(/<link rel="alternate"[^>]* href="([^"]*)"/g)].map(([, href = '']) => unescape(href));

const places = placesAt((await startTestApi()).host.geography, testStart);
const template = (origin: Alert['properties']['origin']) => {
  const found = alertTemplates.find((one) => one.origin === origin);
  if (!found) throw new Error(`There is no template of ${origin}.`);
  return found;
};
const partnerAlert = (id: string, changes: object = {}): Alert => {
  const times = { sent: testStart, onset: testStart, expires: testStart + 3_600_000 };
  const alert = makeAlert(id, template('partner'), wholeCommunes(places, ['21004', '21009']), times, 0);
  Object.assign(alert.properties, changes);
  return alert;
};

let world: WatchWorld;
let writes = 0;
const write = (effects: Effect[]): void => {
  world.api.host.write({
    key: `cap-${++writes}`,
    seat: 'operator-1',
    role: 'operator',
    collection: 'alerts',
    id: 'alr',
    asked: null,
    effects,
  });
};
const put = (alert: Alert): void => write([{ type: 'create', collection: 'alerts', feature: alert }]);
const change = (id: string, properties: object): void =>
  write([{ type: 'change', collection: 'alerts', id, properties: { ...properties } }]);

beforeEach(async () => {
  world = await startWatchWorld();
});

const path = (id: string): string => `/cap/alerts/${encodeURIComponent(id)}.xml`;
const read = async (seat: string | null, id: string) => {
  const response = await world.call(seat, path(id));
  return { response, xml: await response.text() };
};

describe('/api/cap/alerts/{id}.xml', () => {
  it('is the alert of a partner as CAP 1.2, for anybody', async () => {
    put(partnerAlert('alr-zzpartner'));
    const { response, xml } = await read(null, 'alr-zzpartner');
    expect(response.headers.get('Content-Type')).toBe('application/cap+xml');
    expect(xml).toContain('<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">');
    expect(textOf(xml, 'identifier')).toBe('alr-zzpartner.1');
    expect(textOf(xml, 'status')).toBe('Actual');
    expect(textOf(xml, 'msgType')).toBe('Alert');
    expect(textOf(xml, 'references')).toBeUndefined();
    expect(textOf(xml, 'sent')).toMatch(/^2026-11-23T1[23]:00:00[+-]\d\d:00$/);
    expect(textsOf(xml, 'language').slice(0, 2)).toEqual(['fr-BE', 'nl-BE']);
    const polygon = textOf(xml, 'polygon') ?? '';
    const [first = '', ...others] = polygon.split(' ');
    expect(others.at(-1)).toBe(first);
    expect(Number(first.split(',')[0])).toBeGreaterThan(50);
    expect(xml).toContain('21004');
  });

  it('names what it takes the place of, and cancels', async () => {
    put(partnerAlert('alr-zzpartner'));
    world.api.pass(60_000);
    change('alr-zzpartner', { headline: text('zzsecond'), msgType: 'update' });
    world.api.pass(60_000);
    change('alr-zzpartner', { status: 'acknowledged' });
    const second = (await read(null, 'alr-zzpartner')).xml;
    expect(textOf(second, 'msgType')).toBe('Update');
    expect(textOf(second, 'identifier')).toBe('alr-zzpartner.2');
    expect(textOf(second, 'references')).toMatch(
      /^vigie\.brussels,alr-zzpartner\.1,2026-11-23T1[23]:00:00[+-]\d\d:00$/,
    );
    world.api.pass(60_000);
    change('alr-zzpartner', { msgType: 'cancel' });
    const third = (await read(null, 'alr-zzpartner')).xml;
    expect(textOf(third, 'msgType')).toBe('Cancel');
    expect(textOf(third, 'references')?.split(' ')).toHaveLength(2);
  });

  it('is nothing where the alert is of the watch, whoever asks', async () => {
    for (const seat of seats) {
      for (const id of ['alr-zzcell', 'alr-zzopen', 'alr-none']) {
        expect((await read(seat, id)).response.status).toBe(404);
      }
    }
  });

  it('takes texts of whatever signs', async () => {
    put(partnerAlert('alr-zzhostile', { headline: text('<script>&amp;]]>\u0001\u202E'), event: '<b>&' }));
    const { xml } = await read(null, 'alr-zzhostile');
    expect(textOf(xml, 'headline')).toContain('<script>&amp;]]>');
    expect(textOf(xml, 'event')).toBe('<b>&');
  });

  it('is told once, and then that it is the same', async () => {
    put(partnerAlert('alr-zzpartner'));
    const { response } = await read(null, 'alr-zzpartner');
    const [tag = '', changed = ''] = [response.headers.get('ETag'), response.headers.get('Last-Modified')].map(
      (value) => value ?? '',
    );
    const again = (headers: Record<string, string>) => world.call(null, path('alr-zzpartner'), { headers });
    expect((await again({ 'If-None-Match': tag })).status).toBe(304);
    expect((await again({ 'If-Modified-Since': changed })).status).toBe(304);
    world.api.pass(60_000);
    change('alr-zzpartner', { headline: text('zzsecond') });
    expect((await again({ 'If-None-Match': tag })).status).toBe(200);
    expect((await again({ 'If-Modified-Since': changed })).status).toBe(200);
  });

  it('is of the exercise for who is in it, and marked', async () => {
    put(partnerAlert('alr-zzpractice', { capStatus: 'exercise' }));
    expect((await read(null, 'alr-zzpractice')).response.status).toBe(404);
    expect((await read('operator-1', 'alr-zzpractice')).response.status).toBe(404);
    const { xml } = await read('exercise-operator-1', 'alr-zzpractice');
    expect(textOf(xml, 'status')).toBe('Exercise');
  });
});

describe('/api/cap/alerts.atom', () => {
  const readFeed = async (seat: string | null, query = '') => {
    const response = await world.call(seat, `/cap/alerts.atom${query}`);
    const xml = await response.text();
    return { response, xml };
  };

  it('lists all that anybody may read, and leads to each', async () => {
    put(partnerAlert('alr-zzpartner'));
    const { response, xml } = await readFeed(null);
    expect(response.headers.get('Content-Type')).toBe('application/atom+xml');
    const links = linksOf(xml);
    const open = [...world.api.host.world().values('alerts')].filter((alert) => !isWatchAlert(alert));
    expect(links).toHaveLength(open.length);
    const ids = textsOf(xml, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const link of links) {
      const answer = await world.call(null, link.slice(link.indexOf('/cap/')));
      expect([link, answer.status]).toEqual([link, 200]);
    }
    const [, ...updated] = textsOf(xml, 'updated');
    expect(updated).toEqual(updated.toSorted().toReversed());
  });

  it('has nothing of the watch, whoever asks', async () => {
    for (const seat of seats) {
      const { xml } = await readFeed(seat);
      expect(xml).not.toMatch(new RegExp(Object.values(marks).join('|')));
      expect(xml).not.toContain('alr-zz');
    }
  });

  it('is told once, and then that it is the same; and says what it does not understand', async () => {
    const { response } = await readFeed(null);
    const again = await world.call(null, '/cap/alerts.atom', {
      headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await readFeed(null, '?lang=de')).response.status).toBe(400);
    expect((await readFeed(null, '?colour=red')).response.status).toBe(400);
  });

  it('stands on the landing page', async () => {
    const { links } = (await (await world.call(null, '/')).json()) as { links: { href: string; type: string }[] };
    const link = links.find(({ type }) => type === 'application/atom+xml');
    expect(link?.href).toMatch(/\/cap\/alerts\.atom$/);
  });
});

describe('what is exported of alerts with what goes out', () => {
  it('has a message for each that is not of the watch, as of the moment that is asked for', async () => {
    put(partnerAlert('alr-zzpartner'));
    world.api.pass(60_000);
    change('alr-zzpartner', { headline: text('zzsecond') });
    world.api.pass(60_000);
    const ask = async (body: object) =>
      (await (await world.post('operator-1', '/collections/alerts/export', body)).json()) as {
        features: unknown[];
        messages?: Record<string, { type: string }>;
      };
    const ids = ['alr-zzpartner', 'alr-zzopen'];
    const now = await ask({ ids, messages: true });
    expect(now.features).toHaveLength(2);
    expect(now.messages).toEqual({ 'alr-zzpartner': expect.objectContaining({ type: 'update' }) });
    const then = await ask({ ids, messages: true, 'as-of': instantOf(testStart + 30_000) });
    expect(then.messages?.['alr-zzpartner']?.type).toBe('alert');
    expect((await ask({ ids })).messages).toBeUndefined();
  });
});

describe('all that goes out of the demo', () => {
  it.each(scenarioIds)('is valid: %s', async (scenario) => {
    const api = await startTestApi({ scenario, seed: 3 });
    // Of the stress test each minute has thousands of changes.
    api.host.control({ action: 'skip', by: scenario === 'stress' ? 60 : 3 * 3_600 });
    const ask = (asked: string): Promise<Response> =>
      api.request(asked, { headers: { Authorization: 'Bearer operator-1' } });
    const feed = await (await ask('/cap/alerts.atom')).text();
    const links = linksOf(feed);
    const open = [...api.host.world().values('alerts')].filter((alert) => !isWatchAlert(alert));
    expect(links).toHaveLength(open.length);
    const isExercise = api.host.world().isExercise;
    // Of thousands alike some tell of all.
    const messages: string[] = [];
    for (const link of links.slice(0, 40)) {
      const xml = await (await ask(link.slice(link.indexOf('/cap/')))).text();
      messages.push(xml);
      expect([link, ...findCapFaults(xml)]).toEqual([link]);
      if (isExercise) expect(textOf(xml, 'status')).toBe('Exercise');
    }
    if (hasXmllint()) expect([...findSchemaFaults('cap', messages), ...findSchemaFaults('atom', [feed])]).toEqual([]);
  });
});
