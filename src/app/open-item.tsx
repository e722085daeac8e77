import { Suspense, useCallback } from 'react';
import { ErrorBoundary } from '../shared/parts/error-boundary.tsx';
import { lazyPart, lazyView } from '../shared/parts/lazy-part.tsx';
import { PaneFailure } from '../shared/parts/pane.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import { useSelectedParam } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { useHasData } from '../workspace/feed.ts';
import { appWords } from './words.ts';

/** Comes once there are data, before anybody opens an item. */
const loadDetail = lazyPart(() => import('./detail.tsx'));
const Detail = lazyView(loadDetail, ({ Detail }) => Detail);

/** The item that is open, over the map; on a narrow screen a sheet at the foot of the window. */
export const OpenItem = () => {
  const word = useWords(appWords);
  const [item, setItem] = useSelectedParam();
  const close = useCallback(() => void setItem(null), [setItem]);
  usePart(loadDetail, useHasData());
  return (
    <div className="item-over-map">
      {item ? (
        <ErrorBoundary
          key={`${item.layer}:${item.id}`}
          renderFailure={(failure) => (
            <section className="detail" aria-label={word.detail}>
              <PaneFailure {...failure} onClose={close} />
            </section>
          )}
        >
          <Suspense>
            <Detail item={item} onClose={close} />
          </Suspense>
        </ErrorBoundary>
      ) : null}
    </div>
  );
};
