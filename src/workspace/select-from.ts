import { type Lens, noFilters, wholeRegion } from '../shared/filters.ts';
import type { LiveLayer } from './live-layer.ts';

/** What a list leaves under a lens and no filter, by its own rule and in its order; and what lies beyond the lens. */
export const selectFrom = <F extends { id: string }>(
  { layer, store }: LiveLayer<F>,
  lens: Lens,
  now: number,
): { inside: F[]; outside: F[] } => {
  const ruleFor = (one: Lens) => layer.rule({ lens: one, filters: noFilters, now });
  const [own, all] = [ruleFor(lens), ruleFor(wholeRegion)];
  const everything = [...store.values()].filter((item) => all.accepts(item));
  return {
    inside: everything.filter((item) => own.accepts(item)).sort(own.compare),
    outside: everything.filter((item) => !own.accepts(item)),
  };
};
