import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../shared/address.ts';
import { addressReaders, zoneReaders } from './address-readers.ts';
import type { AnyLayer } from '../layers/manifest.ts';
import { type AnyEntry, layerRegistry } from '../layers/registry.ts';
import { rooms } from '../rooms/registry.ts';

const zones = ['5339', '5340'];
const readers = { ...addressReaders, ...zoneReaders(zones) };

const loadLayer = (entry: AnyEntry): AnyLayer | Promise<AnyLayer> =>
  'first' in entry ? entry.first : 'soon' in entry ? entry.soon() : entry.later();
const entries: readonly (readonly [string, AnyEntry])[] = Object.entries(layerRegistry);
const layers = await Promise.all(entries.map(async ([id, entry]) => ({ id, entry, layer: await loadLayer(entry) })));
const onMap = layers.flatMap(({ entry, layer }) => ('later' in entry ? [] : [layer]));

const valuesOf = (parameter: string): string[] => [
  ...new Set(
    onMap
      .flatMap((layer) => layer.list?.facets?.(zones) ?? [])
      .filter((facet) => facet.parameter === parameter)
      .flatMap(({ values }) => values.map(({ value }) => value)),
  ),
];
const facetParameters = [
  ...new Set(onMap.flatMap((layer) => layer.list?.facets?.(zones) ?? []).map(({ parameter }) => parameter)),
];

const known: Record<string, readonly string[]> = {
  lang: ['fr', 'nl', 'en'],
  theme: ['dark', 'light'],
  zone: zones,
  commune: ['21004', '21007'],
  layers: onMap.map(({ id }) => id),
  window: ['1h', '6h', '24h', 'all'],
  period: ['4w', '8w', 'session'],
  layout: ['map', 'map-lists', 'figures', 'day'],
  year: ['2025'],
  at: ['2026-11-27T00:15:54.522Z'],
  recording: ['0123456789abcdef'],
  compare: ['2026-11-27T00:15:00Z'],
  room: ['lists', ...rooms.map(({ id }) => id)],
  sel: layers.map(({ id }) => `${id}:thing-1`),
  view: ['50.84670,4.35250,15'],
  ...Object.fromEntries(facetParameters.map((parameter) => [parameter, valuesOf(parameter)])),
};

const read = (search: string) => {
  const { query, damages } = readAddress(search, readers);
  return { params: new URLSearchParams(query), damages };
};

describe('the address', () => {
  it('knows each layer by its own id, and its filters before it is there', () => {
    for (const { id, entry, layer } of layers) {
      expect(layer.id).toBe(id);
      if (!('soon' in entry)) continue;
      const facets = layer.list?.facets?.(zones) ?? [];
      expect(
        Object.fromEntries(facets.map(({ parameter, values }) => [parameter, values.map((one) => one.value)])),
      ).toEqual(entry.choices);
    }
  });

  it('reads every value of every layer as it stands', () => {
    expect(Object.keys(known).toSorted()).toEqual(Object.keys(readers).toSorted());
    for (const [parameter, values] of Object.entries(known)) {
      for (const value of values) {
        expect(read(`${parameter}=${encodeURIComponent(value)}`)).toEqual({
          params: new URLSearchParams({ [parameter]: value }),
          damages: [],
        });
      }
    }
  });

  it.each([
    ['layers=incidents.', 'layers', 'incidents', 'incidents.'],
    ['layers=', 'layers', null, ''],
    ['layers=incident', 'layers', null, 'incident'],
    ['category=fire.', 'category', 'fire', 'fire.'],
    ['discipline=d3', 'discipline', 'D3', 'd3'],
    ['operator=STIB', 'operator', null, 'STIB'],
    ['operator=zone-9999', 'operator', null, 'zone-9999'],
    ['status=confirmed,(closed).', 'status', 'confirmed,closed', '(closed).'],
    ['severity=extrem', 'severity', null, 'extrem'],
    ['severity=Severe%2Cfoo', 'severity', 'severe', 'foo'],
    ['window=2h', 'window', null, '2h'],
    ['room=LOG)', 'room', 'log', 'LOG)'],
    ['side=LOG)', 'room', 'log', 'LOG)'],
    ['period=', 'period', null, ''],
    ['zone=5339.', 'zone', '5339', '5339.'],
    ['zone=53', 'zone', null, '53'],
    ['sel=incidents:inc-000147.', 'sel', 'incidents:inc-000147', 'incidents:inc-000147.'],
    ['sel=Incidents%3Ainc-000147', 'sel', 'incidents:inc-000147', 'Incidents:inc-000147'],
    ['sel=incident:inc-000147', 'sel', null, 'incident:inc-000147'],
    ['sel=incidents', 'sel', null, 'incidents'],
    ['view=50.85,4.35', 'view', null, '50.85,4.35'],
    ['view=50.85,4.35,14.', 'view', '50.85,4.35,14', '50.85,4.35,14.'],
    ['view=,,14', 'view', null, ',,14'],
    ['lang=EN', 'lang', 'en', 'EN'],
    ['lang=de', 'lang', null, 'de'],
    ['theme=3Ddark', 'theme', 'dark', '3Ddark'],
    ['lang=en&amp;layers=alerts>', 'layers', 'alerts', 'alerts>'],
    ['Layers=fire', 'layers', null, 'fire'],
    ['category=%2566ire', 'category', 'fire', '%66ire'],
    ['category=fi\u00ADre', 'category', 'fire', 'fire'],
    ['road=constructor', 'road', null, 'constructor'],
    ['perimeter=Exclusion', 'perimeter', 'exclusion', 'Exclusion'],
    ['perimeter=zone', 'perimeter', null, 'zone'],
    ['drawing=Command-Post', 'drawing', 'command-post', 'Command-Post'],
    ['drawing=dragon', 'drawing', null, 'dragon'],
    ['layers=%00%E2%80%AEincidents', 'layers', 'incidents', 'incidents'],
  ])('%s', (search, parameter, value, told) => {
    const { params, damages } = read(search);
    expect(params.get(parameter)).toBe(value);
    expect(damages.map((damage) => damage.value)).toContain(told);
  });

  it('reads the name that a parameter had before', () => {
    expect(read('lang=en&side=board')).toEqual({
      params: new URLSearchParams({ lang: 'en', room: 'board' }),
      damages: [],
    });
    expect(read('side=plan&room=log').params.get('room')).toBe('plan');
  });

  it('names what it leaves out or corrects, and keeps only what is known, whatever befell it', () => {
    const parameter = fc.constantFrom(...Object.keys(known));
    const good = parameter.chain((name) =>
      fc
        .subarray([...(known[name] ?? [])], { minLength: 1, maxLength: readers[name]?.list ? 3 : 1 })
        .map((values) => [name, values.join(',')] as const),
    );
    const damage = fc.constantFrom<(value: string, rest: string) => string>(
      (value) => value,
      (value) => `${value}.`,
      (value) => `“${value}”,`,
      (value) => value.toUpperCase(),
      (value) => value.slice(0, Math.ceil(value.length / 2)),
      (value) => `${value}\u200B`,
      (value) => ` ${value}\n`,
      (_, rest) => rest,
      (value, rest) => `${value},${rest}`,
      (value) => value.replace(/[aeiou]/, 'ü'),
      () => '',
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(good, damage, fc.string({ unit: 'binary' })), { maxLength: 6 }), (parts) => {
        const search = new URLSearchParams();
        for (const [[name, value], spoil, rest] of parts) if (!search.has(name)) search.set(name, spoil(value, rest));
        const { query, damages } = readAddress(search.toString(), readers);
        const understood = new URLSearchParams(query);
        for (const [name, raw] of search) {
          const values = understood.get(name)?.split(readers[name]?.list ? ',' : '\u0000') ?? [];
          const asked = readers[name]?.list ? raw.split(',').filter((value) => value.trim() !== '') : [raw];
          const isKept = asked.length > 0 && asked.every((value) => values.includes(value));
          expect(isKept || damages.some(({ parameter: told }) => told === name)).toBe(true);
          const isListed = !['sel', 'view', 'zone', 'commune'].includes(name);
          if (isListed) expect([...(known[name] ?? []), 'none']).toEqual(expect.arrayContaining(values));
        }
        for (const { value } of damages) expect(value).not.toMatch(/[\p{C}]/u);
        expect(readAddress(query, readers)).toEqual({ query, damages: [] });
      }),
      { numRuns: 3_000 },
    );
  });
});
