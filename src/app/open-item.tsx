import { lazyPart, lazyView } from '../shared/parts/lazy-part.tsx';
import { Pane, PaneFailure } from '../shared/parts/pane.tsx';
import { type PartFailure, usePart } from '../shared/parts/use-part.ts';
import type { ItemRef } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { appWords } from './words.ts';
import type { LiveLayer } from './workspace.ts';

/** Comes once there are data, before anybody opens an item. */
const loadDetail = lazyPart(() => import('./detail.tsx'));
const Detail = lazyView(loadDetail, ({ Detail }) => Detail);

/** The item that is open, over the map; on a narrow screen a sheet at the foot of the window. */
export const OpenItem = ({
  item,
  live,
  isAwaited,
  failure,
  isDataThere,
  onClose,
  onShow,
}: {
  item: ItemRef | null;
  /** Null: a layer that is not there. */
  live: LiveLayer | null;
  /** Its layer is on its way. */
  isAwaited: boolean;
  /** Its layer did not come. */
  failure: PartFailure | null;
  isDataThere: boolean;
  onClose: () => void;
  onShow: (item: ItemRef) => void;
}) => {
  const word = useWords(appWords);
  usePart(loadDetail, isDataThere);
  return (
    <div className="item-over-map">
      {item && isAwaited && failure ? (
        <section className="detail" aria-label={word.detail}>
          <PaneFailure {...failure} onClose={onClose} />
        </section>
      ) : null}
      {item && !isAwaited ? (
        <Pane key={`${item.layer}:${item.id}`} onClose={onClose}>
          <Detail live={live} item={item} onClose={onClose} onShow={onShow} />
        </Pane>
      ) : null}
    </div>
  );
};
