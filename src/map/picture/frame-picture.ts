import type { MapPicture } from './draw-map.ts';

/** What a picture says of itself, as it leaves the screen. */
export interface PictureFacts {
  /** Lens, filters, moment. */
  told: readonly string[];
  /** Over the map and beside its name; null: it is real. */
  mark: string | null;
}

/** CSS pixels. */
const edge = 12;
const line = 20;
const font = 'system-ui, sans-serif';

/** The words of some sentences on lines that are short enough. */
const breakLines = (context: CanvasRenderingContext2D, text: string, most: number): readonly string[] => {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (current !== '' && context.measureText(longer).width > most) {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
};

const drawMark = (context: CanvasRenderingContext2D, mark: string, { width, height }: MapPicture): void => {
  context.save();
  context.globalAlpha = 0.3;
  context.font = `700 32px ${font}`;
  context.textAlign = 'center';
  for (let y = 60; y < height + 60; y += 140) {
    for (let x = (y / 140) % 2 < 1 ? 80 : 220; x < width + 120; x += 280) {
      context.save();
      context.translate(x, y);
      context.rotate(-Math.PI / 8);
      context.fillText(mark, 0, 0);
      context.restore();
    }
  }
  context.restore();
};

const drawBar = (context: CanvasRenderingContext2D, bar: NonNullable<MapPicture['bar']>, y: number): void => {
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(edge, y - 6);
  context.lineTo(edge, y);
  context.lineTo(edge + bar.width, y);
  context.lineTo(edge + bar.width, y - 6);
  context.stroke();
  context.textAlign = 'start';
  context.fillText(bar.name, edge + bar.width + 8, y);
};

/** The map with what it has to say around it, in the colours of the screen, as PNG. */
export const framePicture = async (picture: MapPicture, { told, mark }: PictureFacts): Promise<Blob | null> => {
  const { width, height, ratio, attribution, bar } = picture;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return null;
  const page = getComputedStyle(document.documentElement);
  const [surface, text] = [page.getPropertyValue('--surface'), page.getPropertyValue('--text')];
  context.font = `14px ${font}`;
  const lines = [...(mark === null ? [] : [mark]), ...told].flatMap((one) =>
    breakLines(context, one, width - 2 * edge),
  );
  const head = 2 * edge + (lines.length - 1) * line + 14;
  const foot = 3 * edge;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round((head + height + foot) * ratio);
  context.scale(ratio, ratio);
  context.fillStyle = surface;
  context.fillRect(0, 0, width, head + height + foot);
  context.drawImage(picture.canvas, 0, head, width, height);
  context.fillStyle = text;
  context.strokeStyle = text;
  context.textBaseline = 'alphabetic';
  for (const [index, one] of lines.entries()) {
    context.font = `${index === 0 ? '600 ' : ''}14px ${font}`;
    context.fillText(one, edge, edge + 12 + index * line);
  }
  context.font = `12px ${font}`;
  const base = head + height + 2 * edge;
  if (bar) drawBar(context, bar, base);
  context.textAlign = 'end';
  context.fillText(attribution, width - edge, base);
  context.translate(0, head);
  context.textAlign = 'start';
  if (mark !== null) drawMark(context, mark, picture);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
};
