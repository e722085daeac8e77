// @vitest-environment jsdom
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnyLayer } from '../layers/manifest.ts';
import { PartMissing } from '../shared/parts/lazy-part.tsx';
import { noFilters } from '../shared/filters.ts';
import { openWorkspace } from './workspace.ts';

const sameScope = vi.fn<AnyLayer['rule']>(() => ({
  name: 'all',
  accepts: () => true,
  compare: () => 0,
  counters: () => [],
}));

const layerOf = (id: string, rest: Partial<AnyLayer> = {}): AnyLayer => ({
  id,
  title: { fr: id, nl: id, en: id },
  parse: (feature) => feature,
  rule: sameScope,
  label: () => id,
  Detail: () => null,
  ...rest,
});

const tools = { describe: () => ['told'], refuse: () => null };
let isLineDown = false;
const load = (layer: AnyLayer) => (): Promise<AnyLayer> =>
  isLineDown ? Promise.reject(new TypeError('404')) : Promise.resolve(layer);
const open = () =>
  openWorkspace('https://api.example', {
    first: { first: layerOf('first') },
    late: {
      later: load(layerOf('late', { writing: { Actions: () => null, tools: () => Promise.resolve(tools) } })),
    },
    soon: { soon: load(layerOf('soon')), choices: {} },
    made: { later: load(layerOf('made', { make: () => () => undefined })) },
  });
const idsOf = (layers: ReturnType<ReturnType<typeof open>['layers']>): string[] => layers.map(({ layer }) => layer.id);

/** The collections that were asked of the server. */
const asked = (): string[] =>
  vi
    .mocked(fetch)
    .mock.calls.flatMap(([url]) => (typeof url === 'string' ? (/collections\/(\w+)\/items/.exec(url)?.[1] ?? []) : []));

describe('the layers that are there', () => {
  beforeEach(() => {
    isLineDown = false;
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal(
      'fetch',
      vi.fn(() => new Promise(() => undefined)),
    );
  });

  it('come first, by themselves, or when they are opened; each once, in the order of the registry', async () => {
    const workspace = open();
    const told = vi.fn<() => void>();
    workspace.onLayers(told);
    expect(idsOf(workspace.layers())).toEqual(['first']);
    expect(workspace.open('late')).toBe(workspace.open('late'));
    const late = await workspace.open('late');
    expect(workspace.find('late')).toBe(late);
    expect(told).toHaveBeenCalledTimes(1);
    await workspace.openMap();
    expect(idsOf(workspace.layers())).toEqual(['first', 'late', 'soon']);
    expect(idsOf(workspace.mapLayers())).toEqual(['first', 'soon']);
    expect(await workspace.open('nowhere')).toBeNull();
  });

  it('take over the scope that stands when they come', async () => {
    const workspace = open();
    workspace.select({ lens: { zone: '5339', commune: null }, filters: { q: 'tram' }, now: 7 });
    sameScope.mockClear();
    await workspace.open('late');
    expect(sameScope).toHaveBeenCalledWith({
      lens: { zone: '5339', commune: null },
      filters: { ...noFilters, q: 'tram' },
      now: 7,
    });
  });

  it('are followed, unless the page makes them itself', async () => {
    const workspace = open();
    await Promise.all([workspace.open('late'), workspace.open('made')]);
    await vi.waitFor(() => expect(asked()).toContain('late'));
    expect(asked()).not.toContain('made');
  });

  it('can be asked for again where they did not come; so can their words', async () => {
    const workspace = open();
    isLineDown = true;
    const failure: unknown = await workspace.open('late').catch((reason: unknown) => reason);
    expect(failure).toBeInstanceOf(PartMissing);
    expect(workspace.tools('late')).toBeNull();
    const told = vi.fn<() => void>();
    isLineDown = false;
    if (failure instanceof PartMissing) failure.forget();
    workspace.followTools('late', told);
    await vi.waitFor(() => expect(told).toHaveBeenCalled());
    expect(workspace.tools('late')).toBe(tools);
    expect(idsOf(workspace.layers())).toContain('late');
  });
});
