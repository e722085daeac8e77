import './strip.css';
import { type ComponentType, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { boundsOf } from '../geo/geometry.ts';
import { networkAt } from '../geo/network.ts';
import { type Filters, type Lens, noFilters, wholeRegion } from '../shared/filters.ts';
import type { Position } from '../shared/geojson.ts';
import { ReferenceProvider } from '../shared/reference.ts';
import { lazyView } from '../shared/parts/lazy-part.tsx';
import { DialogPane, Pane, PaneFailure } from '../shared/parts/pane.tsx';
import { usePart } from '../shared/parts/use-part.ts';
import { NowProvider } from '../shared/time.ts';
import { type ItemRef, useFilters, useLayersParam, useLensParams, useSelectedParam } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { AddressNotice } from './address-notice.tsx';
import { Announcer } from './announcer.tsx';
import { DeviceNotice } from './device-notice.tsx';
import { ExerciseMark } from './exercise-mark.tsx';
import type { Figures } from './figures.ts';
import { FilterBar, countActive } from './filter-bar.tsx';
import { Header } from './header.tsx';
import { Indicators } from './indicators.tsx';
import { LensPicker } from './lens-picker.tsx';
import { resolveLens } from './lens.ts';
import { LiveMap, type LiveMapHandle } from './live-map.tsx';
import { OpenItem } from './open-item.tsx';
import { usePreferences } from './preferences.ts';
import { useSeat } from './seat.ts';
import { SeatPicker } from './seat-picker.tsx';
import { SessionProvider } from '../shared/session.ts';
import { UpdateNotice } from './update-notice.tsx';
import { Side } from './side.tsx';
import { useSideLayers } from './use-side-layers.ts';
import { useScreenKeys } from './use-screen-keys.ts';
import { useReferenceValue } from './use-reference.ts';
import { useFreshHorizon } from './use-fresh-horizon.ts';
import { useSelectionScope, useServerNow } from './use-scope.ts';
import { useLayers, useWorkspace } from './workspace.ts';
import { appWords } from './words.ts';

const Help = lazyView(
  () => import('./help.tsx'),
  ({ Help }) => Help,
);

/** What people do, loaded once they see what there is. */
const Desk = lazyView(
  () => import('./desk/desk.tsx'),
  ({ Desk }) => Desk,
);

const day = 24 * 3_600_000;

/** The operators' screen: one lens, one set of filters, one selection a layer; everything else reads those. */
export const Operations = ({ figures, DemoBar }: { figures: Figures; DemoBar: ComponentType | null }) => {
  const word = useWords(appWords);
  const workspace = useWorkspace();
  const { live, baseUrl } = workspace;
  const layers = useLayers();
  const seat = useSeat();
  const { region } = figures;
  const now = useServerNow(live);
  const [filters, setFilterParams] = useFilters();
  const [asked, setLensParams] = useLensParams();
  const [shownIds, setShownIds] = useLayersParam();
  const [selected, setSelected] = useSelectedParam();
  const { singleKeys } = usePreferences();
  const search = useRef<HTMLInputElement>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const map = useRef<LiveMapHandle>(null);

  const { unknown, ...resolved } = useMemo(() => resolveLens(asked, region), [asked, region]);
  const { zone, commune } = resolved.lens;
  const lens = useMemo<Lens>(() => ({ zone, commune }), [zone, commune]);
  const shown = useMemo(
    () => layers.filter(({ layer }) => shownIds === null || shownIds.includes(layer.id)),
    [layers, shownIds],
  );
  const networkDay = Math.floor(now / day);
  const network = useMemo(() => networkAt(figures.network, new Date(networkDay * day)), [figures.network, networkDay]);
  const { log, gaps, plan, ofNetwork, followed, drawn, isAwaited, failures } = useSideLayers(
    layers,
    shown,
    selected,
    network,
    now,
  );
  const select = useSelectionScope(followed, lens, filters, now);
  useFreshHorizon(layers, live);

  const setLens = useCallback(
    (next: Lens) => {
      select({ lens: next });
      void setLensParams({ ...next });
    },
    [select, setLensParams],
  );
  const setFilters = useCallback(
    (change: Partial<Filters>) => {
      select({ filters: change });
      setFilterParams(change);
    },
    [select, setFilterParams],
  );
  const open = useCallback(
    (item: ItemRef) => {
      layers.find(({ layer }) => layer.id === item.layer)?.fresh.open(item.id);
      void setSelected(item);
    },
    [layers, setSelected],
  );
  const openAndShow = useCallback(
    (item: ItemRef) => {
      open(item);
      const stop = item.layer === 'stops' && network.stops.find(({ id }) => id === item.id);
      const line = item.layer === 'lines' && network.lines.find(({ id }) => id === item.id);
      if (stop) map.current?.showPosition(stop.position);
      else if (line) map.current?.showBounds(boundsOf([line.path]));
      else map.current?.show(item);
    },
    [open, network],
  );
  const reference = useReferenceValue(region, network, openAndShow, gaps?.gapAt ?? null, log !== null);
  const session = useMemo(() => ({ baseUrl, seat, singleKeys }), [baseUrl, seat, singleKeys]);

  const zoneCodes = useMemo(() => [...region.zones.keys()], [region]);
  const hasFilters = countActive(filters) > 0 || shownIds !== null;
  const isNarrowed = hasFilters || zone !== null;
  const clearFilters = useCallback(() => {
    setFilters(noFilters);
    void setShownIds(null);
  }, [setFilters, setShownIds]);
  const clearAll = useCallback(() => {
    clearFilters();
    setLens(wholeRegion);
  }, [clearFilters, setLens]);
  const toggleLayer = useCallback(
    (id: string) => {
      const next = layers
        .map(({ layer }) => layer.id)
        .filter((other) => (other === id) !== shown.some(({ layer }) => layer.id === other));
      void setShownIds(next.length === layers.length ? null : next);
    },
    [layers, shown, setShownIds],
  );

  const closeItem = useCallback(() => void setSelected(null), [setSelected]);
  const openHelp = useCallback(() => setIsHelpOpen(true), []);
  const goBack = useCallback(() => {
    if (selected) void setSelected(null);
    else if (commune) setLens({ zone, commune: null });
    else if (zone) setLens(wholeRegion);
  }, [selected, setSelected, zone, commune, setLens]);
  useScreenKeys(shown, search, openHelp, goBack, singleKeys);
  const selectedLayer = selected && followed.find(({ layer }) => layer.id === selected.layer);
  const isDataThere = useSyncExternalStore(live.subscribe, () => live.lastData() !== null);
  const rest = usePart(workspace.loadMore, isDataThere);
  const showPosition = useCallback((position: Position) => map.current?.showPosition(position), []);
  const centre = useCallback(() => map.current?.centre() ?? null, []);
  const commands = useMemo(
    () => [
      { id: 'whole', name: word.allZones, run: () => setLens(wholeRegion) },
      { id: 'clear', name: word.clear, run: clearFilters },
      { id: 'help', name: word.help, key: '?', run: openHelp },
    ],
    [word, setLens, clearFilters, openHelp],
  );
  return (
    <NowProvider value={now}>
      <SessionProvider value={session}>
        <ReferenceProvider value={reference}>
          <div className="shell">
            <a className="skip-link" href="#lists">
              {word.skip}
            </a>
            <Pane>
              <Header
                search={search}
                q={filters.q}
                onSearch={(q) => setFilters({ q })}
                seatPicker={
                  <Pane isSmall>
                    <SeatPicker zoneCodes={zoneCodes} />
                  </Pane>
                }
                onHelp={openHelp}
                lensPicker={
                  <Pane isSmall>
                    <LensPicker region={region} lens={lens} onChange={setLens} />
                  </Pane>
                }
              />
            </Pane>
            <div className="strip">
              <Pane>
                <Indicators shown={shown} onToggle={toggleLayer} />
              </Pane>
              <Pane>
                <FilterBar
                  layers={layers}
                  zoneCodes={zoneCodes}
                  filters={filters}
                  onChange={setFilters}
                  onClear={hasFilters ? clearFilters : null}
                />
              </Pane>
            </div>
            <div className="notices">
              <ExerciseMark />
              <UpdateNotice />
              <DeviceNotice />
              <AddressNotice />
              {rest.failure ? <PaneFailure {...rest.failure} /> : null}
              {unknown ? (
                <p className="notice" role="status">
                  {unknown.kind === 'zone' ? word.unknownZone(unknown.code) : word.unknownCommune(unknown.code)}
                  <button type="button" onClick={() => setLens(lens)}>
                    {word.dismiss}
                  </button>
                </p>
              ) : null}
            </div>
            <main className="map-area">
              <Pane>
                <LiveMap
                  figures={figures}
                  network={network}
                  shown={drawn}
                  outlined={ofNetwork}
                  lens={lens}
                  onLens={setLens}
                  selected={selected}
                  onOpen={open}
                  handle={map}
                />
              </Pane>
            </main>
            <OpenItem
              item={selected}
              live={selectedLayer ?? null}
              isAwaited={isAwaited}
              failure={failures.item}
              isDataThere={isDataThere}
              onClose={closeItem}
              onShow={openAndShow}
            />
            {isDataThere ? (
              <Pane>
                <Desk
                  figures={figures}
                  network={network}
                  lens={lens}
                  onLens={setLens}
                  selected={selected}
                  onOpen={openAndShow}
                  onShow={showPosition}
                  centre={centre}
                  commands={commands}
                  sideFailure={failures.side}
                />
              </Pane>
            ) : null}
            <Side
              figures={figures}
              network={network}
              shown={shown}
              log={log}
              gaps={gaps}
              plan={plan}
              failure={failures.side}
              lens={lens}
              selected={selected}
              onOpen={openAndShow}
              onClear={isNarrowed ? clearAll : null}
            />
            {DemoBar ? (
              <Pane>
                <DemoBar />
              </Pane>
            ) : null}
            <Pane>
              <Announcer layers={shown} />
            </Pane>
            {isHelpOpen ? (
              <DialogPane onClose={() => setIsHelpOpen(false)}>
                <Help onClose={() => setIsHelpOpen(false)} />
              </DialogPane>
            ) : null}
          </div>
        </ReferenceProvider>
      </SessionProvider>
    </NowProvider>
  );
};
