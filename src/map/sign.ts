/**
 * A sign on the map, drawn alike on the canvas, in the legend and in the lists. Kinds differ by outline, severity and
 * status by fill and glyph: never by colour alone. Plain data, so that it can be sent to a worker.
 */
export interface Sign {
  /** SVG path data in a box of 24 × 24, centre 12,12. */
  outline: string;
  /** CSS colours. */
  fill: string;
  edge: string;
  /** SVG path data in the same box, filled with `glyphFill`; null for none. */
  glyph: string | null;
  glyphFill: string;
  /** CSS pixels across at 100 %. */
  size: number;
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
