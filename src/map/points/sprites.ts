import { mainInk, ringDash, ringScale, type Sign } from '../sign.ts';
import { readShares, ringSteps, type Sizes } from './layout.ts';
import type { GroupStyle } from './protocol.ts';

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
  /** @param arcs as of `shareRanks` */
  group(count: number, arcs: number): Sprite;
  /** The characters of a group's count. */
  label(count: number): readonly Sprite[];
  style: GroupStyle;
}

/** Upper bounds of counts and radii, in CSS pixels, of the two sizes of a group: no larger than the sign of a severe item. */
const groupSizes = [
  { below: 100, radius: 12 },
  { below: Infinity, radius: 14 },
] as const;
/** CSS pixels of a group's ring. */
const ringWidth = 3;
/** Rings are rendered when they are first seen; of more than these, all are forgotten. */
const mostRings = 400;
const characters = '0123456789k';
const fontSize = 12;

const sizeClass = (count: number): number => groupSizes.findIndex(({ below }) => count < below);

/** A count in at most three characters. */
const labelOf = (count: number): string => (count < 1_000 ? `${count}` : `${Math.min(99, Math.floor(count / 1_000))}k`);

const traceCircle = (context: OffscreenCanvasRenderingContext2D, radius: number): void => {
  context.beginPath();
  context.arc(0, 0, radius, 0, 2 * Math.PI);
};

const fillPath = (context: OffscreenCanvasRenderingContext2D, path: Path2D, colour: string): void => {
  context.fillStyle = colour;
  context.fill(path);
};

export const drawSign = (
  context: OffscreenCanvasRenderingContext2D,
  sign: Sign,
  style: Pick<GroupStyle, 'inks'>,
): void => {
  const paint = (colour: string): string => style.inks[colour] ?? colour;
  const outline = new Path2D(sign.outline);
  context.scale(sign.size / 24, sign.size / 24);
  context.translate(-12, -12);
  const around = (act: () => void): void => {
    context.save();
    context.translate(12, 12);
    context.scale(ringScale, ringScale);
    context.translate(-12, -12);
    context.strokeStyle = paint(mainInk(sign));
    act();
    context.restore();
  };
  if (sign.halo)
    around(() => {
      context.globalAlpha = 0.3;
      context.lineWidth = 3;
      context.stroke(outline);
    });
  if (sign.ring)
    around(() => {
      context.lineWidth = 1.2;
      context.setLineDash(sign.ring === 'dashed' ? ringDash : []);
      context.stroke(outline);
    });
  fillPath(context, outline, paint(sign.fill));
  context.strokeStyle = paint(sign.edge);
  context.lineWidth = 1.8;
  context.stroke(outline);
  if (sign.glyph !== null) fillPath(context, new Path2D(sign.glyph), paint(sign.glyphFill));
};

/** A disc of the ground's colour in a ring: an arc for each rank of the members, the worst from the top on. */
const drawGroup = (
  context: OffscreenCanvasRenderingContext2D,
  style: GroupStyle,
  radius: number,
  arcs: number,
): void => {
  traceCircle(context, radius);
  context.fillStyle = style.edge;
  context.fill();
  traceCircle(context, radius - 1);
  context.fillStyle = style.fill;
  context.fill();
  context.lineWidth = ringWidth;
  let from = -Math.PI / 2;
  for (const [rank, share] of [...readShares(arcs).entries()].reverse()) {
    if (share === 0) continue;
    const to = from + (share / ringSteps) * 2 * Math.PI;
    context.beginPath();
    context.arc(0, 0, radius - 1 - ringWidth / 2, from, to);
    context.strokeStyle = style.ranks[rank] ?? style.edge;
    context.stroke();
    from = to;
  }
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
    render(sideOf(sign.size), sideOf(sign.size), (context) => drawSign(context, sign, style)),
  );
  const rings = new Map<string, Sprite>();
  const groupOf = (count: number, arcs: number): Sprite => {
    const size = sizeClass(count);
    const key = `${size} ${arcs}`;
    let sprite = rings.get(key);
    if (!sprite) {
      if (rings.size >= mostRings) rings.clear();
      const { radius } = groupSizes[size] ?? groupSizes[1];
      sprite = render(sideOf(radius * 2), sideOf(radius * 2), (context) => drawGroup(context, style, radius, arcs));
      rings.set(key, sprite);
    }
    return sprite;
  };
  const radiusOf = (count: number): number => sideOf((groupSizes[sizeClass(count)] ?? groupSizes[1]).radius * 2) / 2;

  const font = `600 ${fontSize}px ${style.font}`;
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

  const markWidth = Math.round(5 * ratio);
  const pulseReach = Math.round(14 * ratio);
  const largestSign = Math.max(0, ...signSprites.map(({ width }) => width / 2));
  return {
    style,
    sizes: {
      ofSign: (sign) => (signSprites[sign] as Sprite).width / 2,
      ofGroup: radiusOf,
      largestSign,
      ringWidth: markWidth,
      pulseReach,
      largest: Math.max(largestSign, radiusOf(Infinity)) + markWidth + pulseReach,
    },
    sign: (index) => signSprites[index] as Sprite,
    group: groupOf,
    label: (count) => Array.from(labelOf(count), (character) => labelSprites[characters.indexOf(character)] as Sprite),
  };
};
