import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { SignsHandle } from '../map/live-signs.tsx';
import type { LayerSummary } from '../map/points/point-feed.ts';
import { mapWords } from '../map/words.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import type { LiveLayer } from './workspace.ts';

/** The map's counts follow its draws, this many milliseconds behind at most. */
const delay = 2_500;

type Summary = Readonly<Record<string, LayerSummary>>;

/**
 * The map in numbers, for people who do not see it: signs + grouped + without a place = the list. `renew` is to be
 * called after each draw.
 */
export const MapSummary = ({
  shown,
  signs,
  renew,
}: {
  shown: readonly LiveLayer[];
  signs: RefObject<SignsHandle | null>;
  renew: Ref<() => void>;
}) => {
  const language = useLanguage();
  const word = useWords(mapWords);
  const [summary, setSummary] = useState<Summary>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useImperativeHandle(
    renew,
    () => () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        void signs.current?.summary().then(setSummary);
      }, delay);
    },
    [signs],
  );
  useEffect(function forgetTimer() {
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
    };
  }, []);
  return (
    <ul className="visually-hidden" aria-label={word.counts}>
      {shown.map(({ layer }) => {
        const { points = 0, grouped = 0, withoutPlace = 0 } = summary[layer.id] ?? {};
        return <li key={layer.id}>{`${layer.title[language]}: ${word.summary(points, grouped, withoutPlace)}`}</li>;
      })}
    </ul>
  );
};
