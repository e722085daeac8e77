import { intersect } from './dirty.ts';
import { compareItems, type Item, layOutCell, type Mark, scaleOf } from './layout.ts';
import type { Box, View } from './protocol.ts';
import type { Scene } from './scene.ts';
import type { PaintContext, Sprite, Sprites } from './sprites.ts';

export const boxOfView = ({ left, top, width, height }: View): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

export const boxOfItem = ({ x, y, radius }: Item): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** The cells that may show something within a box of device pixels, in no order that matters. */
const visitCells = (scene: Scene, view: View, sprites: Sprites, box: Box, visit: (cell: number) => void): void => {
  const side = 2 ** scene.shift * scaleOf(view);
  const { largest } = sprites.sizes;
  const bottom = Math.floor((box.bottom + largest) / side);
  const right = Math.floor((box.right + largest) / side);
  for (let row = Math.max(0, Math.floor((box.top - largest) / side)); row <= bottom; row++) {
    for (let column = Math.max(0, Math.floor((box.left - largest) / side)); column <= right; column++) {
      const cell = scene.find(column, row);
      if (cell >= 0) visit(cell);
    }
  }
};

/** Whether something of the cell may lie within the view. */
export const mayShow = (scene: Scene, cell: number, view: View, { sizes }: Sprites): boolean => {
  const side = 2 ** scene.shift * scaleOf(view);
  const left = (scene.column[cell] as number) * side;
  const top = (scene.row[cell] as number) * side;
  const reach = side + sizes.largest;
  return (
    left + reach > view.left &&
    left - sizes.largest < view.left + view.width &&
    top + reach > view.top &&
    top - sizes.largest < view.top + view.height
  );
};

/** What shows within a box of device pixels of the world, bottom first. */
export const itemsWithin = (scene: Scene, view: View, sprites: Sprites, marks: readonly Mark[], box: Box): Item[] => {
  const items: Item[] = [];
  visitCells(scene, view, sprites, box, (cell) => layOutCell(scene, cell, view, sprites.sizes, marks, items));
  return items.filter((item) => intersect(boxOfItem(item), box)).sort(compareItems);
};

const paintRing = (context: PaintContext, { ring, phase, radius }: Item, x: number, y: number, sprites: Sprites) => {
  const { style, sizes } = sprites;
  const width = sizes.ringWidth;
  const stroke = (colour: string, lineWidth: number): void => {
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.beginPath();
    context.arc(x, y, radius - width * 0.45, 0, 2 * Math.PI);
    context.stroke();
  };
  context.globalAlpha = 1 - phase;
  if (ring !== 'pulse') stroke(style.halo, width * 0.9);
  stroke(ring === 'focused' ? style.focused : style.selected, width * 0.5);
  context.globalAlpha = 1;
};

const paintItem = (context: PaintContext, item: Item, view: View, sprites: Sprites): void => {
  const x = item.x - view.left;
  const y = item.y - view.top;
  if (item.ring) return paintRing(context, item, x, y, sprites);
  const put = ({ image }: Sprite, left: number, top: number): void => context.drawImage(image, left, top);
  const { radius } = item;
  if (item.sign >= 0) return put(sprites.sign(item.sign), x - radius, y - radius);
  put(sprites.group(item.count, item.arcs), x - radius, y - radius);
  const label = sprites.label(item.count);
  let left = x - Math.round(label.reduce((sum, { width }) => sum + width, 0) / 2);
  for (const character of label) {
    put(character, left, y - Math.round(character.height / 2));
    left += character.width;
  }
};

/** Paints one box of the view afresh; outside of it nothing changes. Answers how many items it took. */
export const paintBox = (
  context: PaintContext,
  box: Box,
  items: readonly Item[],
  view: View,
  sprites: Sprites,
): number => {
  const left = box.left - view.left;
  const top = box.top - view.top;
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  context.clearRect(left, top, width, height);
  for (const item of items) paintItem(context, item, view, sprites);
  context.restore();
  return items.length;
};
