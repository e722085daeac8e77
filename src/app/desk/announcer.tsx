import { memo, useEffect, useState } from 'react';
import { defineWords, t } from '../../shared/terms.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useShown } from '../use-shown.ts';

const words = defineWords({
  arrived: t(
    (count: number, title: string) => `${count} nouveaux éléments : ${title}`,
    (count: number, title: string) => `${count} nieuwe elementen: ${title}`,
    (count: number, title: string) => `${count} new items: ${title}`,
  ),
});

/** At most one announcement in this many milliseconds, so that a flood does not talk without pause. */
const announceEvery = 4_000;

/** Says what is new, politely, to people who do not see it come. */
export const Announcer = memo(() => {
  const layers = useShown();
  const language = useLanguage();
  const word = useWords(words);
  const [text, setText] = useState('');
  useEffect(
    function announceArrivals() {
      const waiting: string[] = [];
      const note = (live: LiveLayer) => (ids: readonly string[]) => {
        for (const id of ids) {
          const feature = live.selection.get(id);
          if (feature) waiting.push(`${live.layer.title[language]}: ${live.layer.label(feature, language)}`);
        }
      };
      const leave = layers.map((live) => live.fresh.onArrival(note(live)));
      const timer = setInterval(() => {
        // What has been said does not stay: the item may be gone.
        const [first] = waiting;
        if (first === undefined) return setText('');
        setText(waiting.length === 1 ? first : word.arrived(waiting.length, first));
        waiting.length = 0;
      }, announceEvery);
      return () => {
        clearInterval(timer);
        for (const stop of leave) stop();
      };
    },
    [layers, language, word],
  );
  return (
    <div className="visually-hidden" aria-live="polite">
      {text}
    </div>
  );
});
