import type { Shape } from '../../geo/shape.ts';
import type { Perimeter } from './contract.ts';
import { seeCrossings } from './crossings.ts';
import type { PerimeterPatch } from './drafts.ts';

/** Where a perimeter lies. */
export type Areas = Pick<Perimeter['properties'], 'communes' | 'zones'>;
type Surface = Perimeter['geometry'];

/** What a change of shape asks for; null: not known here, which leaves it to the server. */
interface Ground {
  surfaceOf: ((shape: Shape) => Surface) | null;
  areasOf: ((surface: Surface) => Areas) | null;
}

/**
 * What a patch makes of a perimeter: whoever sets it up or lifts it does so now; its surface follows its shape.
 * @param now RFC 3339
 */
export const followPerimeterPatch = (
  { properties }: Perimeter,
  { seen, ...patch }: PerimeterPatch,
  now: string,
  { surfaceOf, areasOf }: Ground,
): { properties: Partial<Perimeter['properties']>; geometry?: Surface } => {
  const { status } = patch;
  const geometry = patch.shape && surfaceOf?.(patch.shape);
  return {
    properties: {
      ...patch,
      ...(seen && { crossings: seeCrossings(properties.crossings, seen, now) }),
      ...(status === 'active' && { lifted: null, ...(properties.start > now && { start: now }) }),
      // An end that has passed was that of the first time.
      ...(status === 'active' && properties.status === 'lifted' && { expectedEnd: null }),
      ...(status === 'lifted' && { lifted: now }),
      ...(geometry && areasOf?.(geometry)),
    },
    ...(geometry && { geometry }),
  };
};
