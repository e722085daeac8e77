/** One text on the screen: as large as it is seen, and what it stands on (`#rrggbb`). */
export interface SeenText {
  text: string;
  pixels: number;
  colour: string;
  ground: string;
  /** Whether it ends under the foot of the part that it stands in. */
  isCut: boolean;
}

/** Runs in the page: every text that is seen. A name on the map stands on its halo. */
export const readTexts = (): SeenText[] => {
  const painting = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  /** A colour of the styles over another, as it is painted. */
  const paint = (ground: string, colour: string): string => {
    if (!painting) return ground;
    for (const fill of [ground, colour]) {
      painting.fillStyle = fill;
      painting.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = painting.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const groundOf = (element: Element | null): string => {
    if (!element) return '#ffffff';
    const { backgroundColor } = getComputedStyle(element);
    return backgroundColor === 'rgba(0, 0, 0, 0)'
      ? groundOf(element.parentElement)
      : paint(groundOf(element.parentElement), backgroundColor);
  };
  const halo = getComputedStyle(document.documentElement).getPropertyValue('--map-halo');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: SeenText[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!element || text === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { bottom, width, height } = range.getBoundingClientRect();
    const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    // What is there for assistive technology alone is clipped away.
    if (!isSeen || width * height === 0 || element.closest('.visually-hidden, .wall-leave')) continue;
    const { color, fontSize } = getComputedStyle(element);
    const ground = element.closest('.map-label') ? paint('#ffffff', halo) : groundOf(element);
    found.push({
      text,
      pixels: Number.parseFloat(fontSize) * (element.currentCSSZoom ?? 1),
      colour: paint(ground, color),
      ground,
      isCut: bottom > (element.closest('.wall-list, .wall-tile, body')?.getBoundingClientRect().bottom ?? 0) + 1,
    });
  }
  return found;
};
