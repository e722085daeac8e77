import { queryOptions } from '@tanstack/react-query';
import { loadBase, loadFacilities, loadNetwork, loadRegion } from '../geo/packs.ts';

/** The figures that ship with the product: region, network, base map, facilities. They do not change while it runs. */
export const figuresQuery = queryOptions({
  queryKey: ['figures'],
  queryFn: async () => {
    const [region, network, base, facilities] = await Promise.all([
      loadRegion(),
      loadNetwork(),
      loadBase(),
      loadFacilities(),
    ]);
    return { region, network, base, facilities };
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});
export type Figures = Awaited<ReturnType<NonNullable<typeof figuresQuery.queryFn>>>;
