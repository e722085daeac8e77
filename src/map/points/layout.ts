import { crowd, type View } from './protocol.ts';
import type { Scene } from './scene.ts';

export type RingKind = 'pulse' | 'selected' | 'focused';

/** A feature that carries a ring: on its own sign, or on the group that holds it. `phase` is 0 to 1 of a pulse. */
export interface Mark {
  slot: number;
  ring: RingKind;
  phase: number;
}

/** One thing to draw. Positions and radius in device pixels of the world. */
export interface Item {
  x: number;
  y: number;
  radius: number;
  /** Members; 1 for a feature's own sign. */
  count: number;
  rank: number;
  /** Sign index; -1 for a group and for a ring. */
  sign: number;
  /** A feature of it: the feature itself, or any member of a group. Not a part of how it looks. */
  slot: number;
  /** Marked things lie above all others, and their rings on top. */
  level: 0 | 1 | 2;
  ring: RingKind | null;
  phase: number;
}

/** Radius in device pixels of what is drawn. */
export interface Sizes {
  ofSign(sign: number): number;
  ofGroup(count: number, rank: number): number;
  /** From the edge of what a ring surrounds to the ring's own outer edge. */
  ringWidth: number;
  /** How much wider a pulse is at its end. */
  pulseReach: number;
  largest: number;
}

/** Device pixels to one unit of a position. */
export const scaleOf = ({ zoom, ratio }: View): number => (2 ** (zoom + 8) * ratio) / 2 ** 32;

/** Total order of drawing, bottom first: worse above milder, groups above signs, southern above northern. */
export const compareItems = (a: Item, b: Item): number =>
  a.level - b.level || a.rank - b.rank || a.count - b.count || a.y - b.y || a.x - b.x || a.sign - b.sign;

/** Whether two items look the same and lie in the same order. */
export const looksSame = (a: Item, b: Item): boolean =>
  a.x === b.x &&
  a.y === b.y &&
  a.sign === b.sign &&
  a.count === b.count &&
  a.rank === b.rank &&
  a.level === b.level &&
  a.ring === b.ring &&
  a.phase === b.phase &&
  a.radius === b.radius;

const quarterOf = (scene: Scene, slot: number): number => {
  const bit = scene.shift - 1;
  return (((scene.y[slot] as number) >>> bit) & 1) * 2 + (((scene.x[slot] as number) >>> bit) & 1);
};

/** Whether the feature is drawn as part of a group. */
export const isGrouped = (scene: Scene, slot: number): boolean =>
  (scene.count[scene.cell[slot] as number] as number) >= crowd || membersWith(scene, slot).length > 1;

/** All features drawn as one with this one, itself included. */
export const membersWith = (scene: Scene, slot: number): number[] => {
  const cell = scene.cell[slot] as number;
  const whole = (scene.count[cell] as number) >= crowd;
  const quarter = quarterOf(scene, slot);
  const members: number[] = [];
  for (let member = scene.head[cell] as number; member >= 0; member = scene.next[member] as number)
    if (whole || quarterOf(scene, member) === quarter) members.push(member);
  return members;
};

/** Whether features within these bounds would still be one group in a grid with this shift. */
export const staysGrouped = (
  hit: { west: number; east: number; north: number; south: number; count: number },
  shift: number,
): boolean => {
  const bits = hit.count >= crowd ? shift : shift - 1;
  return hit.west >>> bits === hit.east >>> bits && hit.north >>> bits === hit.south >>> bits;
};

/** Keeps a group's centre off its cell's borders, so that groups of neighbouring cells do not hide each other. */
const keepInside = (value: number, start: number, length: number, margin: number): number => {
  const room = Math.min(margin, length / 2);
  return Math.round(Math.min(start + length - room, Math.max(start + room, value)));
};

const makeItem = (
  x: number,
  y: number,
  radius: number,
  count: number,
  rank: number,
  sign: number,
  slot: number,
): Item => ({
  x,
  y,
  radius,
  count,
  rank,
  sign,
  slot,
  level: 0,
  ring: null,
  phase: 0,
});

/** Adds what one cell shows: signs, groups, rings. */
export const layOutCell = (
  scene: Scene,
  cell: number,
  view: View,
  sizes: Sizes,
  marks: readonly Mark[],
  items: Item[],
): void => {
  const count = scene.count[cell] as number;
  if (count === 0) return;
  const scale = scaleOf(view);
  const first = items.length;
  const group = (slot: number, n: number, sumX: number, sumY: number, rank: number, bits: number): Item => {
    const radius = sizes.ofGroup(n, rank);
    const side = 2 ** bits * scale;
    const margin = bits === scene.shift ? radius : radius / 2;
    const left = Math.floor(sumX / n / 2 ** bits) * side;
    const top = Math.floor(sumY / n / 2 ** bits) * side;
    const x = keepInside((sumX / n) * scale, left, side, margin);
    return makeItem(x, keepInside((sumY / n) * scale, top, side, margin), radius, n, rank, -1, slot);
  };

  const quarters: (Item | undefined)[] = [];
  if (count >= crowd) {
    const [sumX, sumY] = [scene.sumX[cell] as number, scene.sumY[cell] as number];
    const head = scene.head[cell] as number;
    items.push(group(head, count, sumX, sumY, scene.worstRank(cell), scene.shift));
  } else {
    for (let quarter = 0; quarter < 4; quarter++) {
      let [n, sumX, sumY, rank, slot] = [0, 0, 0, 0, -1];
      for (let member = scene.head[cell] as number; member >= 0; member = scene.next[member] as number) {
        if (quarterOf(scene, member) !== quarter) continue;
        n++;
        sumX += scene.x[member] as number;
        sumY += scene.y[member] as number;
        rank = Math.max(rank, scene.rank[member] as number);
        slot = member;
      }
      if (n === 0) continue;
      const sign = scene.sign[slot] as number;
      const item =
        n > 1
          ? group(slot, n, sumX, sumY, rank, scene.shift - 1)
          : makeItem(Math.round(sumX * scale), Math.round(sumY * scale), sizes.ofSign(sign), 1, rank, sign, slot);
      quarters[quarter] = item;
      items.push(item);
    }
  }

  for (const { slot, ring, phase } of marks) {
    if (scene.cell[slot] !== cell) continue;
    const item = count >= crowd ? items[first] : quarters[quarterOf(scene, slot)];
    if (!item) continue;
    item.level = 1;
    const radius = item.radius + sizes.ringWidth + Math.round(phase * sizes.pulseReach);
    items.push({ ...item, level: 2, ring, phase, radius, sign: -1, slot });
  }
};
