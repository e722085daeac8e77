import { feedTiming } from '../../domain/feed/contract.ts';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useLayerHealth } from '../../workspace/feed.ts';
import { healthWords } from '../../workspace/health-words.ts';
import { troubleWords } from '../../workspace/trouble-words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { feedDetailsWords } from './feed-details-words.ts';

const CollectionHealth = ({ layer }: LiveLayer) => {
  const language = useLanguage();
  const word = useWords(troubleWords);
  const own = useWords(feedDetailsWords);
  const health = useLayerHealth(layer.id);
  const now = useNow();
  const text =
    health.state === 'ok'
      ? own.ok
      : health.state === 'loading'
        ? own.loading
        : health.state === 'partial'
          ? `${word.malformed(formatClockAt(health.since, now, language))} – ${health.items.map(({ id }) => id).join(', ')}`
          : `${health.state === 'malformed' ? word.malformed(formatClockAt(health.since, now, language)) : word.failed(formatClockAt(health.since, now, language))} – ${word.reasons[health.reason.kind]}`;
  return (
    <li data-state={health.state}>
      <strong>{layer.title[language]}</strong> <span>{text}</span>
    </li>
  );
};

/** Each collection, and the threshold from which the feed counts as lost. */
export const FeedDetails = () => {
  const word = useWords(healthWords);
  const { threshold } = useWords(feedDetailsWords);
  const layers = useMapLayers();
  return (
    <>
      <p>{word.details}</p>
      <ul>
        {layers.map((live) => (
          <CollectionHealth key={live.layer.id} {...live} />
        ))}
      </ul>
      <p className="quiet">{threshold(feedTiming.staleAfter / 1_000)}</p>
    </>
  );
};
