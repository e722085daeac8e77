import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadRegion } from '../geo/packs-node.ts';
import type { AnyLayer } from '../layers/manifest.ts';
import type { Row } from '../live/outbox/row.ts';
import { readCsv } from '../shared/csv-read.ts';
import { noFilters, wholeRegion } from '../shared/filters.ts';
import { type ExportContext, type ExportFormat, exportLists } from './export.ts';
import { createLiveLayer } from './live-layer.ts';

const region = await loadRegion();
const things: AnyLayer = {
  id: 'things',
  title: { fr: 'Choses', nl: 'Dingen', en: 'Things' },
  parse: (feature) => feature,
  rule: () => ({ name: 'all', accepts: () => true, compare: (a, b) => a.id.localeCompare(b.id), counters: () => [] }),
  label: ({ properties }) => properties.title,
  Detail: () => null,
};
const thing = (id: string, title = id) => ({ type: 'Feature', id, geometry: null, properties: { title, version: 1 } });

const listOf = (layer: AnyLayer, ...items: ReturnType<typeof thing>[]) => {
  const live = createLiveLayer(layer, { lens: wholeRegion, filters: noFilters, now: 0 }, () => 0);
  live.store.replace(items);
  return live;
};

const context = (change: Partial<ExportContext> = {}): ExportContext => ({
  session: { baseUrl: 'http://vigie.test', seat: 'operator-1', past: null, moment: 0 },
  rows: [],
  title: 'Things',
  language: 'en',
  region,
  isExercise: false,
  ...change,
});

/** A server that hands out what it has. */
const serve = (...items: ReturnType<typeof thing>[]) => {
  const server = vi.fn<(address: string, asked: { body: string }) => Promise<Response>>(async (_, { body }) => {
    const { ids } = JSON.parse(body) as { ids: string[] };
    const features = items.filter(({ id }) => ids.includes(id));
    return Response.json({ type: 'FeatureCollection', features });
  });
  vi.stubGlobal('fetch', server);
  return server;
};
afterEach(() => vi.unstubAllGlobals());

const featuresOf = (content: string | Uint8Array): { id: string; properties: Record<string, unknown> }[] =>
  (JSON.parse(String(content)) as { features: { id: string; properties: Record<string, unknown> }[] }).features;

const row = (id: string, create: ReturnType<typeof thing> | null): Row =>
  ({ collection: 'things', id, create, patch: { title: 'as typed' }, state: 'waiting' }) as unknown as Row;

describe('what goes out of lists', () => {
  it('is what the server hands out, in the order of the list; the rest is counted', async () => {
    serve(thing('c'), thing('a'));
    const { content, count, left } = await exportLists(
      'geojson',
      [listOf(things, thing('a'), thing('b'), thing('c'))],
      context(),
    );
    expect(featuresOf(content).map(({ id }) => id)).toEqual(['a', 'c']);
    expect([count, left.missing]).toEqual([2, 1]);
  });

  it('is as the person left it, where that is on its way to the server', async () => {
    serve(thing('a'));
    const live = listOf(things, thing('a'));
    const rows = [row('a', null), row('new', thing('new'))];
    live.store.setRows(rows);
    const { content, left } = await exportLists('geojson', [live], context({ rows }));
    expect(featuresOf(content).map(({ id, properties }) => [id, properties['title']])).toEqual([
      ['a', 'as typed'],
      ['new', 'new'],
    ]);
    expect(left.missing).toBe(0);
  });

  it('is asked of no server where the page made it, or a recording tells it', async () => {
    const server = serve();
    const made = listOf({ ...things, make: () => () => undefined }, thing('a'));
    expect((await exportLists('geojson', [made], context())).count).toBe(1);
    const past = { name: 'file', from: 0, read: async () => [] };
    const session = { ...context().session, past };
    expect((await exportLists('geojson', [listOf(things, thing('a'))], context({ session }))).count).toBe(1);
    expect(server).not.toHaveBeenCalled();
  });

  it('tells of which list each item is, where they are several; an exercise on each', async () => {
    serve(thing('a'), thing('b'));
    const others = { ...things, id: 'others' };
    const lists = [listOf(things, thing('a')), listOf(others, thing('b'))];
    const { content } = await exportLists('geojson', lists, context({ isExercise: true }));
    expect(featuresOf(content).map(({ properties }) => [properties['layer'], properties['exercise']])).toEqual([
      ['things', true],
      ['others', true],
    ]);
    for (const { properties } of featuresOf(content)) expect(properties['name']).toMatch(/^EXERCISE – /);
  });

  it('leaves lists out that a format has no room for, and counts them', async () => {
    const { count, left } = await exportLists('ics', [listOf(things, thing('a'), thing('b'))], context());
    expect([count, left.elsewhere]).toEqual([0, 2]);
  });

  it('has as many lines and features as the list, whatever the texts, and none that is calculated', async () => {
    const texts = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('=1+1', '\t@x', '<b>&"', 'a;b\r\nc')),
      {
        maxLength: 10,
      },
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom<ExportFormat>('csv', 'geojson'), async (titles, format) => {
        const items = titles.map((title, index) => thing(`thing-${index}`, title));
        serve(...items);
        const { content, count } = await exportLists(format, [listOf(things, ...items)], context());
        expect(count).toBe(items.length);
        if (format === 'geojson') {
          expect(featuresOf(content)).toHaveLength(items.length);
          return;
        }
        const { lines } = readCsv(String(content));
        expect(lines).toHaveLength(items.length + 1);
        for (const { cells } of lines) for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@]/);
      }),
    );
  });
});
