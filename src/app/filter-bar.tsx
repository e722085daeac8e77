import { memo, useCallback, useId, useMemo } from 'react';
import type { Facet } from '../layers/manifest.ts';
import { type Filters, facetParameters, timeWindows } from '../shared/filters.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import type { LiveLayer } from './workspace.ts';
import { appWords } from './words.ts';

/** The facets of all layers by parameter: the same value in two layers is one choice that narrows both. */
const mergeFacets = (layers: readonly LiveLayer[], zoneCodes: readonly string[]): Facet[] => {
  const merged = new Map<Facet['parameter'], Facet>();
  for (const facet of layers.flatMap(({ layer }) => layer.facets(zoneCodes))) {
    const known = merged.get(facet.parameter);
    const added = facet.values.filter(({ value }) => !known?.values.some((other) => other.value === value));
    merged.set(facet.parameter, known ? { ...known, values: [...known.values, ...added] } : facet);
  }
  return [...merged.values()];
};

const FacetFilter = memo(
  ({
    facet,
    chosen,
    onChange,
  }: {
    facet: Facet;
    chosen: readonly string[];
    onChange: (parameter: Facet['parameter'], values: readonly string[]) => void;
  }) => {
    const language = useLanguage();
    return (
      <fieldset>
        <legend>{facet.name[language]}</legend>
        {facet.values.map(({ value, name }) => (
          <label key={value} className="filter-option">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                onChange(
                  facet.parameter,
                  target.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                )
              }
            />
            {name[language]}
          </label>
        ))}
      </fieldset>
    );
  },
);

/** How many filters narrow the lists, the search included. */
export const countActive = (filters: Filters): number =>
  facetParameters.filter((name) => filters[name].length > 0).length +
  Number(filters.window !== 'all') +
  Number(filters.q !== '');

/** All facets and the time window behind one button that says how many are active; one click clears them. */
export const FilterBar = memo(
  ({
    layers,
    zoneCodes,
    filters,
    onChange,
    onClear,
  }: {
    layers: readonly LiveLayer[];
    zoneCodes: readonly string[];
    filters: Filters;
    onChange: (change: Partial<Filters>) => void;
    /** Clears filters and hidden layers; null if there are none. */
    onClear: (() => void) | null;
  }) => {
    const word = useWords(appWords);
    const id = useId();
    const facets = useMemo(() => mergeFacets(layers, zoneCodes), [layers, zoneCodes]);
    const changeFacet = useCallback(
      (parameter: Facet['parameter'], values: readonly string[]) => onChange({ [parameter]: values }),
      [onChange],
    );
    const active = countActive(filters);
    return (
      <div className="filters">
        <button type="button" popoverTarget={id} className="filter-button" data-active={active > 0}>
          {active > 0 ? `${word.filters} (${active})` : word.filters}
        </button>
        <div id={id} popover="auto" className="popover filter-popover" role="group" aria-label={word.filters}>
          <label className="filter-window">
            {word.window}
            <select
              value={filters.window}
              onChange={({ target }) =>
                onChange({ window: timeWindows.find((window) => window === target.value) ?? 'all' })
              }
            >
              {timeWindows.map((window) => (
                <option key={window} value={window}>
                  {word.windows[window]}
                </option>
              ))}
            </select>
          </label>
          <div className="filter-columns">
            {facets.map((facet) => (
              <FacetFilter
                key={facet.parameter}
                facet={facet}
                chosen={filters[facet.parameter]}
                onChange={changeFacet}
              />
            ))}
          </div>
        </div>
        {onClear ? (
          <button type="button" onClick={onClear}>
            {word.clear}
          </button>
        ) : null}
      </div>
    );
  },
);
