/**
 * What a perimeter is for. Exclusion (red zone), isolation (orange) and dissuasion (yellow) are those of emergency
 * planning; first comes a reflex zone, which the Dir-CP-Ops refines. A filter lets through whom it knows; a buffer keeps a
 * distance.
 */
export const perimeterKinds = [
  'exclusion',
  'isolation',
  'dissuasion',
  'reflex',
  'filter',
  'evacuation',
  'buffer',
  'search',
] as const;
export type PerimeterKind = (typeof perimeterKinds)[number];

export const perimeterStatuses = ['planned', 'active', 'lifted'] as const;
