/** Device pixels across one pixel of an element: a map that is looked at from afar is enlarged (`zoom`). */
export const pixelRatioOf = (element: Element): number =>
  // Older browsers do not say how much.
  (window.devicePixelRatio || 1) * ((element.currentCSSZoom as number | undefined) ?? 1);
