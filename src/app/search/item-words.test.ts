import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFeatureStore } from '../../live/feature-store.ts';
import { wordsOf } from '../../shared/searched-words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { itemWordsOf } from './item-words.ts';

interface Titled {
  id: string;
  title: string;
}
const open = () => {
  const store = createFeatureStore<Titled>();
  const live = { store, layer: { label: ({ title }: Titled) => title } } as unknown as LiveLayer;
  const find = (text: string, isLoose = false): string[] =>
    [...itemWordsOf(live, 'fr').find(wordsOf(text), isLoose)].map(({ id }) => id).sort();
  return { store, find };
};

describe('items by their words', () => {
  it('are those that looking through all of them finds, whatever has changed', () => {
    const word = fc.constantFrom('feu', 'feux', 'fumée', 'rue', 'Bruxelles', 'b');
    const title = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
    const id = fc.integer({ min: 1, max: 8 }).map((n) => `inc-${n}`);
    const step = fc.oneof(
      fc.record({ type: fc.constant('upsert' as const), feature: fc.record({ id, title }) }),
      fc.record({ type: fc.constant('remove' as const), id }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(step), fc.oneof(title, id)), { maxLength: 6 }), (rounds) => {
        const { store, find } = open();
        for (const [steps, asked] of rounds) {
          store.apply(steps);
          const typed = wordsOf(asked);
          const expected = [...store.values()].filter(({ id, title }) => {
            const words = wordsOf(`${id} ${title}`);
            return typed.every((one) => words.some((own) => own.startsWith(one)));
          });
          expect(find(asked)).toEqual(expected.map(({ id }) => id).sort());
        }
      }),
    );
  });

  it('are found with one typing error in a word of five letters', () => {
    const { store, find } = open();
    store.replace([{ id: 'inc-1', title: 'Rassemblement bruyant' }]);
    for (const text of ['rasemblement', 'bruyaant', 'inc rassmeblement', 'burya']) {
      expect(find(text)).toEqual([]);
      expect(find(text, true)).toEqual(['inc-1']);
    }
    expect(find('inc-2', true)).toEqual([]);
  });
});
