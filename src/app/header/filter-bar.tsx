import { memo, useId, useState } from 'react';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { useWords } from '../../shared/words.ts';
import { useScope } from '../../workspace/scope.ts';
import { countActive, useClearing } from '../use-clearing.ts';
import { appWords } from '../words.ts';

/** Loaded when it is first opened. */
const FilterPanel = lazyView(
  () => import('./filter-panel.tsx'),
  ({ FilterPanel }) => FilterPanel,
);

/** All facets and the time window behind one button that says how many are active; one click clears them. */
export const FilterBar = memo(() => {
  const { filters } = useScope();
  const { clearFilters } = useClearing();
  const word = useWords(appWords);
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const active = countActive(filters);
  return (
    <div className="filters">
      <button type="button" popoverTarget={id} className="filter-button" data-active={active > 0}>
        {active > 0 ? `${word.filters} (${active})` : word.filters}
      </button>
      <div
        id={id}
        popover="auto"
        className="popover filter-popover"
        role="group"
        aria-label={word.filters}
        onToggle={({ newState }) => setIsOpen(newState === 'open')}
      >
        {isOpen ? (
          <Pane>
            <FilterPanel />
          </Pane>
        ) : null}
      </div>
      {clearFilters ? (
        <button type="button" onClick={clearFilters}>
          {word.clear}
        </button>
      ) : null}
    </div>
  );
});
