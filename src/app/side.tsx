import './lists/panels.css';
import { type CSSProperties, Suspense, memo, useEffect } from 'react';
import { ErrorBoundary } from '../shared/parts/error-boundary.tsx';
import { Pane, PaneFailure } from '../shared/parts/pane.tsx';
import type { PartFailure } from '../shared/parts/use-part.ts';
import { layerRegistry } from '../layers/registry.ts';
import { useDesk } from '../workspace/desk-state.ts';
import { useMapLayers } from '../workspace/use-workspace.ts';
import { Panel } from './lists/panel.tsx';
import { useLayout } from './layout.ts';
import { useNarrow } from './use-narrow.ts';
import { useRoom } from './use-room.ts';
import { useShown } from './use-shown.ts';

const Lists = () =>
  useShown().map((live) => (
    <Pane key={live.layer.id}>
      <Panel live={live} />
    </Pane>
  ));

/** The lists stand in the place of a room that did not come. */
const RoomFailure = ({ error, onRetry }: PartFailure) => {
  useEffect(
    function offerRetry() {
      useDesk.setState({ retryRoom: onRetry });
      return () => useDesk.setState({ retryRoom: null });
    },
    [onRetry],
  );
  return (
    <>
      <PaneFailure error={error} onRetry={onRetry} />
      <Lists />
    </>
  );
};

/** How many layers the map has once all of them are there. */
const ofMap = Object.values<object>(layerRegistry).filter((entry) => !('later' in entry)).length;

/** Under the map of a phone nobody would see that a room was opened: it comes into sight once it is there. */
const Arrival = () => {
  const isNarrow = useNarrow();
  useEffect(
    function comeIntoSight() {
      if (isNarrow) document.getElementById('lists')?.scrollIntoView();
    },
    [isNarrow],
  );
  return null;
};

/** What stands beside the map: the lists of the layers, or a room. */
export const Side = memo(() => {
  const room = useRoom();
  const shown = useShown();
  const lesser = shown.filter(({ layer }) => layer.list?.startsClosed).length;
  // How many of each stand side by side on a wide wall: of the lesser ones three at most.
  const rows = Math.max(1, Math.ceil(lesser / 3));
  const inRow = Math.max(1, Math.ceil(lesser / rows));
  const coming = ofMap - useMapLayers().length;
  const { columns, lower } = useLayout();
  const great = shown.filter(({ layer }) => !layer.list?.startsClosed);
  const widths = great.map(({ layer }) => `minmax(0, ${columns[layer.id] ?? 1}fr) `.repeat(inRow));
  const counts = {
    '--great': great.length,
    '--lesser': inRow,
    '--rows': rows,
    '--coming': coming,
    '--columns': widths.join(''),
    ...(lower !== null && { '--lower': `${lower}px` }),
  } as CSSProperties;
  return (
    <aside className="panels" id="lists" tabIndex={-1} style={counts} data-coming={coming > 0 && !room}>
      {room?.View ? (
        <ErrorBoundary key={room.id} renderFailure={(failure) => <RoomFailure {...failure} />}>
          <Suspense>
            <room.View />
            <Arrival />
          </Suspense>
        </ErrorBoundary>
      ) : (
        <Lists />
      )}
    </aside>
  );
});
