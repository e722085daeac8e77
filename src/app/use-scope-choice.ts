import { useCallback, useEffect, useLayoutEffect, useMemo } from 'react';
import type { Region } from '../geo/region.ts';
import type { Filters, Lens } from '../shared/filters.ts';
import { useFilters, useLensParams } from '../shared/url-state.ts';
import type { ScopeChoice } from '../workspace/scope.ts';
import { useWorkspace } from '../workspace/use-workspace.ts';
import { ownSeat } from '../shared/device.ts';
import { nameLens, resolveLens } from './lens.ts';

const minute = 60_000;

/**
 * Keeps every layer's selection at the scope that the address asks for; before the screen is painted, so that no count
 * lags behind. What a person chooses changes the selections before anything is drawn, so that all is drawn once.
 */
export const useScopeChoice = (region: Region, now: number): ScopeChoice => {
  const { select } = useWorkspace();
  const [filters, setFilterParams] = useFilters();
  const [asked, setLensParams] = useLensParams();
  const { zone: ownZone } = ownSeat;
  const { zone, commune } = useMemo(() => resolveLens(asked, region, ownZone).lens, [asked, region, ownZone]);
  const lens = useMemo<Lens>(() => ({ zone, commune }), [zone, commune]);
  const time = Math.floor(now / minute) * minute;
  useLayoutEffect(
    function applyScope() {
      select({ lens, filters, now: time });
    },
    [select, lens, filters, time],
  );
  const namesNone = asked.zone === null && asked.commune === null;
  useEffect(
    function nameOwnZone() {
      // Whoever is sent the link sees the same.
      if (namesNone && ownZone !== null) void setLensParams({ zone: ownZone }, { history: 'replace' });
    },
    [namesNone, ownZone, setLensParams],
  );
  const setLens = useCallback(
    (next: Lens) => {
      select({ lens: next });
      void setLensParams({ ...nameLens(next, ownZone) });
    },
    [select, setLensParams, ownZone],
  );
  const setFilters = useCallback(
    (change: Partial<Filters>) => {
      select({ filters: change });
      setFilterParams(change);
    },
    [select, setFilterParams],
  );
  return useMemo(() => ({ lens, filters, setLens, setFilters }), [lens, filters, setLens, setFilters]);
};
