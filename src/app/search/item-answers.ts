import { useEffect, useMemo, useState } from 'react';
import { takeFirst } from '../../live/sorted-list.ts';
import { noFilters, wholeRegion } from '../../shared/filters.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { wordsOf } from '../../shared/searched-words.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { whenIdle } from '../../shared/when-idle.ts';
import { useLanguage } from '../../shared/words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useLayers, useMapLayers } from '../../workspace/use-workspace.ts';
import type { AnswerSource } from './answer.ts';
import { itemWordsOf } from './item-words.ts';

const mostOfEach = 5;
/** Milliseconds of reading at a stretch, before anybody waits for it. */
const stretch = 5;
/** Milliseconds between two looks at what has changed, while answers are open. */
const breath = 400;

/** Draws anew when something of these layers has changed: answers that are open follow it. */
const useChangesIn = (layers: readonly LiveLayer[]): void => {
  const [, setChanges] = useState(0);
  useEffect(
    function followChanges() {
      let timer: number | null = null;
      const tell = (): void => {
        timer ??= window.setTimeout(() => {
          timer = null;
          setChanges((changes) => changes + 1);
        }, breath);
      };
      const leave = layers.map(({ store }) => store.subscribe(tell));
      return () => {
        if (timer !== null) clearTimeout(timer);
        for (const stop of leave) stop();
      };
    },
    [layers],
  );
};

/** Those whose title or number has all the words, the most urgent first: only what this seat knows of is there. */
const findItems = (
  live: LiveLayer,
  typed: readonly string[],
  number: string,
  language: Language,
): readonly { id: string }[] => {
  const everything = live.layer.rule({ lens: wholeRegion, filters: noFilters, now: 0 });
  const words = itemWordsOf(live, language);
  const pick = (isLoose: boolean): { id: string }[] => {
    const known = function* (): Iterable<{ id: string }> {
      for (const feature of words.find(typed, isLoose)) if (everything.accepts(feature)) yield feature;
    };
    return takeFirst(known(), mostOfEach, everything.compare);
  };
  // Its whole number names one whatever has become of it: closed, or merged into another.
  const named = typed.length === 0 ? undefined : live.store.get(number);
  if (named) return [named];
  const found = pick(false);
  return found.length > 0 ? found : pick(true);
};

/** Items of the layers by title and number. */
export const useItemAnswers = (): AnswerSource => {
  const open = useLayers();
  const onMap = useMapLayers();
  const layers = useMemo(() => [...onMap, ...open.filter(({ layer }) => layer.isSearched)], [onMap, open]);
  const { show } = useItemSteps();
  const shown = useLanguage();
  useChangesIn(layers);
  useEffect(
    function readAhead() {
      let isLeft = false;
      const read = (): void => {
        if (!isLeft && !layers.every((live) => itemWordsOf(live, shown).readSome(stretch))) whenIdle(read, 100);
      };
      whenIdle(read, 100);
      return () => {
        isLeft = true;
      };
    },
    [layers, shown],
  );
  return ({ text, language }) => {
    const typed = [...new Set(wordsOf(text))];
    const number = text.trim().toLowerCase();
    // One letter begins something in most of them.
    return number.length <= 1
      ? []
      : layers.flatMap((live) =>
          findItems(live, typed, number, language).map((feature) => ({
            id: `${live.layer.id}-${feature.id}`,
            name: live.layer.label(feature, language),
            kind: `${live.layer.title[language]} · ${feature.id}`,
            isExact: feature.id.toLowerCase() === number,
            go: () => show({ layer: live.layer.id, id: feature.id }),
          })),
        );
  };
};
