import { alertsLayer } from '../layers/alerts/layer.tsx';
import { deploymentsLayer } from '../layers/deployments/layer.tsx';
import { incidentsLayer } from '../layers/incidents/layer.tsx';
import type { AnyLayer } from '../layers/manifest.ts';
import { type AddressReaders, firstOf, likeThis, oneOf } from '../shared/address.ts';
import { type facetParameters, timeWindows } from '../shared/filters.ts';
import { noLayers, periods, readItemRef, readViewport, sides, themes } from '../shared/url-state.ts';
import { languages } from '../shared/vocabulary.ts';

const first: readonly AnyLayer[] = [incidentsLayer, alertsLayer, deploymentsLayer];

/** What the layers that come later add; a test holds it against them. */
const later: Partial<Record<(typeof facetParameters)[number] | 'layers' | 'items', readonly string[]>> = {
  layers: ['disruptions', 'road-safety'],
  status: ['planned', 'ongoing', 'ended'],
  disruption: ['station-closed', 'section-closed', 'service-reduced'],
  road: ['speed-control', 'alcohol-control', 'heavy-goods-control', 'accident-prone', 'closure'],
  items: ['log', 'gaps', 'measures', 'stops', 'lines'],
};

const layers = [...first.map(({ id }) => id), ...(later.layers ?? [])];

/** The values of a filter, in every layer. */
const valuesOf = (parameter: (typeof facetParameters)[number], zoneCodes: readonly string[] = []): string[] => [
  ...first
    .flatMap((layer) => layer.facets(zoneCodes))
    .filter((facet) => facet.parameter === parameter)
    .flatMap(({ values }) => values.map(({ value }) => value)),
  ...(later[parameter] ?? []),
];
const choice = (parameter: (typeof facetParameters)[number]) =>
  ({ read: oneOf(valuesOf(parameter)), list: true }) as const;

/** Every parameter of the app's address, and what is known of its values before any zone is. */
export const addressReaders: AddressReaders = {
  lang: { read: oneOf(languages) },
  theme: { read: oneOf(themes) },
  // As many digits as the codes have: whether there is such a place is known once the map is there.
  zone: { read: likeThis(/^\d{4}$/) },
  commune: { read: likeThis(/^\d{5}$/) },
  layers: { read: oneOf([...layers, noLayers]), list: true },
  severity: choice('severity'),
  status: choice('status'),
  category: choice('category'),
  operator: { read: firstOf(oneOf(valuesOf('operator')), likeThis(/^zone-\d{4}$/)), list: true },
  discipline: choice('discipline'),
  disruption: choice('disruption'),
  road: choice('road'),
  window: { read: oneOf(timeWindows) },
  period: { read: oneOf(periods) },
  side: { read: oneOf(sides) },
  sel: { read: readItemRef([...layers, ...(later.items ?? [])]) },
  view: { read: readViewport },
};

/** The same for the values that name a zone, once the zones are known. */
export const zoneReaders = (codes: readonly string[]): AddressReaders => ({
  operator: { read: oneOf(valuesOf('operator', codes)), list: true },
});
