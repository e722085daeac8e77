import { type Filters, facetParameters } from '../../shared/filters.ts';
import type { Language } from '../../shared/vocabulary.ts';
import { pair } from '../../shared/words.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { filterWords } from '../header/filter-words.ts';
import { appWords } from '../words.ts';

/** The filters in words, one by one: `Severity: Extreme, Severe`. */
export const tellFilters = (
  filters: Filters,
  layers: readonly LiveLayer[],
  zoneCodes: readonly string[],
  language: Language,
): readonly string[] => {
  const facets = layers.flatMap(({ layer }) => layer.list?.facets?.(zoneCodes) ?? []);
  const word = filterWords[language];
  const chosen = facetParameters.flatMap((parameter) => {
    const values = filters[parameter];
    const own = facets.filter((facet) => facet.parameter === parameter);
    const [first] = own;
    if (!first || values.length === 0) return [];
    const names = values.map(
      (value) => own.flatMap((facet) => facet.values).find((one) => one.value === value)?.name[language] ?? value,
    );
    return [pair(first.name[language], names.join(', '), language)];
  });
  return [
    ...chosen,
    ...(filters.window === 'all' ? [] : [pair(word.window, word.windows[filters.window], language)]),
    ...(filters.q === '' ? [] : [pair(appWords[language].search, filters.q, language)]),
  ];
};
