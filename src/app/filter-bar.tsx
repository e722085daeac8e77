import { useId } from 'react';
import type { AnyLayer, Facet } from '../layers/manifest.ts';
import { type Filters, timeWindows } from '../shared/filters.ts';
import { useFilters, useLayersParam } from '../shared/url-state.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { appWords } from './words.ts';

/** The facets of all layers by parameter: the same value in two layers is one choice that narrows both. */
export const mergeFacets = (layers: readonly AnyLayer[], zoneCodes: readonly string[]): Facet[] => {
  const merged = new Map<Facet['parameter'], Facet>();
  for (const facet of layers.flatMap((layer) => layer.facets(zoneCodes))) {
    const known = merged.get(facet.parameter);
    const added = facet.values.filter(({ value }) => !known?.values.some((other) => other.value === value));
    merged.set(facet.parameter, known ? { ...known, values: [...known.values, ...added] } : facet);
  }
  return [...merged.values()];
};

const FacetFilter = ({
  facet,
  chosen,
  onChange,
}: {
  facet: Facet;
  chosen: readonly string[];
  onChange: (values: string[]) => void;
}) => {
  const language = useLanguage();
  const id = useId();
  const name = facet.name[language];
  return (
    <>
      <button type="button" popoverTarget={id} className="filter-button" data-active={chosen.length > 0}>
        {chosen.length > 0 ? `${name} (${chosen.length})` : name}
      </button>
      <div id={id} popover="auto" className="popover" role="group" aria-label={name}>
        <ul>
          {facet.values.map(({ value, name: valueName }) => (
            <li key={value}>
              <label className="filter-option">
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={({ target }) =>
                    onChange(target.checked ? [...chosen, value] : chosen.filter((other) => other !== value))
                  }
                />
                {valueName[language]}
              </label>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
};

/** How many filters narrow the lists, the search included. */
export const countActive = (filters: Filters): number =>
  (['severity', 'status', 'category', 'operator'] as const).filter((name) => filters[name].length > 0).length +
  Number(filters.window !== 'all') +
  Number(filters.q !== '');

/** Layers on and off, facets, time window; one click clears them all. */
export const FilterBar = ({ layers, zoneCodes }: { layers: readonly AnyLayer[]; zoneCodes: readonly string[] }) => {
  const language = useLanguage();
  const word = useWords(appWords);
  const [filters, setFilters] = useFilters();
  const [shown, setShown] = useLayersParam();
  const isShown = (id: string) => shown === null || shown.includes(id);
  const toggleLayer = (id: string) => {
    const next = layers.map((layer) => layer.id).filter((other) => (other === id ? !isShown(id) : isShown(other)));
    void setShown(next.length === layers.length ? null : next);
  };
  return (
    <div className="filters" role="group" aria-label={word.filters}>
      <div className="toggles" role="group" aria-label={word.layers}>
        {layers.map((layer) => (
          <button key={layer.id} type="button" aria-pressed={isShown(layer.id)} onClick={() => toggleLayer(layer.id)}>
            {layer.title[language]}
          </button>
        ))}
      </div>
      {mergeFacets(layers, zoneCodes).map((facet) => (
        <FacetFilter
          key={facet.parameter}
          facet={facet}
          chosen={filters[facet.parameter]}
          onChange={(values) => setFilters({ [facet.parameter]: values })}
        />
      ))}
      <select
        aria-label={word.window}
        value={filters.window}
        className="filter-button"
        data-active={filters.window !== 'all'}
        onChange={({ target }) =>
          setFilters({ window: timeWindows.find((window) => window === target.value) ?? 'all' })
        }
      >
        {timeWindows.map((window) => (
          <option key={window} value={window}>
            {window === 'all' ? `${word.window}…` : `${word.window} ${word.windows[window]}`}
          </option>
        ))}
      </select>
      {countActive(filters) > 0 || shown !== null ? (
        <button
          type="button"
          onClick={() => {
            setFilters(null);
            void setShown(null);
          }}
        >
          {word.clear}
        </button>
      ) : null}
    </div>
  );
};
