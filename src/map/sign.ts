/**
 * A sign on the map, drawn alike on the canvas, in the legend and in the lists. Kinds differ by outline, severity by
 * size and fill, status by the ring around: never by colour alone. Plain data, so that it can be sent to a worker.
 */
export interface Sign {
  /** SVG path data in a box of 24 × 24, centre 12,12. */
  outline: string;
  /** One of the `inks`, or a CSS colour. */
  fill: string;
  edge: string;
  /** SVG path data in the same box, filled with `glyphFill`; null for none. */
  glyph: string | null;
  glyphFill: string;
  /** CSS pixels across at 100 %. */
  size: number;
  /** A second line around: what is new has a whole one, what is contained a dashed one. */
  ring?: 'whole' | 'dashed';
  /** A glow: the worst. */
  halo?: true;
}

/** One feature as the point layer needs it. */
export interface PointMark {
  longitude: number;
  latitude: number;
  /** Key of a sign in the layer's `signs`. */
  sign: string;
  /** What a group shows the worst of, and what is drawn on top: 0 without severity, then 1 minor to 4 extreme. */
  rank: number;
}

/** The outline of a sign's ring, as a transformation of its own outline in the box. */
export const ringScale = 1.17;
/** In the box's units. */
export const ringDash = [2.6, 2] as const;
/** The colour that a sign is known by: its fill, or its edge where it is hollow. */
export const mainInk = ({ fill, edge }: Pick<Sign, 'fill' | 'edge'>): string => (fill === inks.land ? edge : fill);

/** Colours that change with the theme: custom properties of the page, resolved by `inkColours` on a canvas. */
export const inks = {
  land: 'var(--sign-land)',
  minor: 'var(--sign-minor)',
  moderate: 'var(--sign-moderate)',
  severe: 'var(--sign-severe)',
  extreme: 'var(--sign-extreme)',
  /** Deployments, disruptions, controls: what is no incident and no alert. */
  other: 'var(--sign-other)',
} as const;
