import { useEffect, useState } from 'react';
import { wordsOf } from '../../shared/searched-words.ts';
import { isolate } from '../../shared/text.ts';
import { useWords } from '../../shared/words.ts';
import { goToPlace } from '../../workspace/desk-state.ts';
import { type OwnLayer, changeOwnLayer, keeperOf, useOwnLayers } from '../../workspace/own-layers/own-layers.ts';
import { openOwnRow } from '../../workspace/own-layers/own-state.ts';
import type { NamedRow } from '../../workspace/own-layers/protocol.ts';
import { ownWords } from '../own/own-words.ts';
import type { AnswerSource } from './answer.ts';

const mostOfEach = 5;

type Found = readonly { layer: OwnLayer; rows: readonly NamedRow[] }[];

const searchIn = async (layers: readonly OwnLayer[], typed: readonly string[]): Promise<Found> =>
  Promise.all(
    layers.map(async (layer) => {
      try {
        const keeper = await keeperOf(layer);
        return { layer, rows: (await keeper?.ask('search', { typed, most: mostOfEach })) ?? [] };
      } catch {
        // One that cannot be asked hides no other.
        return { layer, rows: [] };
      }
    }),
  );

/** What layers of one's own hold, by the words of it: each is asked in its worker, and answers a little later. */
export const useOwnAnswers = (text: string): AnswerSource => {
  const word = useWords(ownWords);
  const layers = useOwnLayers();
  const [found, setFound] = useState<{ text: string; found: Found }>({ text: '', found: [] });
  useEffect(
    function askLayers() {
      let isLeft = false;
      const typed = [...new Set(wordsOf(text))];
      const ask = async (): Promise<void> => {
        const answers = text.trim().length > 1 && typed.length > 0 ? await searchIn(layers, typed) : [];
        if (!isLeft) setFound({ text, found: answers });
      };
      if (layers.length > 0) void ask();
      return () => {
        isLeft = true;
      };
    },
    [layers, text],
  );
  if (found.text !== text) return () => [];
  return () =>
    found.found.flatMap(({ layer, rows }) =>
      rows.map(({ row, name, position }) => ({
        id: `${layer.id}-${row}`,
        name: isolate(name ?? word.nameless),
        kind: `${word.kind} · ${isolate(layer.name)}`,
        go: () => {
          changeOwnLayer(layer.id, { isHidden: false });
          if (position) goToPlace({ position, paths: [] });
          openOwnRow({ layer: layer.id, row });
        },
      })),
    );
};
