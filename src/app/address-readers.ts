import { type AnyEntry, layerRegistry } from '../layers/registry.ts';
import { rooms } from '../rooms/registry.ts';
import { type AddressReaders, firstOf, likeThis, oneOf, where } from '../shared/address.ts';
import { type FacetParameter, forFacets, timeWindows } from '../shared/filters.ts';
import { everyZone, noLayers, periods, readItemRef, readViewport, themes } from '../shared/url-state.ts';
import { isInstant } from '../shared/instant.ts';
import { wallLayouts } from '../shared/wall-layouts.ts';
import { languages } from '../shared/vocabulary.ts';

const entries: readonly (readonly [id: string, entry: AnyEntry])[] = Object.entries(layerRegistry);
const onMap = entries.flatMap(([id, entry]) => ('later' in entry ? [] : [id]));

/** The values of a filter, in every layer. */
const valuesOf = (parameter: FacetParameter, zoneCodes: readonly string[] = []): readonly string[] =>
  entries.flatMap(([, entry]) => {
    if ('later' in entry) return [];
    if ('soon' in entry) return entry.choices[parameter] ?? [];
    return (entry.first.list?.facets?.(zoneCodes) ?? [])
      .filter((facet) => facet.parameter === parameter)
      .flatMap(({ values }) => values.map(({ value }) => value));
  });
const choice = (parameter: FacetParameter) => ({ read: oneOf(valuesOf(parameter)), list: true }) as const;

/** Every parameter of the app's address, and what is known of its values before any zone is. */
export const addressReaders: AddressReaders = {
  lang: { read: oneOf(languages) },
  theme: { read: oneOf(themes) },
  // As many digits as the codes have: whether there is such a place is known once the map is there.
  zone: { read: firstOf(oneOf([everyZone]), likeThis(/^\d{4}$/)) },
  commune: { read: likeThis(/^\d{5}$/) },
  layers: { read: oneOf([...onMap, noLayers]), list: true },
  ...forFacets(choice),
  operator: { read: firstOf(oneOf(valuesOf('operator')), likeThis(/^zone-\d{4}$/)), list: true },
  window: { read: oneOf(timeWindows) },
  period: { read: oneOf(periods) },
  layout: { read: oneOf(wallLayouts) },
  year: { read: likeThis(/^20\d{2}$/) },
  at: { read: where(isInstant) },
  recording: { read: likeThis(/^[0-9a-f]{16}$/) },
  compare: { read: where(isInstant) },
  // Older addresses say `lists` where there is no room.
  room: { read: oneOf(['lists', ...rooms.map(({ id }) => id)]), before: 'side' },
  sel: { read: readItemRef(entries.map(([id]) => id)) },
  view: { read: readViewport },
};

/** The same for the values that name a zone, once the zones are known. */
export const zoneReaders = (codes: readonly string[]): AddressReaders => ({
  operator: { read: oneOf(valuesOf('operator', codes)), list: true },
});
