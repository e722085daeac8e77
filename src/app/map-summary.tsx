import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { SignsHandle } from '../map/live-signs.tsx';
import type { LayerSummary } from '../map/points/point-feed.ts';
import { mapWords } from '../map/words.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import type { LiveLayer } from './workspace.ts';

/** The map's counts follow its draws, this many milliseconds behind at most. */
const delay = 300;

type Summary = Readonly<Record<string, LayerSummary>>;

/** What the signs are at this zoom, by layer; and what to call after a draw. */
export const useMapSummary = (signs: RefObject<SignsHandle | null>): readonly [Summary, () => void] => {
  const [summary, setSummary] = useState<Summary>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const renew = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void signs.current?.summary().then(setSummary);
    }, delay);
  }, [signs]);
  useEffect(function forgetTimer() {
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, []);
  return [summary, renew];
};

/** The map in numbers, for people who do not see it: signs + grouped + without a place = the list. */
export const MapSummary = ({ shown, summary }: { shown: readonly LiveLayer[]; summary: Summary }) => {
  const language = useLanguage();
  const word = useWords(mapWords);
  return (
    <ul className="visually-hidden" aria-label={word.counts}>
      {shown.map(({ layer }) => {
        const { points = 0, grouped = 0, withoutPlace = 0 } = summary[layer.id] ?? {};
        return <li key={layer.id}>{`${layer.title[language]}: ${word.summary(points, grouped, withoutPlace)}`}</li>;
      })}
    </ul>
  );
};
