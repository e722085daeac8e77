import { timeOf } from '../../shared/instant.ts';
import type { Perimeter } from './contract.ts';
import type { PerimeterDraft } from './drafts.ts';
import type { Areas } from './follow.ts';

/** A perimeter as it is set up. @param geometry the surface of its shape @param now RFC 3339 */
export const drawPerimeter = (
  id: string,
  draft: PerimeterDraft,
  geometry: Perimeter['geometry'],
  areas: Areas,
  now: string,
): Perimeter => ({
  type: 'Feature',
  id,
  geometry,
  properties: {
    ...draft,
    status: timeOf(draft.start) <= timeOf(now) ? 'active' : 'planned',
    ...areas,
    lifted: null,
    crossings: [],
    updated: now,
    version: 1,
    exercise: false,
  },
});
