import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { featureSchema, pointSchema } from '../shared/geojson.ts';
import { createParser } from '../shared/quick-parse.ts';
import { instantSchema, textSchema } from '../shared/vocabulary.ts';
import { createUnreadable, readFeatures } from './unreadable.ts';

const schema = featureSchema(
  v.nullable(pointSchema),
  v.object({ status: v.picklist(['reported', 'closed']), title: textSchema, reported: instantSchema }),
);
const parse = createParser(schema);
const incident = (id: string) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [4.35, 50.85] },
  properties: { status: 'reported', title: { fr: 'Bourse', nl: 'Beurs' }, reported: '2026-11-23T12:00:00.000Z' },
});

/** What an item may hold that no item can. */
const poison = fc.oneof(
  fc.anything(),
  fc.tuple(fc.constantFrom('reported', 'status', 'title'), fc.anything()).map(([name, value]) => {
    const feature = incident('inc-poisoned');
    return { ...feature, properties: { ...feature.properties, [name]: value } };
  }),
  fc.constantFrom('2026-11-24T14:02:00+01', '+275760-09-13T00:00:00.000Z', '', 'NaN').map((reported) => {
    const feature = incident('inc-poisoned');
    return { ...feature, properties: { ...feature.properties, reported } };
  }),
);

describe('a list that holds what cannot be read', () => {
  it('shows all the others in their order, and says which one it cannot show', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.array(fc.tuple(fc.nat(20), poison), { maxLength: 4 }), (count, poisons) => {
        const good = Array.from({ length: count }, (_, index) => incident(`inc-${index}`));
        const all: unknown[] = [...good];
        for (const [at, item] of poisons) all.splice(at % (all.length + 1), 0, item);
        const { features, unreadable } = readFeatures(all, parse);
        const shown = features.filter(({ id }) => id !== 'inc-poisoned').map(({ id }) => id);
        expect(shown).toEqual(good.map(({ id }) => id));
        for (const [id, detail] of unreadable) {
          expect(id).not.toBe('');
          expect(detail).not.toBe('');
        }
        if (features.length < all.length) expect(unreadable.size).toBeGreaterThan(0);
      }),
    );
  });

  it('names one without an id by its place', () => {
    const { unreadable } = readFeatures([incident('inc-1'), null, { id: 7 }, { id: '' }], parse);
    expect([...unreadable.keys()]).toEqual(['#2', '#3', '#4']);
  });

  it('knows since when, until the item can be read or is gone', () => {
    let now = 1_000;
    const unreadable = createUnreadable(() => now);
    unreadable.note('inc-1', 'broken');
    now = 2_000;
    unreadable.note('inc-2', 'broken too');
    unreadable.replace(
      new Map([
        ['inc-1', 'still broken'],
        ['inc-3', 'new'],
      ]),
    );
    expect(unreadable.items()).toEqual([
      { id: 'inc-1', detail: 'still broken', since: 1_000 },
      { id: 'inc-3', detail: 'new', since: 2_000 },
    ]);
    const before = unreadable.items();
    unreadable.note('inc-9', null);
    expect(unreadable.items()).toBe(before);
    unreadable.note('inc-1', null);
    unreadable.replace(new Map());
    expect(unreadable.items()).toEqual([]);
  });
});
