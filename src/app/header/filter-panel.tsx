import './filter-panel.css';
import { memo, useCallback, useDeferredValue, useMemo } from 'react';
import type { Facet } from '../../layers/manifest.ts';
import { timeWindows } from '../../shared/filters.ts';
import { usePlaces } from '../../shared/places.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useScope } from '../../workspace/scope.ts';
import { useMapLayers } from '../../workspace/use-workspace.ts';
import { filterWords } from './filter-words.ts';
import { type FacetGroup, countValue, groupFacets } from './facet-groups.ts';

type OnChange = (parameter: Facet['parameter'], values: readonly string[]) => void;

const FacetFilter = memo(
  ({
    facet,
    chosen,
    counts,
    onChange,
  }: {
    facet: FacetGroup['facets'][number];
    chosen: readonly string[];
    /** How many there are of each value. */
    counts: readonly number[];
    onChange: OnChange;
  }) => {
    const language = useLanguage();
    return (
      <fieldset>
        <legend>{facet.name[language]}</legend>
        {facet.values.map(({ value, name }, at) => (
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
            {name[language]} <span className="count">{counts[at]}</span>
          </label>
        ))}
      </fieldset>
    );
  },
);

/** The time window, and each facet under its layer; a value that several layers have is one choice that narrows all. */
export const FilterPanel = () => {
  const layers = useMapLayers();
  const { zoneCodes } = usePlaces();
  const { lens, filters, setFilters } = useScope();
  const word = useWords(filterWords);
  const language = useLanguage();
  const minute = Math.floor(useNow() / 60_000);
  const groups = useMemo(() => groupFacets(layers, zoneCodes), [layers, zoneCodes]);
  const scope = useDeferredValue(useMemo(() => ({ lens, filters, now: minute * 60_000 }), [lens, filters, minute]));
  const counts = useMemo(
    () =>
      groups.map(({ facets }) =>
        facets.map(({ parameter, values }) => values.map((value) => countValue(parameter, value, scope))),
      ),
    [groups, scope],
  );
  const change: OnChange = useCallback((parameter, values) => setFilters({ [parameter]: values }), [setFilters]);
  return (
    <>
      <label className="filter-window">
        {word.window}
        <select
          value={filters.window}
          onChange={({ target }) =>
            setFilters({ window: timeWindows.find((window) => window === target.value) ?? 'all' })
          }
        >
          {timeWindows.map((window) => (
            <option key={window} value={window}>
              {word.windows[window]}
            </option>
          ))}
        </select>
      </label>
      {groups.map(({ layer, facets }, group) => (
        <section key={layer?.layer.id ?? ''} className="filter-layer">
          <h3>{layer ? layer.layer.title[language] : word.several}</h3>
          {facets.map((facet, at) => (
            <FacetFilter
              key={facet.parameter}
              facet={facet}
              chosen={filters[facet.parameter]}
              counts={counts[group]?.[at] ?? []}
              onChange={change}
            />
          ))}
        </section>
      ))}
    </>
  );
};
