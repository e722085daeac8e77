import { createContext, use } from 'react';
import { type Filters, type Lens, noFilters, wholeRegion } from '../shared/filters.ts';

/** What everything on the screen is narrowed by, as the address says, and how it is changed. */
export interface ScopeChoice {
  lens: Lens;
  filters: Filters;
  setLens(lens: Lens): void;
  setFilters(change: Partial<Filters>): void;
}

const ScopeContext = createContext<ScopeChoice>({
  lens: wholeRegion,
  filters: noFilters,
  setLens: () => undefined,
  setFilters: () => undefined,
});
export const ScopeProvider = ScopeContext.Provider;
export const useScope = (): ScopeChoice => use(ScopeContext);
