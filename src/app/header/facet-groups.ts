import type { Facet } from '../../layers/manifest.ts';
import type { Scope } from '../../shared/filters.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';

/** A value to choose, and the layers that have it. */
interface SharedValue {
  value: string;
  name: Facet['values'][number]['name'];
  layers: readonly LiveLayer[];
}
/** The facets of one layer alone; null: those that several have. */
export interface FacetGroup {
  layer: LiveLayer | null;
  facets: readonly (Omit<Facet, 'values'> & { values: readonly SharedValue[] })[];
}

/** Each value once: under its layer, or at the top where several have it. Groups without any are left out. */
export const groupFacets = (layers: readonly LiveLayer[], zoneCodes: readonly string[]): readonly FacetGroup[] => {
  const owned = layers.map((layer) => ({ layer, facets: layer.layer.list?.facets?.(zoneCodes) ?? [] }));
  const ownersOf = (parameter: Facet['parameter'], value: string): LiveLayer[] =>
    owned
      .filter(({ facets }) =>
        facets.some((facet) => facet.parameter === parameter && facet.values.some((one) => one.value === value)),
      )
      .map(({ layer }) => layer);
  const all = owned.flatMap(({ layer, facets }) =>
    facets.flatMap(({ parameter, name, values }) =>
      values.map((one) => ({ layer, parameter, facet: name, ...one, layers: ownersOf(parameter, one.value) })),
    ),
  );
  return [null, ...layers]
    .map((layer): FacetGroup => {
      const own = all.filter(
        (one) => one.layers[0] === one.layer && (one.layers.length > 1 ? layer === null : one.layer === layer),
      );
      const parameters = [...new Set(own.map(({ parameter }) => parameter))];
      const facets = parameters.flatMap((parameter) => {
        const values = own.filter((one) => one.parameter === parameter);
        return values[0] ? [{ parameter, name: values[0].facet, values }] : [];
      });
      return { layer, facets };
    })
    .filter(({ facets }) => facets.length > 0);
};

/** How many items there would be of a value, with all else that is chosen. */
export const countValue = (parameter: Facet['parameter'], { value, layers }: SharedValue, scope: Scope): number => {
  const chosen: Scope = { ...scope, filters: { ...scope.filters, [parameter]: [value] } };
  return layers.reduce((sum, { layer, store }) => {
    const { accepts } = layer.rule(chosen);
    return sum + [...store.values()].filter(accepts).length;
  }, 0);
};
