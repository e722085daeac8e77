import { inks } from './sign.ts';

/** Strokes of a tile of 12 × 12, by name: what tells kinds of areas apart without colour. */
export const areaPatterns = {
  plain: '',
  cross: 'M0 0L12 12M0 12L12 0',
  slant: 'M-3 3L3 -3M0 12L12 0M9 15L15 9',
  dots: 'M5 6h2M11 0h2M-1 0h2M11 12h2M-1 12h2',
  grid: 'M6 0V12M0 6H12',
  bars: 'M6 0V12',
  level: 'M0 6H12',
  plus: 'M6 3V9M3 6H9',
} as const;
export type AreaPattern = keyof typeof areaPatterns;
export const patternSize = 12;

/** How an area looks: the colour of its edge and of its pattern. */
export interface AreaLook {
  ink: keyof typeof inks;
  pattern: AreaPattern;
}

/** How a line looks that somebody drew: by its strokes, and whether it leads somewhere. */
export interface LineLook {
  stroke: 'whole' | 'long' | 'dots' | 'teeth';
  hasHead: boolean;
}

/** As `stroke-dasharray` has them; teeth stand across a whole line. */
export const lineDashes: Readonly<Record<LineLook['stroke'], string>> = {
  whole: '',
  long: '14 7',
  dots: '2 7',
  teeth: '',
};
export const teeth = { weight: 12, dashes: '3 11' } as const;
/** An arrowhead in a box of 10 × 10, its tip at 9,5. */
export const headShape = 'M0 0.8L9 5L0 9.2z';

const idOf = ({ ink, pattern }: AreaLook): string => `area-${ink}-${pattern}`;
/** A paint of SVG: the pattern over a breath of the colour. It has to be placed first. */
export const patternFill = (look: AreaLook): string => `url(#${idOf(look)})`;

const svgNamespace = 'http://www.w3.org/2000/svg';
const make = (name: string, attributes: Readonly<Record<string, string | number>>): SVGElement => {
  const element = document.createElementNS(svgNamespace, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

/** Puts the patterns of looks into a page, once each: whatever is drawn there can be filled with them. */
export const placePatterns = (home: Element, looks: readonly AreaLook[]): void => {
  for (const look of looks) {
    if (document.getElementById(idOf(look))) continue;
    const colour = inks[look.ink];
    const pattern = make('pattern', {
      id: idOf(look),
      width: patternSize,
      height: patternSize,
      patternUnits: 'userSpaceOnUse',
    });
    pattern.append(
      make('rect', { width: patternSize, height: patternSize, fill: colour, 'fill-opacity': 0.1 }),
      make('path', { d: areaPatterns[look.pattern], stroke: colour, 'stroke-width': 1.5, 'stroke-opacity': 0.55 }),
    );
    const sheet = make('svg', { width: 0, height: 0, 'aria-hidden': 'true' });
    sheet.append(pattern);
    home.append(sheet);
  }
};

/** Puts an arrowhead of a colour into a page, once; answers the paint of SVG that it is. */
export const placeHead = (home: Element, ink: AreaLook['ink']): string => {
  const id = `head-${ink}`;
  if (!document.getElementById(id)) {
    const head = make('marker', {
      id,
      viewBox: '0 0 10 10',
      refX: 7,
      refY: 5,
      markerWidth: 5,
      markerHeight: 5,
      orient: 'auto',
    });
    head.append(make('path', { d: headShape, fill: inks[ink], stroke: 'none' }));
    const sheet = make('svg', { width: 0, height: 0, 'aria-hidden': 'true' });
    sheet.append(head);
    home.append(sheet);
  }
  return `url(#${id})`;
};
