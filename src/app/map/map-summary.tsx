import { type Ref, type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { SignsHandle } from '../../map/live-signs.tsx';
import type { LayerSummary } from '../../map/points/point-feed.ts';
import { mapWords } from '../../map/words.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useIsKnown } from '../../workspace/feed.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';

/** The map's counts follow its draws, this many milliseconds behind at most. */
const delay = 2_500;

type Summary = Readonly<Record<string, LayerSummary>>;

/** One layer's numbers, as far as there are any: a map without signs is no calm when nothing is known. */
const LayerCounts = ({ live, counts }: { live: LiveLayer; counts: LayerSummary | undefined }) => {
  const language = useLanguage();
  const word = useWords(mapWords);
  const isKnown = useIsKnown(live);
  const told = isKnown && counts ? word.summary(counts.points, counts.grouped, counts.withoutPlace) : word.noData;
  return <li>{`${live.layer.title[language]}: ${told}`}</li>;
};

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
      {shown.map((live) => (
        <LayerCounts key={live.layer.id} live={live} counts={summary[live.layer.id]} />
      ))}
    </ul>
  );
};
