import type { Severity } from './vocabulary.ts';
import { fold } from './fold.ts';
import { timeOf } from './instant.ts';

/** The scope that a person chose: a commune lies in its zone, so a commune is never there without one. */
export interface Lens {
  zone: string | null;
  commune: string | null;
}
export const wholeRegion: Lens = { zone: null, commune: null };

/** How far back a change may lie to be shown. */
export const timeWindows = ['1h', '6h', '24h', 'all'] as const;
export type TimeWindow = (typeof timeWindows)[number];
const hours: Record<TimeWindow, number> = { '1h': 1, '6h': 6, '24h': 24, all: Number.POSITIVE_INFINITY };

/** The filters that choose among values, by their parameter: the facets of the layers name them. */
export const facetParameters = [
  'severity',
  'status',
  'category',
  'operator',
  'discipline',
  'disruption',
  'road',
  'perimeter',
  'drawing',
] as const;
export type FacetParameter = (typeof facetParameters)[number];

/** Something for each of them, in their order. */
export const forFacets = <T>(make: (parameter: FacetParameter) => T): Record<FacetParameter, T> =>
  Object.fromEntries(facetParameters.map((parameter) => [parameter, make(parameter)])) as Record<FacetParameter, T>;

/**
 * What a person filters by. A list that is empty filters nothing, except `status`, where each layer then shows what is
 * current (not closed, ended or expired). A filter narrows only the layers that have its attribute.
 */
export interface Filters extends Record<FacetParameter, readonly string[]> {
  severity: readonly Severity[];
  window: TimeWindow;
  q: string;
}
export const noFilters: Filters = { ...forFacets((): readonly never[] => []), window: 'all', q: '' };

export interface Scope {
  lens: Lens;
  filters: Filters;
  /** The server's time, milliseconds. */
  now: number;
}

/** Whether the value is among the chosen ones; nothing chosen lets everything through. */
export const passes = (chosen: readonly string[], value: string): boolean =>
  chosen.length === 0 || chosen.includes(value);

/** The same for an attribute of several values. */
export const passesAny = (chosen: readonly string[], values: readonly string[]): boolean =>
  chosen.length === 0 || values.some((value) => chosen.includes(value));

/** The statuses to show: those chosen among the layer's own, else the current ones. */
export const shownStatuses = <S extends string>(
  chosen: readonly string[],
  own: readonly S[],
  current: readonly S[],
): ReadonlySet<S> => {
  const named = own.filter((status) => chosen.includes(status));
  return new Set(named.length > 0 ? named : current);
};

/** Whether a moment (RFC 3339) lies within the time window that ends now. */
export const withinWindow = (moment: string, scope: Scope): boolean =>
  scope.filters.window === 'all' || timeOf(moment) >= scope.now - hours[scope.filters.window] * 3_600_000;

/**
 * Names a rule by all that it reads of a scope: lens, time window, search, and what the layer reads besides. What a
 * layer does not read does not change the name.
 */
export const nameScope = ({ lens, filters: { window, q }, now }: Scope, ...read: readonly Iterable<string>[]): string =>
  JSON.stringify([lens, window, window === 'all' ? 0 : now, q, ...read.map((values) => [...values])]);

/** Whether a place lies within the lens. */
export const withinLens = (
  lens: Lens,
  communes: readonly (string | null)[],
  zones: readonly (string | null)[],
): boolean =>
  lens.commune !== null ? communes.includes(lens.commune) : lens.zone === null || zones.includes(lens.zone);

/** A test for the words of a search: each must occur somewhere in the text. The text is folded once for each object. */
export const searchFor = <F extends object>(q: string, textOf: (feature: F) => string): ((feature: F) => boolean) => {
  const wanted = q
    .split(/\s+/)
    .map((word) => fold(word).trim())
    .filter(Boolean);
  if (wanted.length === 0) return () => true;
  const folded = new WeakMap<F, string>();
  return (feature) => {
    let text = folded.get(feature);
    if (text === undefined) {
      text = fold(textOf(feature));
      folded.set(feature, text);
    }
    const within = text;
    return wanted.every((word) => within.includes(word));
  };
};
