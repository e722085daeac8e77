/** One thing that the map shows, where it is on the screen, in the order in which things lie over each other. */
export interface Drawing {
  kind: 'canvas' | 'image' | 'svg' | 'text';
  element: Element;
  opacity: number;
}

const layerOf = (element: Element): number => Number.parseInt(getComputedStyle(element).zIndex, 10) || 0;

/** The children, the lowest first, as the browser lays them over each other. */
const stacked = (element: Element): Element[] =>
  [...element.children]
    .map((child) => ({ child, layer: layerOf(child) }))
    .sort((a, b) => a.layer - b.layer)
    .map(({ child }) => child);

const kindOf = (element: Element): Drawing['kind'] | null => {
  if (element instanceof HTMLCanvasElement) return 'canvas';
  if (element instanceof HTMLImageElement) return 'image';
  if (element instanceof SVGSVGElement) return 'svg';
  return element.children.length === 0 && element.textContent?.trim() ? 'text' : null;
};

/** All that is drawn in an element of the map and can be seen. */
export const collectDrawings = (element: Element, above = 1): readonly Drawing[] => {
  const { display, visibility, opacity } = getComputedStyle(element);
  const seen = above * Number(opacity);
  if (display === 'none' || visibility === 'hidden' || seen === 0) return [];
  const kind = kindOf(element);
  if (kind) return [{ kind, element, opacity: seen }];
  return stacked(element).flatMap((child) => collectDrawings(child, seen));
};
