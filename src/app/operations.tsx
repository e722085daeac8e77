import { type ComponentType, Suspense, lazy, useCallback, useMemo, useRef, useState } from 'react';
import { networkAt } from '../geo/network.ts';
import { type Lens, wholeRegion } from '../shared/filters.ts';
import { ReferenceProvider } from '../shared/reference.ts';
import { NowProvider } from '../shared/time.ts';
import { type ItemRef, useFilters, useLayersParam, useLensParams, useSelectedParam } from '../shared/url-state.ts';
import { useWords } from '../shared/words.ts';
import { Announcer } from './announcer.tsx';
import { Detail } from './detail.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import type { Figures } from './figures.ts';
import { FilterBar, countActive } from './filter-bar.tsx';
import { Header } from './header.tsx';
import { Indicators } from './indicators.tsx';
import { LensPicker } from './lens-picker.tsx';
import { resolveLens } from './lens.ts';
import { LiveMap, type LiveMapHandle } from './live-map.tsx';
import { Panel } from './panel.tsx';
import { usePreferences } from './preferences.ts';
import { StorageNotice } from './outbox-view.tsx';
import { createNames } from './reference.ts';
import { SeatPicker } from './seat-picker.tsx';
import { useShortcuts } from './shortcuts.ts';
import { UpdateNotice } from './update-notice.tsx';
import { useFreshHorizon } from './use-fresh-horizon.ts';
import { useSelectionScope, useServerNow } from './use-scope.ts';
import { useWorkspace } from './workspace.ts';
import { appWords } from './words.ts';

const Help = lazy(() => import('./help.tsx').then((module) => ({ default: module.Help })));

const day = 24 * 3_600_000;

/** Moves the focus to the first of the places that is there. */
const focusOn = (...selectors: readonly string[]): void =>
  selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((element) => element !== null)
    ?.focus();

/** The operators' screen: one lens, one set of filters, one selection a layer; everything else reads those. */
export const Operations = ({ figures, DemoBar }: { figures: Figures; DemoBar: ComponentType | null }) => {
  const word = useWords(appWords);
  const { layers, live } = useWorkspace();
  const { region } = figures;
  const now = useServerNow(live);
  const [filters, setFilters] = useFilters();
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
  useSelectionScope(layers, lens, filters, now);
  useFreshHorizon(layers, live);

  const networkDay = Math.floor(now / day);
  const network = useMemo(() => networkAt(figures.network, new Date(networkDay * day)), [figures.network, networkDay]);
  const setLens = useCallback((next: Lens) => void setLensParams({ ...next }), [setLensParams]);
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
      map.current?.show(item);
    },
    [open],
  );
  const names = useMemo(() => createNames(region, network, layers), [region, network, layers]);
  const reference = useMemo(() => ({ ...names, openItem: openAndShow }), [names, openAndShow]);

  const hasFilters = countActive(filters) > 0 || shownIds !== null;
  const isNarrowed = hasFilters || zone !== null;
  const clearFilters = useCallback(() => {
    setFilters(null);
    void setShownIds(null);
  }, [setFilters, setShownIds]);
  const clearAll = useCallback(() => {
    clearFilters();
    setLens(wholeRegion);
  }, [clearFilters, setLens]);
  const toggleLayer = (id: string) => {
    const next = layers
      .map(({ layer }) => layer.id)
      .filter((other) => (other === id) !== shown.some(({ layer }) => layer.id === other));
    void setShownIds(next.length === layers.length ? null : next);
  };

  const shortcuts = useMemo(
    () => ({
      '?': () => setIsHelpOpen(true),
      '/': () => search.current?.focus(),
      z: () => focusOn('.lens select'),
      m: () => focusOn('.map-room .leaflet-container'),
      ...Object.fromEntries(
        shown.map(({ layer }, index) => [
          String(index + 1),
          () => focusOn(`.panel-${layer.id} .row[tabindex="0"]`, `.panel-${layer.id} button`),
        ]),
      ),
      Escape: () => {
        if (selected) void setSelected(null);
        else if (commune) setLens({ zone, commune: null });
        else if (zone) setLens({ zone: null, commune: null });
      },
    }),
    [shown, selected, setSelected, zone, commune, setLens],
  );
  useShortcuts(shortcuts, singleKeys);
  const selectedLayer = selected && layers.find(({ layer }) => layer.id === selected.layer);
  return (
    <NowProvider value={now}>
      <ReferenceProvider value={reference}>
        <div className="shell">
          <a className="skip-link" href="#lists">
            {word.skip}
          </a>
          <Header
            search={search}
            seatPicker={<SeatPicker zoneCodes={[...region.zones.keys()]} />}
            onHelp={() => setIsHelpOpen(true)}
            lensPicker={<LensPicker region={region} lens={lens} onChange={setLens} />}
          />
          <div className="strip">
            <Indicators shown={shown} onToggle={toggleLayer} />
            <FilterBar
              layers={layers.map(({ layer }) => layer)}
              zoneCodes={[...region.zones.keys()]}
              onClear={hasFilters ? clearFilters : null}
            />
          </div>
          <div className="notices">
            <UpdateNotice />
            <StorageNotice />
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
            <ErrorBoundary message={word.crashed}>
              <LiveMap
                figures={figures}
                network={network}
                shown={shown}
                lens={lens}
                onLens={setLens}
                selected={selected}
                onOpen={open}
                handle={map}
              />
            </ErrorBoundary>
            {selected ? (
              <ErrorBoundary key={`${selected.layer}:${selected.id}`} message={word.crashed}>
                <Detail
                  live={selectedLayer ?? null}
                  item={selected}
                  onClose={() => void setSelected(null)}
                  onShow={openAndShow}
                />
              </ErrorBoundary>
            ) : null}
          </main>
          <aside className="panels" id="lists" tabIndex={-1}>
            {shown.map((one) => (
              <ErrorBoundary key={one.layer.id} message={word.crashed}>
                <Panel
                  live={one}
                  selectedId={selected?.layer === one.layer.id ? selected.id : null}
                  onOpen={openAndShow}
                  onClear={isNarrowed ? clearAll : null}
                />
              </ErrorBoundary>
            ))}
          </aside>
          {DemoBar ? <DemoBar /> : null}
          <Announcer layers={shown} />
          {isHelpOpen ? (
            <Suspense>
              <Help onClose={() => setIsHelpOpen(false)} />
            </Suspense>
          ) : null}
        </div>
      </ReferenceProvider>
    </NowProvider>
  );
};
