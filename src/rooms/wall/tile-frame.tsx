import { type ReactNode, Suspense, useEffect } from 'react';
import { ErrorBoundary } from '../../shared/parts/error-boundary.tsx';
import { formatClockAt, useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import type { Freshness } from './freshness.ts';
import type { Tile } from './layouts.ts';
import { wallWords } from './view-words.ts';

/** So long a part that failed says so before it is tried again: milliseconds. */
const retryAfter = 15_000;

/** In the place of a part that failed: nobody is there to press a button. */
const TileFailure = ({ onRetry }: { onRetry: () => void }) => {
  const word = useWords(wallWords);
  useEffect(
    function tryAgain() {
      const timer = setTimeout(onRetry, retryAfter);
      return () => clearTimeout(timer);
    },
    [onRetry],
  );
  return (
    <p className="wall-trouble" role="alert">
      {word.failed}
    </p>
  );
};

/** One part of the wall: it waits, and fails, without the others, and comes back by itself. */
export const TileFrame = ({ tile, name, children }: { tile: Tile; name: string; children: ReactNode }) => (
  <section className="wall-tile" data-tile={tile} aria-label={name} style={{ gridArea: tile }}>
    <ErrorBoundary renderFailure={({ onRetry }) => <TileFailure onRetry={onRetry} />}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
  </section>
);

/** The head of a tile: what it is, how many, and how old that is where it is not what is now. */
export const TileHead = ({ title, count, freshness }: { title: string; count?: ReactNode; freshness: Freshness }) => {
  const language = useLanguage();
  const word = useWords(wallWords);
  const now = useNow();
  return (
    <header className="wall-head">
      <h2>
        {title} {count === undefined ? null : <span className="wall-count">{count}</span>}
      </h2>
      {freshness.isFresh || freshness.since === null ? null : (
        <p className="wall-stale">{word.asOf(formatClockAt(freshness.since, now, language))}</p>
      )}
    </header>
  );
};
