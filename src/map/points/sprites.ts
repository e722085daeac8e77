import type { Sign } from '../sign.ts';
import type { Sizes } from './layout.ts';
import { type GroupStyle, rankCount } from './protocol.ts';

export type PaintContext = Pick<
  CanvasRenderingContext2D,
  | 'arc'
  | 'beginPath'
  | 'clearRect'
  | 'clip'
  | 'drawImage'
  | 'globalAlpha'
  | 'lineWidth'
  | 'rect'
  | 'restore'
  | 'save'
  | 'stroke'
  | 'strokeStyle'
>;

/** One picture of its own: to cut it out of a sheet costs twice as much at each draw. Device pixels. */
export interface Sprite {
  image: CanvasImageSource;
  width: number;
  height: number;
}

/** Everything that is drawn more than once, rendered once at the device's pixel ratio. */
export interface Sprites {
  sizes: Sizes;
  sign(index: number): Sprite;
  group(count: number, rank: number): Sprite;
  /** The characters of a group's count. */
  label(count: number): readonly Sprite[];
  style: GroupStyle;
}

/** Upper bounds of counts and radii, in CSS pixels, of the four sizes of a group. */
const groupSizes = [
  { below: 10, radius: 14 },
  { below: 100, radius: 16 },
  { below: 1_000, radius: 19 },
  { below: Infinity, radius: 23 },
] as const;
/** Width of a group's outer ring by its worst rank, CSS pixels: the worse, the heavier. */
const ringWidths = [1.5, 2, 2.75, 3.5, 4.75] as const;
const characters = '0123456789k';
const fontSize = 12;

const sizeClass = (count: number): number => groupSizes.findIndex(({ below }) => count < below);

/** A count in at most four characters. */
const labelOf = (count: number): string => (count < 10_000 ? `${count}` : `${Math.floor(count / 1_000)}k`);

const traceCircle = (context: OffscreenCanvasRenderingContext2D, radius: number): void => {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
};

const fillPath = (context: OffscreenCanvasRenderingContext2D, path: Path2D, colour: string): void => {
  context.fillStyle = colour;
  context.fill(path);
};

const drawSign = (context: OffscreenCanvasRenderingContext2D, sign: Sign): void => {
  const outline = new Path2D(sign.outline);
  context.scale(sign.size / 24, sign.size / 24);
  context.translate(-12, -12);
  fillPath(context, outline, sign.fill);
  context.strokeStyle = sign.edge;
  context.lineWidth = 1.5;
  context.stroke(outline);
  if (sign.glyph !== null) fillPath(context, new Path2D(sign.glyph), sign.glyphFill);
};

/** A disc with a heavy outer and a thin inner ring: no sign has two rings. */
const drawGroup = (
  context: OffscreenCanvasRenderingContext2D,
  style: GroupStyle,
  radius: number,
  rank: number,
): void => {
  const width = ringWidths[rank] ?? ringWidths[0];
  traceCircle(context, radius - 0.5);
  context.fillStyle = style.edge;
  context.fill();
  context.strokeStyle = style.ranks[rank] ?? style.edge;
  traceCircle(context, radius - 1.25 - width / 2);
  context.lineWidth = width;
  context.stroke();
  traceCircle(context, radius - 2.25 - width);
  context.fillStyle = style.fill;
  context.fill();
  traceCircle(context, radius - 2.75 - width);
  context.lineWidth = 1;
  context.stroke();
};

/**
 * Renders all of them, here and now: a canvas would wait until it is drawn from.
 * @param signs Sign index → sign.
 * @param makeCanvas A blank canvas of that many pixels.
 */
export const createSprites = (
  signs: readonly Sign[],
  style: GroupStyle,
  ratio: number,
  makeCanvas: (width: number, height: number) => OffscreenCanvas,
): Sprites => {
  const render = (
    width: number,
    height: number,
    draw: (context: OffscreenCanvasRenderingContext2D) => void,
  ): Sprite => {
    const canvas = makeCanvas(width, height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2D canvas: the signs cannot be rendered.');
    context.setTransform(ratio, 0, 0, ratio, width / 2, height / 2);
    draw(context);
    // A canvas of the page, where there is no other kind, is drawn from as it is.
    const image = 'transferToImageBitmap' in canvas ? canvas.transferToImageBitmap() : (canvas as CanvasImageSource);
    return { image, width, height };
  };

  const sideOf = (size: number) => 2 * (Math.ceil((size * ratio) / 2) + 1);
  const signSprites = signs.map((sign) =>
    render(sideOf(sign.size), sideOf(sign.size), (context) => drawSign(context, sign)),
  );
  const groupSprites = groupSizes.map(({ radius }) =>
    Array.from({ length: rankCount }, (_, rank) =>
      render(sideOf(radius * 2), sideOf(radius * 2), (context) => drawGroup(context, style, radius, rank)),
    ),
  );

  const font = `700 ${fontSize}px ${style.font}`;
  const ruler = makeCanvas(1, 1).getContext('2d');
  if (ruler) ruler.font = font;
  const labelSprites = Array.from(characters, (character) => {
    const width = Math.ceil((ruler?.measureText(character).width ?? fontSize / 2) * ratio);
    return render(width, Math.ceil(fontSize * ratio) + 2, (context) => {
      context.font = font;
      context.textAlign = 'center';
      context.textBaseline = 'alphabetic';
      context.fillStyle = style.text;
      context.fillText(character, 0, context.measureText('0').actualBoundingBoxAscent / 2);
    });
  });

  const groupOf = (count: number, rank: number) => groupSprites[sizeClass(count)]?.[rank] as Sprite;
  const ringWidth = Math.round(5 * ratio);
  const pulseReach = Math.round(14 * ratio);
  const largest = Math.max(...[...signSprites, ...groupSprites.flat()].map(({ width }) => width / 2));
  return {
    style,
    sizes: {
      ofSign: (sign) => (signSprites[sign] as Sprite).width / 2,
      ofGroup: (count, rank) => groupOf(count, rank).width / 2,
      ringWidth,
      pulseReach,
      largest: largest + ringWidth + pulseReach,
    },
    sign: (index) => signSprites[index] as Sprite,
    group: groupOf,
    label: (count) => Array.from(labelOf(count), (character) => labelSprites[characters.indexOf(character)] as Sprite),
  };
};
