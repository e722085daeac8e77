/** What a drawing has from the style sheets of the page, which a picture of it does not have. */
const carried = [
  'color',
  'display',
  'fill',
  'fill-opacity',
  'fill-rule',
  'font-family',
  'font-size',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'visibility',
] as const;

const dress = (from: Element, to: Element): void => {
  const style = getComputedStyle(from);
  for (const name of carried) to.setAttribute(name, style.getPropertyValue(name));
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy) dress(child, copy);
  }
};

/** Patterns and arrowheads stand elsewhere in the page: what a drawing refers to comes along. */
const bringAlong = (copy: SVGSVGElement): void => {
  const ids = new Set<string>();
  for (const part of copy.querySelectorAll('*')) {
    for (const name of ['fill', 'marker-end']) {
      const [, id] = /^url\(["']?#([\w-]+)/.exec(part.getAttribute(name) ?? '') ?? [];
      if (id) ids.add(id);
    }
  }
  for (const id of ids) {
    const found = document.getElementById(id);
    if (!found) continue;
    const own = found.cloneNode(true) as Element;
    dress(found, own);
    copy.prepend(own);
  }
};

/** A drawing of the page as a picture, in the colours that it has there. */
export const imageOfSvg = async (svg: SVGSVGElement): Promise<HTMLImageElement> => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  dress(svg, copy);
  bringAlong(copy);
  const { width, height } = svg.getBoundingClientRect();
  // Its place is where it is drawn.
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  return image;
};
