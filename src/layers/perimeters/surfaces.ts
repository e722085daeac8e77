import type { Shape } from '../../geo/shape.ts';
import type { Surface } from '../../shared/geojson.ts';
import { lazyPart } from '../../shared/parts/lazy-part.tsx';

let known: ((shape: Shape) => Surface) | null = null;

/** What works surfaces out of shapes is large, and comes with the first shape. */
const loadSurfaces = lazyPart(async () => {
  known = (await import('../../geo/shape-surface.ts')).surfaceOf;
});

/** Null until it is there; asking has it come. */
export const surfacesAtHand = (): typeof known => {
  if (!known) void loadSurfaces().catch(() => undefined);
  return known;
};
