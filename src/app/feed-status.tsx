import { memo, useEffect, useId, useState } from 'react';
import { feedTiming } from '../live/contract.ts';
import type { FeedStatus } from '../live/live.ts';
import { formatClockAt, useNow } from '../shared/time.ts';
import { type Language } from '../shared/vocabulary.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { useFeedStatus, useLayerHealth } from './feed.ts';
import { healthWords } from './health-words.ts';
import { type LiveLayer, useLayers, useWorkspace } from './workspace.ts';

const describe = (feed: FeedStatus, now: number, language: Language): string => {
  const word = healthWords[language];
  switch (feed.state) {
    case 'live':
      return word.live;
    case 'connecting':
      return word.connecting;
    case 'reconnecting':
      return word.reconnecting;
    case 'paused':
      return word.paused;
    case 'no-data':
      return feed.since === null ? word.noDataYet : word.noData(formatClockAt(feed.since, now, language));
  }
};

/**
 * How often the feed is asked, if it is, and seconds since it last said anything, once a second; outside the live
 * region, which speaks of changes only.
 */
const FeedAge = ({ every }: { every: number | null }) => {
  const { live } = useWorkspace();
  const word = useWords(healthWords);
  const [age, setAge] = useState<number | null>(null);
  useEffect(
    function readAgeEverySecond() {
      const read = () => setAge(live.silence());
      const timer = setInterval(read, 1_000);
      read();
      return () => clearInterval(timer);
    },
    [live],
  );
  if (age === null) return null;
  const text = word.age(Math.round(age / 1_000));
  return <span className="feed-age">{every === null ? text : `${word.every(every / 1_000)} · ${text}`}</span>;
};

const CollectionHealth = ({ layer }: LiveLayer) => {
  const language = useLanguage();
  const word = useWords(healthWords);
  const health = useLayerHealth(layer.id);
  const now = useNow();
  const text =
    health.state === 'ok'
      ? word.ok
      : health.state === 'loading'
        ? word.loading
        : health.state === 'partial'
          ? `${word.malformed(formatClockAt(health.since, now, language))} – ${health.items.map(({ id }) => id).join(', ')}`
          : `${health.state === 'malformed' ? word.malformed(formatClockAt(health.since, now, language)) : word.failed(formatClockAt(health.since, now, language))} – ${word.reasons[health.reason.kind]}`;
  return (
    <li data-state={health.state}>
      <strong>{layer.title[language]}</strong> <span>{text}</span>
    </li>
  );
};

/** The state of the feed, always in sight; its age; and behind the button, each collection and the threshold. */
export const FeedStatusView = memo(() => {
  const language = useLanguage();
  const word = useWords(healthWords);
  const feed = useFeedStatus();
  const layers = useLayers();
  const detailsId = useId();
  const now = useNow();
  return (
    <div className="feed" data-state={feed.state}>
      <span role="status" aria-label={word.feed} className="feed-state">
        {describe(feed, now, language)}
      </span>
      <FeedAge every={'every' in feed ? feed.every : null} />
      <button type="button" className="icon-button" popoverTarget={detailsId} aria-label={word.details}>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M3 6l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      </button>
      <div id={detailsId} popover="auto" className="popover feed-details">
        <p>{word.details}</p>
        <ul>
          {layers.map((live) => (
            <CollectionHealth key={live.layer.id} {...live} />
          ))}
        </ul>
        <p className="quiet">{word.threshold(feedTiming.staleAfter / 1_000)}</p>
      </div>
    </div>
  );
});
