import { useCallback } from 'react';
import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { type Filters, timeWindows } from './filters.ts';
import { languages, severities } from './vocabulary.ts';

/**
 * What a colleague who opens the link should see is in the URL. A choice makes a history entry, so that Back undoes
 * it; typing and moving the map replace the entry.
 */
const choice = { history: 'push' } as const;
const strings = parseAsArrayOf(parseAsString).withDefault([]);

/** As it stands in the URL: the codes may be unknown to the region. */
export const useLensParams = () => useQueryStates({ zone: parseAsString, commune: parseAsString }, choice);

const filterParsers = {
  severity: parseAsArrayOf(parseAsStringLiteral(severities)).withDefault([]),
  status: strings,
  category: strings,
  operator: strings,
  discipline: strings,
  disruption: strings,
  road: strings,
  window: parseAsStringLiteral(timeWindows).withDefault('all'),
  q: parseAsString.withDefault('').withOptions({ history: 'replace' }),
};
export const useFilters = (): readonly [Filters, (change: Partial<Filters>) => void] => {
  const [filters, set] = useQueryStates(filterParsers, choice);
  const change = useCallback((next: Partial<Filters>) => void set(next as never), [set]);
  return [filters, change];
};

/** Ids of the layers that are shown; null shows all. */
export const useLayersParam = () => useQueryState('layers', parseAsArrayOf(parseAsString).withOptions(choice));

/** One item of one layer. */
export interface ItemRef {
  layer: string;
  id: string;
}
const parseAsItem = createParser<ItemRef>({
  parse: (value) => {
    const colon = value.indexOf(':');
    return colon > 0 && colon < value.length - 1 ? { layer: value.slice(0, colon), id: value.slice(colon + 1) } : null;
  },
  serialize: ({ layer, id }) => `${layer}:${id}`,
});
export const useSelectedParam = () => useQueryState('sel', parseAsItem.withOptions(choice));

/** What the map shows: centre in degrees, Leaflet zoom. */
export interface Viewport {
  latitude: number;
  longitude: number;
  zoom: number;
}
const parseAsViewport = createParser<Viewport>({
  parse: (value) => {
    const [latitude, longitude, zoom, ...rest] = value.split(',').map(Number);
    const whole = rest.length === 0 && [latitude, longitude, zoom].every(Number.isFinite);
    if (!whole || latitude === undefined || longitude === undefined || zoom === undefined) return null;
    if (Math.abs(latitude) > 85 || Math.abs(longitude) > 180 || zoom < 9 || zoom > 19) return null;
    return { latitude, longitude, zoom };
  },
  serialize: ({ latitude, longitude, zoom }) => `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom}`,
});
/** What stands beside the map: the lists, the log, the board of deployments, or the security plan. */
const sides = ['lists', 'log', 'board', 'plan'] as const;
/** Over which weeks the security plan is computed. */
export const periods = ['4w', '8w', 'session'] as const;
export type Period = (typeof periods)[number];
export const usePeriodParam = () =>
  useQueryState('period', parseAsStringLiteral(periods).withDefault('8w').withOptions(choice));

export const useSideParam = () => useQueryState('side', parseAsStringLiteral(sides).withOptions(choice));

export const useViewportParam = () =>
  useQueryState('view', parseAsViewport.withOptions({ history: 'replace', throttleMs: 500 }));

export const useLanguageParam = () => useQueryState('lang', parseAsStringLiteral(languages));

export const themes = ['dark', 'light'] as const;
export type Theme = (typeof themes)[number];
export const useThemeParam = () => useQueryState('theme', parseAsStringLiteral(themes));
