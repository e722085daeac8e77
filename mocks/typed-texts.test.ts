import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startTestApi, testStart } from './test-api.ts';
import { liveCollections } from '../src/domain/collections.ts';
import type { LiveDefinition } from '../src/domain/definition.ts';

/** What is read of a schema of valibot, of whichever kind. */
interface Part {
  type: string;
  entries?: Readonly<Record<string, Part>>;
  item?: Part;
  items?: readonly Part[];
  options?: readonly unknown[];
  wrapped?: Part;
}

/** Every string in a schema, with the path to it. */
const stringsOf = (part: Part, path: string): (readonly [path: string, schema: v.GenericSchema<string, string>])[] => {
  if (part.type === 'string') return [[path, part as unknown as v.GenericSchema<string, string>]];
  const inner: [string, Part][] = [
    ...Object.entries(part.entries ?? {}),
    ...(part.items ?? []).map((item, index): [string, Part] => [String(index), item]),
    ...(part.item ? [['*', part.item] as [string, Part]] : []),
    ...(part.type === 'union' || part.type === 'variant'
      ? ((part.options ?? []) as Part[]).map((option, index): [string, Part] => [`|${index}`, option])
      : []),
  ];
  return [
    ...(part.wrapped ? stringsOf(part.wrapped, path) : []),
    ...inner.flatMap(([name, one]) => stringsOf(one, `${path}.${name}`)),
  ];
};
const definitions: readonly LiveDefinition[] = Object.values(liveCollections);
const writings = await Promise.all(definitions.map(async ({ id, writing }) => [id, await writing?.()] as const));
const fields = writings.flatMap(([id, writing]) => [
  ...(writing?.change ? stringsOf(writing.change.schema as unknown as Part, `${id}, change`) : []),
  ...(writing?.create ? stringsOf(writing.create.schema as unknown as Part, `${id}, new`) : []),
]);

describe('every string that people send', () => {
  it('is found', () => {
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.map(([path]) => path)).toEqual(
      expect.arrayContaining(['incidents, new.title.fr', 'log, new.text', 'measures, change.note']),
    );
  });

  it.each(fields)('%s has a rule for what it may hold', (_, schema) => {
    const hostile = [
      'a\0b',
      'a\u001Bb',
      'a\u0085b',
      'a\uD800b',
      'a\uFFFEb',
      '\u200B\u2060',
      '\u3164',
      '\u2800',
      ' \u00A0',
    ];
    expect(hostile.filter((text) => v.is(schema, text))).toEqual([]);
    expect(v.is(schema, 'x'.repeat(10_001))).toBe(false);
    const turned = v.safeParse(schema, 'Bourse\u202E\u2066 16 h');
    expect(turned.success && /[\u202A-\u202E\u2066-\u2069]/.test(turned.output)).toBe(false);
  });
});

describe('a text over HTTP', () => {
  let api: TestApi;
  let keys = 0;
  beforeAll(async () => {
    api = await startTestApi({ seed: 3 });
  });
  const enter = (text: string) =>
    api.request(`/collections/log/items/log-typed-${++keys}`, {
      method: 'PUT',
      headers: {
        Authorization: 'Bearer operator-1',
        'Idempotency-Key': `typed-${keys}`,
        'Content-Type': 'application/geo+json',
        'If-None-Match': '*',
      },
      body: JSON.stringify({
        properties: {
          text,
          occurred: new Date(testStart).toISOString(),
          discipline: null,
          zone: null,
          commune: null,
          incident: null,
          corrects: null,
        },
      }),
    });

  it.each([
    ['a zero', 'Fumée\0 ici', 'properties.text: The sign 6 (U+0000) is a control character: remove it.'],
    ['half a character', 'ab\uDC00', 'The sign 3 (U+DC00) is no character: remove it, or type it again.'],
    ['invisible signs alone', '\u200B\u2063\u3164', 'There are only signs in it that nobody sees: write something'],
    ['nothing', ' \n ', 'A text is wanted: write something.'],
  ])('with %s is refused with what to do', async (_, text, reason) => {
    const response = await enter(text);
    expect(response.status).toBe(422);
    expect(((await response.json()) as { detail: string }).detail).toContain(reason);
  });

  it('is kept composed, and without what turns a line round', async () => {
    const response = await enter('Cafe\u0301 \u202Etxt.exe\u202C مقهى\r\n2');
    expect(await response.json()).toMatchObject({ properties: { text: 'Café txt.exe مقهى\n2' } });
  });
});
