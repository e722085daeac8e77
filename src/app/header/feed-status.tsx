import { memo, useEffect, useId, useState } from 'react';
import type { FeedStatus } from '../../live/live.ts';
import { Icon } from '../../shared/parts/icon.tsx';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { type Language } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeedStatus } from '../../workspace/feed.ts';
import { healthWords } from '../../workspace/health-words.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';

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
    case 'past':
      return feed.isFile ? word.recording : word.past;
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

/** Loaded when it is first opened. */
const FeedDetails = lazyView(
  () => import('./feed-details.tsx'),
  ({ FeedDetails }) => FeedDetails,
);

/** The state of the feed, always in sight; its age; and behind the button, each collection and the threshold. */
export const FeedStatusView = memo(() => {
  const language = useLanguage();
  const word = useWords(healthWords);
  const feed = useFeedStatus();
  const [isOpen, setIsOpen] = useState(false);
  const detailsId = useId();
  const now = useNow();
  return (
    <div className="feed" data-state={feed.state}>
      <span role="status" aria-label={word.feed} className="feed-state">
        {describe(feed, now, language)}
      </span>
      <FeedAge every={'every' in feed ? feed.every : null} />
      <button type="button" className="icon-button" popoverTarget={detailsId} aria-label={word.details}>
        <Icon shape="more" />
      </button>
      <div
        id={detailsId}
        popover="auto"
        className="popover feed-details"
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen ? (
          <Pane isSmall>
            <FeedDetails />
          </Pane>
        ) : null}
      </div>
    </div>
  );
});
