import { pixelRatioOf } from '../pixel-ratio.ts';
import { type Drawing, collectDrawings } from './collect-drawings.ts';
import { imageOfSvg } from './svg-image.ts';

/** The map as it is on the screen. */
export interface MapPicture {
  canvas: HTMLCanvasElement;
  /** CSS pixels. */
  width: number;
  height: number;
  /** Device pixels to one of them. */
  ratio: number;
  /** Whose the map is. */
  attribution: string;
  /** The scale bar: CSS pixels, and the distance that they are. */
  bar: { width: number; name: string } | null;
  /** False: an online base map let itself not be copied. */
  hasAll: boolean;
}

interface Ready extends Drawing {
  source: CanvasImageSource | null;
}

const sourceOf = async ({ kind, element }: Drawing): Promise<CanvasImageSource | null> => {
  if (kind === 'canvas') return element as HTMLCanvasElement;
  if (kind === 'svg') return imageOfSvg(element as SVGSVGElement);
  const image = element as HTMLImageElement;
  return kind === 'image' && image.complete && image.naturalWidth > 0 ? image : null;
};

const drawText = (context: CanvasRenderingContext2D, element: Element, { left, top, width, height }: DOMRect): void => {
  const { font, color, backgroundColor } = getComputedStyle(element);
  context.fillStyle = backgroundColor;
  context.fillRect(left, top, width, height);
  context.font = font;
  context.fillStyle = color;
  context.textBaseline = 'middle';
  context.textAlign = 'center';
  context.fillText(element.textContent?.trim() ?? '', left + width / 2, top + height / 2);
};

const paint = (context: CanvasRenderingContext2D, drawings: readonly Ready[], corner: DOMRect): void => {
  for (const { kind, element, opacity, source } of drawings) {
    const box = element.getBoundingClientRect();
    const rect = new DOMRect(box.left - corner.left, box.top - corner.top, box.width, box.height);
    context.globalAlpha = opacity;
    if (kind === 'text') drawText(context, element, rect);
    else if (source && rect.width > 0) context.drawImage(source, rect.x, rect.y, rect.width, rect.height);
  }
  context.globalAlpha = 1;
};

/** Whether the browser lets the picture be read: it does not, with a tile of another origin in it. */
const isReadable = (context: CanvasRenderingContext2D): boolean => {
  try {
    context.getImageData(0, 0, 1, 1);
    return true;
  } catch {
    return false;
  }
};

const readBar = (room: Element): MapPicture['bar'] => {
  const bar = room.querySelector<HTMLElement>('.map-scale');
  return bar?.textContent ? { width: bar.offsetWidth, name: bar.textContent } : null;
};

/** Draws what the map shows, in device pixels. Null: there is no map on the screen. */
export const drawMap = async (): Promise<MapPicture | null> => {
  const room = document.querySelector('.map-room');
  const container = room?.querySelector<HTMLElement>('.leaflet-container');
  if (!room || !container || container.clientWidth === 0) return null;
  const drawings = await Promise.all(
    collectDrawings(container).map(
      async (drawing): Promise<Ready> => ({ ...drawing, source: await sourceOf(drawing) }),
    ),
  );
  const { clientWidth: width, clientHeight: height } = container;
  const ratio = pixelRatioOf(container);
  const begin = (): readonly [HTMLCanvasElement, CanvasRenderingContext2D | null] => {
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext('2d');
    context?.scale(ratio, ratio);
    if (context) context.fillStyle = getComputedStyle(container).backgroundColor;
    context?.fillRect(0, 0, width, height);
    return [canvas, context];
  };
  const told = {
    width,
    height,
    ratio,
    attribution: room.querySelector('.map-attribution')?.textContent ?? '',
    bar: readBar(room),
  };
  for (const isWanted of [() => true, ({ kind }: Ready) => kind !== 'image']) {
    const [canvas, context] = begin();
    if (!context) return null;
    const wanted = drawings.filter(isWanted);
    paint(context, wanted, container.getBoundingClientRect());
    if (isReadable(context)) return { ...told, canvas, hasAll: wanted.length === drawings.length };
  }
  return null;
};
