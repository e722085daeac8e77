import type { LayerHealth } from '../live/live.ts';
import { formatClockAt, useNow } from '../shared/time.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { troubleWords } from './trouble-words.ts';
import { unreadableWords } from './unreadable-words.ts';
import type { LiveLayer } from './live-layer.ts';
import { listWords } from './words.ts';

/** So many are named; the others are counted. */
const mostNamed = 5;

/**
 * Which items cannot be shown as they are now, in a line, so that the list has its room; behind it why, and of those
 * that were known, from when is what is shown.
 */
export const UnreadableItems = ({
  items,
  store,
}: {
  items: (LayerHealth & { state: 'partial' })['items'];
  store: LiveLayer['store'] | undefined;
}) => {
  const language = useLanguage();
  const word = useWords(unreadableWords);
  const { lastGood } = useWords(troubleWords);
  const app = useWords(listWords);
  const now = useNow();
  const named = items.slice(0, mostNamed);
  const more = items.length - named.length;
  return (
    <details className="notice-items">
      <summary>
        {word.notShown(items.length)} <bdi>{named.map(({ id }) => id).join(', ')}</bdi>{' '}
        {more > 0 ? word.andMore(more) : null}
      </summary>
      {named.map(({ id, detail, since }) => (
        <p key={id}>
          <bdi>{id}</bdi> {store?.get(id) ? <span>{app.asOf(formatClockAt(since, now, language))}</span> : null}{' '}
          <code>
            <bdi>{detail}</bdi>
          </code>
        </p>
      ))}
      {items.some(({ id }) => store?.get(id)) ? <p>{lastGood}</p> : null}
    </details>
  );
};
