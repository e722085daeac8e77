import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { alertSchema } from '../src/domain/alerts/contract.ts';
import { deploymentSchema } from '../src/domain/deployments/contract.ts';
import { incidentSchema } from '../src/domain/incidents/contract.ts';
import { createParser } from '../src/shared/quick-parse.ts';
import { type TestApi, startTestApi } from './test-api.ts';

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  incidents: incidentSchema,
  alerts: alertSchema,
  deployments: deploymentSchema,
};

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ scenario: '2017-11-15' });
  api.pass(4 * 3_600_000);
});
const featuresOf = async (collection: string): Promise<Json[]> => {
  const response = await api.request(`/collections/${collection}/items?limit=100000`, {
    headers: { Authorization: 'Bearer analyst-1' },
  });
  return ((await response.json()) as { features: Json[] }).features;
};

/** What a parse answers: a value, or what is wrong. */
const outcome = (parse: () => unknown): unknown => {
  try {
    return { value: parse() };
  } catch (thrown) {
    return { issues: (thrown as v.ValiError<v.GenericSchema>).issues.map(({ message }) => message) };
  }
};

/** Every place inside a value: the object or list, and the key. */
const placesIn = (value: Json, found: { holder: Record<string, Json>; key: string }[] = []) => {
  if (value === null || typeof value !== 'object') return found;
  for (const key of Object.keys(value)) {
    const holder = value as Record<string, Json>;
    found.push({ holder, key });
    placesIn(holder[key] as Json, found);
  }
  return found;
};

const garbage = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.constantFrom<Json>('', null, 0, -1, 1e9, [], {}, '+32 470 12 34 56', '2026-02-30T00:00:00Z', 'zone-1'),
);
const damage = fc.record({
  kind: fc.constantFrom('replace', 'drop', 'add', 'double'),
  at: fc.nat(),
  key: fc.constantFrom('extra', 'en', '__proto__', 'type', 'detail', '0'),
  value: garbage,
});

describe.each(Object.keys(schemas))('parsing %s', (collection) => {
  const schema = schemas[collection] as v.GenericSchema;
  const parse = createParser(schema);

  it('copies nothing of what fits', async () => {
    const features = await featuresOf(collection);
    expect(features.length).toBeGreaterThan(0);
    for (const feature of features) {
      expect(parse(feature)).toBe(feature);
      expect(v.parse(schema, feature)).toEqual(feature);
    }
  });

  it('answers what the schema answers, whatever comes', async () => {
    const features = await featuresOf(collection);
    fc.assert(
      fc.property(fc.nat(), fc.array(damage, { maxLength: 3 }), (which, damages) => {
        const feature = structuredClone(features[which % features.length] as Json);
        for (const { kind, at, key, value } of damages) {
          const places = placesIn(feature);
          const place = places[at % Math.max(1, places.length)];
          if (!place) continue;
          const holder: Record<string, Json> | Json[] = place.holder;
          if (kind === 'replace') place.holder[place.key] = value;
          else if (kind === 'drop' && Array.isArray(holder)) holder.splice(Number(place.key), 1);
          else if (kind === 'drop') delete holder[place.key];
          else if (kind === 'double' && Array.isArray(holder)) holder.push(holder[0] ?? null);
          else if (!Array.isArray(holder))
            Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
        }
        expect(outcome(() => parse(feature))).toEqual(outcome(() => v.parse(schema, feature)));
      }),
      { numRuns: 400 },
    );
  });
});

it('checks all of a pipe that begins with a pipe', () => {
  const short = v.pipe(v.pipe(v.string(), v.minLength(2)), v.maxLength(4));
  const parse = createParser(short);
  expect(parse('abc')).toBe('abc');
  for (const text of ['a', 'abcde']) expect(() => parse(text)).toThrow(v.ValiError);
});

it('leaves what it does not know to the schema', () => {
  const shouting = v.object({ text: v.pipe(v.string(), v.toUpperCase()), more: v.optional(v.number(), 7) });
  expect(createParser(shouting)({ text: 'a' })).toEqual({ text: 'A', more: 7 });
  const either = v.union([v.object({ a: v.number() }), v.object({ a: v.number(), b: v.number() })]);
  expect(createParser(either)({ a: 1, b: 2 })).toEqual({ a: 1 });
});
