import { useCallback } from 'react';
import { createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral, useQueryState, useQueryStates } from 'nuqs';
import { type Reader, oneOf, where } from './address.ts';
import { instantOf, readInstant } from './instant.ts';
import { type Filters, forFacets, timeWindows } from './filters.ts';
import { languages, severities } from './vocabulary.ts';

/**
 * What a colleague who opens the link should see is in the URL. A choice makes a history entry, so that Back undoes
 * it; typing and moving the map replace the entry.
 */
const choice = { history: 'push' } as const;
const strings = parseAsArrayOf(parseAsString).withDefault([]);

/** Names the whole Region where an address without a zone means something else: to a commander, the own zone. */
export const everyZone = 'all';
/** As it stands in the URL: the codes may be unknown to the region. */
export const useLensParams = () => useQueryStates({ zone: parseAsString, commune: parseAsString }, choice);

const filterParsers = {
  ...forFacets(() => strings),
  severity: parseAsArrayOf(parseAsStringLiteral(severities)).withDefault([]),
  window: parseAsStringLiteral(timeWindows).withDefault('all'),
  q: parseAsString.withDefault('').withOptions({ history: 'replace' }),
};
export const useFilters = (): readonly [Filters, (change: Partial<Filters>) => void] => {
  const [filters, set] = useQueryStates(filterParsers, choice);
  const change = useCallback((next: Partial<Filters>) => void set(next as Parameters<typeof set>[0]), [set]);
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
/** As the address has it: to a metre. */
export const nameViewport = ({ latitude, longitude, zoom }: Viewport): string =>
  `${latitude.toFixed(5)},${longitude.toFixed(5)},${zoom}`;
const parseAsViewport = createParser<Viewport>({ parse: parseViewport, serialize: nameViewport });
/** Over which weeks the security plan is computed. */
export const periods = ['4w', '8w', 'session'] as const;
export type Period = (typeof periods)[number];
export const usePeriodParam = () =>
  useQueryState('period', parseAsStringLiteral(periods).withDefault('8w').withOptions(choice));

/** Which part of a room stands there; the first where the address names none that it has. */
export const usePartParam = <P extends string>(parts: readonly [P, ...P[]]): readonly [P, (part: P) => void] => {
  const [asked, setAsked] = useQueryState('part', parseAsString.withOptions(choice));
  const [first] = parts;
  const setPart = useCallback((part: P) => void setAsked(part === first ? null : part), [setAsked, first]);
  return [parts.find((part) => part === asked) ?? first, setPart];
};

/** The year of the school's figures; null: the last that there is. */
export const useYearParam = () => useQueryState('year', parseAsString.withOptions(choice));

/** The room that stands beside the map; null: the lists. Which there are is for the shell to know. */
export const useRoomParam = () => useQueryState('room', parseAsString.withOptions(choice));

export const useViewportParam = () =>
  useQueryState('view', parseAsViewport.withOptions({ history: 'replace', throttleMs: 500 }));

/** The moment of the past that the screen shows, milliseconds since 1970; null: now. */
const parseAsMoment = createParser<number>({ parse: readInstant, serialize: instantOf });
export const useMomentParam = () => useQueryState('at', parseAsMoment.withOptions({ history: 'replace' }));
/** The other moment, where two are compared. */
export const useComparedParam = () => useQueryState('compare', parseAsMoment.withOptions(choice));

/** Names the recording that the moment is of; null: it is of what the API tells. */
export const useRecordingParam = () => useQueryState('recording', parseAsString.withOptions({ history: 'replace' }));

export const useLanguageParam = () => useQueryState('lang', parseAsStringLiteral(languages));

export const themes = ['dark', 'light'] as const;
export type Theme = (typeof themes)[number];
export const useThemeParam = () => useQueryState('theme', parseAsStringLiteral(themes));
