import { useEffect, useState } from 'react';
import type { FeedStatus } from '../../live/live.ts';
import { noFilters } from '../../shared/filters.ts';
import { usePlaces } from '../../shared/places.ts';
import { formatClockAt, formatClockSeconds, formatDay, useNow } from '../../shared/time.ts';
import { type Language, textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeedStatus } from '../../workspace/feed.ts';
import { healthWords } from '../../workspace/health-words.ts';
import { useScope } from '../../workspace/scope.ts';
import { useLayers, useWorkspace } from '../../workspace/use-workspace.ts';
import { useTroubles } from './use-troubles.ts';
import { wallWords } from './view-words.ts';

const second = 1_000;

/** What is read off the live feed, once a second. */
const useEverySecond = <T,>(read: () => T): T => {
  const [, countTick] = useState(0);
  useEffect(function tick() {
    const timer = setInterval(() => countTick((ticks) => ticks + 1), second);
    return () => clearInterval(timer);
  }, []);
  return read();
};

/** What the lens and the filters leave. */
const Scope = () => {
  const language = useLanguage();
  const word = useWords(wallWords);
  const { lens, filters } = useScope();
  const { communeName, zoneName } = usePlaces();
  const names = [
    lens.zone === null ? null : `${lens.zone} ${textIn(zoneName(lens.zone) ?? { fr: '', nl: '' }, language)}`,
    lens.commune === null ? null : textIn(communeName(lens.commune) ?? { fr: '', nl: '' }, language),
  ].filter((name) => name !== null);
  const isFiltered = Object.entries(filters).some(
    ([name, value]) => String(value) !== String(noFilters[name as keyof typeof noFilters]),
  );
  return (
    <p className="wall-scope">
      {names.length === 0 ? word.region : names.join(' · ')}
      {isFiltered ? <span className="tone-new">{` · ${word.filtered}`}</span> : null}
    </p>
  );
};

/** The server's clock, to the second: one that stands still is seen; and what the wall is about. */
export const ClockTile = () => {
  const language = useLanguage();
  const { live } = useWorkspace();
  const now = useEverySecond(live.clock.now);
  return (
    <>
      <p className="wall-clock">{formatClockSeconds(now, language)}</p>
      <p className="wall-day">{formatDay(now, language)}</p>
      <Scope />
    </>
  );
};

/** The state of the feed in words. */
export const tellFeed = (feed: FeedStatus, now: number, language: Language): string => {
  const word = healthWords[language];
  if (feed.state !== 'no-data') return word[feed.state];
  return feed.since === null ? word.noDataYet : word.noData(formatClockAt(feed.since, now, language));
};

/** How the feed does, how old what came last is, and what of it is not up to date. */
export const FeedTile = ({ mayGoDark }: { mayGoDark: boolean }) => {
  const language = useLanguage();
  const word = useWords(wallWords);
  const health = useWords(healthWords);
  const feed = useFeedStatus();
  const now = useNow();
  const { live } = useWorkspace();
  const silence = useEverySecond(live.silence);
  const troubles = useTroubles();
  const layers = useLayers();
  const names = layers
    .filter(({ layer }) => troubles.includes(layer.id))
    .map(({ layer }) => layer.title[language].toLocaleLowerCase(language));
  return (
    <>
      <p className="wall-feed" role="status" aria-label={health.feed} data-state={feed.state}>
        {tellFeed(feed, now, language)}
      </p>
      {silence === null || feed.state === 'past' ? null : (
        <p className="wall-age">{health.age(Math.round(silence / second))}</p>
      )}
      {names.length > 0 ? <p className="wall-trouble">{word.troubles(names.join(', '))}</p> : null}
      {mayGoDark ? <p className="wall-trouble">{word.mayGoDark}</p> : null}
    </>
  );
};
