import { mapWords } from '../../map/words.ts';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeedStatus } from '../../workspace/feed.ts';

/** Over the map while nothing comes: its signs, or their absence, are not what is now. */
export const LostFeed = () => {
  const language = useLanguage();
  const word = useWords(mapWords);
  const feed = useFeedStatus();
  const now = useNow();
  if (feed.state !== 'no-data') return null;
  return (
    <div className="map-lost">
      <p>{feed.since === null ? word.nothingYet : word.signsAsOf(formatClockAt(feed.since, now, language))}</p>
    </div>
  );
};
