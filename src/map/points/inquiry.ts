import { compareItems, isGrouped, type Item, type Mark, membersWith, scaleOf, staysGrouped } from './layout.ts';
import { boxOfView, itemsWithin } from './painter.ts';
import { type Box, type EngineHit, memberLimit, type Question, slotStates, type View } from './protocol.ts';
import { type Scene, shiftAt } from './scene.ts';
import type { Sprites } from './sprites.ts';

/** All that a question about what is drawn needs. */
export interface Stage {
  scene: Scene;
  view: View;
  sprites: Sprites;
  marks: readonly Mark[];
}

const describe = (stage: Stage, { slot, count, rank, x, y, radius }: Item): EngineHit => {
  const { scene, view } = stage;
  const members = count > 1 ? membersWith(stage, slot).sort((a, b) => a - b) : [slot];
  const scale = scaleOf(view);
  const hit = { group: count > 1, count, rank, x: x / scale, y: y / scale, radius: radius / view.ratio };
  const bounds = { west: 2 ** 32, north: 2 ** 32, east: 0, south: 0 };
  for (const member of members) {
    bounds.west = Math.min(bounds.west, scene.x[member] as number);
    bounds.east = Math.max(bounds.east, scene.x[member] as number);
    bounds.north = Math.min(bounds.north, scene.y[member] as number);
    bounds.south = Math.max(bounds.south, scene.y[member] as number);
  }
  const final =
    count > 1 &&
    (view.zoom >= view.maxZoom ||
      staysGrouped({ ...bounds, count }, shiftAt(view.maxZoom), { ...view, zoom: view.maxZoom }));
  return { ...hit, ...bounds, final, slots: members.slice(0, memberLimit) };
};

/** What a hit looks at. */
export const boxAround = ({ x, y, tolerance }: Question & { type: 'hit' }): Box => ({
  left: x - tolerance,
  top: y - tolerance,
  right: x + tolerance + 1,
  bottom: y + tolerance + 1,
});

/** The topmost thing at a place. */
export const findHit = (stage: Stage, question: Question & { type: 'hit' }): EngineHit | null => {
  const { scene, view, sprites, marks } = stage;
  const { x, y, tolerance } = question;
  const hit = itemsWithin(scene, view, sprites, marks, boxAround(question)).findLast(
    (item) => !item.ring && Math.hypot(item.x - x, item.y - y) <= item.radius + tolerance,
  );
  return hit ? describe(stage, hit) : null;
};

/** What comes after (or before) the focused feature, in reading order: by lines of one cell's height, then eastwards. */
export const findStep = (stage: Stage, question: Question & { type: 'step' }, focused: number): EngineHit | null => {
  const { scene, view, sprites, marks } = stage;
  const { box, direction } = question;
  const line = 2 ** scene.shift * scaleOf(view);
  const items = itemsWithin(scene, view, sprites, marks, box)
    .filter(({ ring, x, y }) => !ring && x >= box.left && x < box.right && y >= box.top && y < box.bottom)
    .sort((a, b) => Math.floor(a.y / line) - Math.floor(b.y / line) || a.x - b.x || a.y - b.y || compareItems(a, b));
  if (items.length === 0) return null;
  const same = scene.has(focused) ? membersWith(stage, focused) : [];
  const at = items.findIndex(({ slot }) => same.includes(slot));
  const next = at < 0 ? (direction > 0 ? 0 : items.length - 1) : (at + direction + items.length) % items.length;
  const item = items[next];
  return item ? describe(stage, item) : null;
};

/** Of all that is drawn in the view: x, y, radius. */
export const listDrawn = ({ scene, view, sprites, marks }: Stage): Float64Array =>
  Float64Array.from(
    itemsWithin(scene, view, sprites, marks, boxOfView(view))
      .filter(({ ring }) => !ring)
      .flatMap(({ x, y, radius }) => [x, y, radius]),
  );

/** For each slot whether there is a feature and whether it is drawn in a group, in the whole world. */
export const summarise = (stage: Stage): Uint8Array => {
  const { scene } = stage;
  const states = new Uint8Array(scene.cell.length);
  for (let slot = 0; slot < states.length; slot++) {
    if (scene.has(slot)) states[slot] = isGrouped(stage, slot) ? slotStates.grouped : slotStates.alone;
  }
  return states;
};
