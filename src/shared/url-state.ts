import { useCallback } from 'react';
import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { type Reader, oneOf, where } from './address.ts';
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

/** Hides every layer. An address that ends at `layers=` was cut off, and hides none. */
export const noLayers = 'none';
const parseAsLayers = createParser<string[]>({
  parse: (value) => (value === '' ? null : value.split(',').filter((id) => id !== noLayers && id !== '')),
  serialize: (ids) => (ids.length === 0 ? noLayers : ids.join(',')),
  eq: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
});
/** Ids of the layers that are shown; null shows all. */
export const useLayersParam = () => useQueryState('layers', parseAsLayers.withOptions(choice));

/** One item of one layer. */
export interface ItemRef {
  layer: string;
  id: string;
}
const parseItem = (value: string): ItemRef | null => {
  const colon = value.indexOf(':');
  return colon > 0 && colon < value.length - 1 ? { layer: value.slice(0, colon), id: value.slice(colon + 1) } : null;
};
const serializeItem = ({ layer, id }: ItemRef): string => `${layer}:${id}`;
const parseAsItem = createParser<ItemRef>({ parse: parseItem, serialize: serializeItem });
/** Reads an item of one of these layers; whether it is there is not known yet. */
export const readItemRef = (layers: Iterable<string>): Reader => {
  const readLayer = oneOf(layers);
  return (value) => {
    const item = parseItem(where((reading) => parseItem(reading) !== null)(value) ?? '');
    const layer = item && readLayer(item.layer);
    const id = item && where((reading) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(reading))(item.id);
    return layer && id ? serializeItem({ layer, id }) : null;
  };
};
export const useSelectedParam = () => useQueryState('sel', parseAsItem.withOptions(choice));

/** What the map shows: centre in degrees, Leaflet zoom. */
export interface Viewport {
  latitude: number;
  longitude: number;
  zoom: number;
}
const parseViewport = (value: string): Viewport | null => {
  const parts = value.split(',');
  const [latitude, longitude, zoom] = parts.map(Number);
  const whole = parts.length === 3 && parts.every((part) => /^-?\d+(\.\d+)?$/.test(part));
  if (!whole || latitude === undefined || longitude === undefined || zoom === undefined) return null;
  if (Math.abs(latitude) > 85 || Math.abs(longitude) > 180 || zoom < 9 || zoom > 19) return null;
  return { latitude, longitude, zoom };
};
export const readViewport: Reader = where((reading) => parseViewport(reading) !== null);
const parseAsViewport = createParser<Viewport>({
  parse: parseViewport,
  serialize: ({ latitude, longitude, zoom }) => `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom}`,
});
/** What stands beside the map: the lists, the log, the board of deployments, or the security plan. */
export const sides = ['lists', 'log', 'board', 'plan'] as const;
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
