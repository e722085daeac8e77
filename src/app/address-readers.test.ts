import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../shared/address.ts';
import { alertsLayer } from '../layers/alerts/layer.tsx';
import { addressReaders, zoneReaders } from './address-readers.ts';
import { deploymentsLayer } from '../layers/deployments/layer.tsx';
import { gapsLayer } from '../layers/gaps/layer.tsx';
import { incidentsLayer } from '../layers/incidents/layer.tsx';
import { logLayer } from '../layers/log/layer.tsx';
import type { AnyLayer } from '../layers/manifest.ts';
import { linesLayer, stopsLayer } from '../layers/network/layer.tsx';
import { measuresLayer } from '../layers/plan/layer.tsx';
import { disruptionsLayer, roadSafetyLayer } from '../layers/traffic/layer.tsx';

const zones = ['5339', '5340'];
const readers = { ...addressReaders, ...zoneReaders(zones) };
const onMap: readonly AnyLayer[] = [incidentsLayer, alertsLayer, deploymentsLayer, disruptionsLayer, roadSafetyLayer];
const others: readonly AnyLayer[] = [logLayer, gapsLayer, measuresLayer, stopsLayer, linesLayer];

const valuesOf = (parameter: string): string[] => [
  ...new Set(
    onMap
      .flatMap((layer) => layer.facets(zones))
      .filter((facet) => facet.parameter === parameter)
      .flatMap(({ values }) => values.map(({ value }) => value)),
  ),
];
const facetParameters = [...new Set(onMap.flatMap((layer) => layer.facets(zones)).map(({ parameter }) => parameter))];

const known: Record<string, readonly string[]> = {
  lang: ['fr', 'nl', 'en'],
  theme: ['dark', 'light'],
  zone: zones,
  commune: ['21004', '21007'],
  layers: onMap.map(({ id }) => id),
  window: ['1h', '6h', '24h', 'all'],
  period: ['4w', '8w', 'session'],
  side: ['lists', 'log', 'board', 'plan'],
  sel: [...onMap, ...others].map(({ id }) => `${id}:thing-1`),
  view: ['50.84670,4.35250,15'],
  ...Object.fromEntries(facetParameters.map((parameter) => [parameter, valuesOf(parameter)])),
};

const read = (search: string) => {
  const { query, damages } = readAddress(search, readers);
  return { params: new URLSearchParams(query), damages };
};

describe('the address', () => {
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
    ['side=LOG)', 'side', 'log', 'LOG)'],
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
    ['layers=%00%E2%80%AEincidents', 'layers', 'incidents', 'incidents'],
  ])('%s', (search, parameter, value, told) => {
    const { params, damages } = read(search);
    expect(params.get(parameter)).toBe(value);
    expect(damages.map((damage) => damage.value)).toContain(told);
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
