import { type Text, type Language, writtenIn } from '../../shared/vocabulary.ts';
import { type Box, breakName } from '../place-labels.ts';
import type { MapPalette } from '../palette.ts';
import type { Easel, Frame } from '../world.ts';
import { glyphHalf, isPlaceDrawn } from './level-painters.ts';
import type { StreetLevel } from './level.ts';
import { type NameAlong, type PlacedName, placeAlongLines } from './name-lines.ts';
import { type Disc, Taken } from './taken.ts';

/** A view whose names are wanted. */
export interface NamesOrder {
  /** Its corner and its scale. */
  frame: Frame;
  /** CSS pixels. */
  width: number;
  height: number;
  zoom: number;
  /** Device pixels to one of these. */
  ratio: number;
  language: Language;
  /** In both official languages, where they differ. */
  isBoth: boolean;
  /** How much larger than usual names are written. */
  textScale: number;
  /** Never touched: names and signs that stand already, pixels from the corner. */
  boxes: readonly Box[];
  discs: readonly Disc[];
}

type NameStyle = 'arterial' | 'street' | 'green' | 'place';

const styles: Readonly<Record<NameStyle, { size: number; weight: number; from: number }>> = {
  arterial: { size: 12, weight: 600, from: 13 },
  green: { size: 11, weight: 400, from: 12 },
  street: { size: 11, weight: 400, from: 14.5 },
  place: { size: 11, weight: 400, from: 17 },
};
const fontFamily = 'system-ui, sans-serif';
const sizeOf = (style: NameStyle, textScale: number): number => Math.round(styles[style].size * textScale);
const fontOf = (style: NameStyle, textScale: number): string =>
  `${styles[style].weight} ${sizeOf(style, textScale)}px ${fontFamily}`;
const heightOf = (style: NameStyle, textScale: number): number => sizeOf(style, textScale) + 4;

/** A name of what is no line, on one line or two, around its middle. */
interface StandingName {
  style: NameStyle;
  lines: readonly string[];
  x: number;
  y: number;
}

/** Everything that is written on a view. */
export interface NamesLayout {
  along: readonly (PlacedName & { style: NameStyle })[];
  standing: readonly StandingName[];
  textScale: number;
}

export type MeasureName = (text: string, font: string) => number;

/** Square pixels from which something green has its name on it. */
const smallestNamedGreen = 4_500;
/** Square metres of a square pixel at zoom 0, at the latitude of Brussels. */
const pixelArea = (156_543 * Math.cos((50.85 * Math.PI) / 180)) ** 2;

/** The name as it is written on the map. */
const write = (name: Text, { language, isBoth }: NamesOrder): string =>
  isBoth && name.fr !== name.nl ? `${name.fr} – ${name.nl}` : writtenIn(name, language);

const createNameAlong = (measure: MeasureName) => {
  const known = new Map<string, number[]>();
  return (text: string, style: NameStyle, textScale: number, paths: NameAlong['paths']): NameAlong => {
    const key = `${style} ${textScale} ${text}`;
    let advances = known.get(key);
    if (!advances) {
      const letters = Array.from(text);
      advances = letters.map((_, index) => measure(letters.slice(0, index + 1).join(''), fontOf(style, textScale)));
      known.set(key, advances);
    }
    return { text, paths, advances, height: heightOf(style, textScale) };
  };
};

/**
 * Chooses where names stand on a view: arterial streets, what is green, the other streets, public places; clear of what
 * stands there already, and of each other.
 */
export const createNamesPlacer = (measure: MeasureName): ((level: StreetLevel, order: NamesOrder) => NamesLayout) => {
  const nameAlong = createNameAlong(measure);
  return (level, order) => {
    const { frame, zoom, width, height, textScale } = order;
    const taken = new Taken();
    for (const box of order.boxes) taken.addBox(box);
    for (const disc of order.discs) taken.add(disc);
    const standing: StandingName[] = [];
    const project = ([x, y]: readonly [number, number]) => ({
      x: (x - frame.x) * frame.scale,
      y: (y - frame.y) * frame.scale,
    });
    const isNear = ({ x, y }: { x: number; y: number }) => x > 0 && y > 0 && x < width && y < height;

    const stand = (style: NameStyle, text: string, at: { x: number; y: number }, below: number): void => {
      const lines = breakName(text, 18);
      const lineHeight = heightOf(style, textScale);
      const half = Math.max(...lines.map((line) => measure(line, fontOf(style, textScale)))) / 2;
      const y = below === 0 ? at.y : at.y + below + (lines.length * lineHeight) / 2;
      const box: Box = {
        left: at.x - half,
        right: at.x + half,
        top: y - (lines.length * lineHeight) / 2,
        bottom: y + (lines.length * lineHeight) / 2,
      };
      if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height || !taken.isFreeBox(box)) return;
      taken.addBox(box);
      standing.push({ style, lines, x: at.x, y });
    };
    const along = (style: 'arterial' | 'street') => {
      if (zoom < styles[style].from) return [];
      const names = (level.streets ?? [])
        .filter(({ isArterial }) => isArterial === (style === 'arterial'))
        .map(({ name, paths }) => nameAlong(write(name, order), style, textScale, paths));
      return placeAlongLines(names, frame, order, taken).map((name) => ({ ...name, style }));
    };

    const places = (level.places ?? []).filter((place) => isPlaceDrawn(place, zoom));
    const half = glyphHalf(zoom);
    for (const { at } of places) {
      const { x, y } = project(at);
      if (isNear({ x, y })) taken.addBox({ left: x - half, right: x + half, top: y - half, bottom: y + half });
    }
    const arterial = along('arterial');
    if (zoom >= styles.green.from) {
      for (const { name, area, at } of level.green ?? []) {
        if (area * (4 ** zoom / pixelArea) < smallestNamedGreen) break;
        const point = project(at);
        if (name && isNear(point)) stand('green', write(name, order), point, 0);
      }
    }
    const streets = along('street');
    if (zoom >= styles.place.from) {
      for (const { name, at } of places) {
        const point = project(at);
        if (isNear(point)) stand('place', write(name, order), point, half + 1);
      }
    }
    return { along: [...arterial, ...streets], standing, textScale };
  };
};

/** Writes a layout: first what surrounds the letters, so that none lies on another's letters. */
export const paintNames = (context: Easel, { along, standing, textScale }: NamesLayout, palette: MapPalette): void => {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.lineWidth = 3;
  const write = (method: 'strokeText' | 'fillText'): void => {
    for (const { style, glyphs } of along) {
      context.font = fontOf(style, textScale);
      context.fillStyle = palette.name;
      for (const { text, x, y, angle } of glyphs) {
        context.save();
        context.translate(x, y);
        context.rotate(angle);
        context[method](text, 0, 0.5);
        context.restore();
      }
    }
    for (const { style, lines, x, y } of standing) {
      context.font = fontOf(style, textScale);
      context.fillStyle = style === 'green' ? palette.greenName : palette.name;
      lines.forEach((line, index) =>
        context[method](line, x, y + (index - (lines.length - 1) / 2) * heightOf(style, textScale)),
      );
    }
  };
  write('strokeText');
  write('fillText');
};
