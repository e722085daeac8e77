import { type FeatureStore, createFeatureStore } from '../../../src/live/feature-store.ts';
import { type SelectionRule, createSelection } from '../../../src/live/selection.ts';
import { PointLayer } from '../../../src/map/points/point-layer.ts';
import type { Mark, OpenRival } from './bench-page.ts';
import { goToOn, openLeafletMap } from './leaflet-map.ts';
import { signs } from './marks.ts';
import { rankColours } from './rank-colours.ts';

/** The product's point layer alone, on a bare map, with a store and a selection as the product's. */
export const openPointLayer: OpenRival = async (element, bounds) => {
  const map = openLeafletMap(element, bounds);
  const store: FeatureStore<Mark> = createFeatureStore();
  const ruleWithout = (hidden: ReadonlySet<string>): SelectionRule<Mark> => ({
    name: `without ${hidden.size}`,
    accepts: ({ id }) => !hidden.has(id),
    compare: (a, b) => b.rank - a.rank,
    counters: ({ rank }) => [`rank:${rank}`],
  });
  const selection = createSelection(store, ruleWithout(new Set()));
  const layer = new PointLayer({
    sources: [
      {
        layer: 'marks',
        selection,
        mark: ({ position, sign, rank }: Mark) => ({ longitude: position[1], latitude: position[0], sign, rank }),
        signs: Object.fromEntries(signs),
      },
    ],
    groupStyle: {
      fill: '#0d1520',
      edge: '#e8eef6',
      text: '#ffffff',
      font: 'system-ui, sans-serif',
      ranks: [...rankColours],
      inks: {},
      selected: '#5fd0ff',
      focused: '#ffffff',
      halo: '#0b1017',
    },
    onHover: () => undefined,
    onActivate: () => undefined,
  });
  map.addLayer(layer);
  await layer.settle();
  return {
    goTo: goToOn(map),
    show: (marks) => store.replace([...marks.values()]),
    update: (changed) => store.apply(changed.map((feature) => ({ type: 'upsert', feature }))),
    hide: (ids) => selection.setRule(ruleWithout(ids)),
    painted: () => layer.settle(),
  };
};
