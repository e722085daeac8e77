import type { Shape } from '../../geo/shape.ts';
import type { Surface } from '../../shared/geojson.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';

let known: ((shape: Shape) => Surface) | null = null;

/** What works surfaces out of shapes is large, and comes with the first shape. */
const loadSurfaces = lazyPart(() => import('../../geo/shape-surface.ts'));

/** Null until it is there; asking has it come. */
export const surfacesAtHand = (): typeof known => {
  const keep = ({ surfaceOf }: { surfaceOf: typeof known }): void => {
    known = surfaceOf;
  };
  if (!known) void loadSurfaces().then(keep, () => undefined);
  return known;
};
