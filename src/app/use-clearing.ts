import { useCallback } from 'react';
import { type Filters, facetParameters, noFilters, wholeRegion } from '../shared/filters.ts';
import { useLayersParam } from '../shared/url-state.ts';
import { useScope } from '../workspace/scope.ts';

/** How many filters narrow the lists, the search included. */
export const countActive = (filters: Filters): number =>
  facetParameters.filter((name) => filters[name].length > 0).length +
  Number(filters.window !== 'all') +
  Number(filters.q !== '');

/** Takes away what narrows the screen: filters and hidden layers, or the lens too; null where nothing does. */
export const useClearing = (): { clearFilters: (() => void) | null; clearAll: (() => void) | null } => {
  const { lens, filters, setLens, setFilters } = useScope();
  const [hidden, setHidden] = useLayersParam();
  const clearFilters = useCallback(() => {
    setFilters(noFilters);
    void setHidden(null);
  }, [setFilters, setHidden]);
  const clearAll = useCallback(() => {
    clearFilters();
    setLens(wholeRegion);
  }, [clearFilters, setLens]);
  const hasFilters = countActive(filters) > 0 || hidden !== null;
  return {
    clearFilters: hasFilters ? clearFilters : null,
    clearAll: hasFilters || lens.zone !== null ? clearAll : null,
  };
};
