import { crowd, rankCount, type View } from './protocol.ts';
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
  /** Of a group: how many of its members are of each rank, as `shareRanks` tells it; 0 for a sign. */
  arcs: number;
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
  ofGroup(count: number): number;
  /** Of the largest sign. */
  largestSign: number;
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
  a.arcs === b.arcs &&
  a.level === b.level &&
  a.ring === b.ring &&
  a.phase === b.phase &&
  a.radius === b.radius;

/** Parts that a group's ring is divided into. */
export const ringSteps = 24;

/**
 * How a group's ring is divided between the ranks of its members: a number with one digit to the base `ringSteps` + 1
 * for each rank, the mildest first. Whatever is there is seen.
 */
export const shareRanks = (counts: readonly number[]): number => {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((ringSteps * count) / all))));
  const largest = shares.indexOf(Math.max(...shares));
  const rest = ringSteps - shares.reduce((sum, share) => sum + share, 0);
  return shares.reduceRight((code, share, rank) => code * (ringSteps + 1) + share + (rank === largest ? rest : 0), 0);
};

/** The shares of a ring by rank, out of such a number. */
export const readShares = (code: number): number[] =>
  Array.from({ length: rankCount }, (_, rank) => Math.floor(code / (ringSteps + 1) ** rank) % (ringSteps + 1));

const memberList = (scene: Scene, cell: number): number[] => {
  const members: number[] = [];
  for (let member = scene.head[cell] as number; member >= 0; member = scene.next[member] as number)
    members.push(member);
  return members;
};

/** Whether a cell is drawn as one group: it is crowded, or two of its signs would touch each other. */
const isGroup = (scene: Scene, cell: number, view: View, sizes: Sizes): boolean => {
  const count = scene.count[cell] as number;
  if (count < 2 || count >= crowd) return count >= crowd;
  const scale = scaleOf(view);
  const members = memberList(scene, cell);
  return members.some((a, index) =>
    members.slice(index + 1).some((b) => {
      const apart = sizes.ofSign(scene.sign[a] as number) + sizes.ofSign(scene.sign[b] as number);
      const [dx, dy] = [
        (scene.x[a] as number) - (scene.x[b] as number),
        (scene.y[a] as number) - (scene.y[b] as number),
      ];
      return Math.hypot(dx, dy) * scale < apart;
    }),
  );
};

/** What grouping depends on. */
interface Ground {
  scene: Scene;
  view: View;
  sprites: { sizes: Sizes };
}

/** Whether the feature is drawn as part of a group. */
export const isGrouped = ({ scene, view, sprites }: Ground, slot: number): boolean =>
  isGroup(scene, scene.cell[slot] as number, view, sprites.sizes);

/** All features drawn as one with this one, itself included. */
export const membersWith = (ground: Ground, slot: number): number[] =>
  isGrouped(ground, slot) ? memberList(ground.scene, ground.scene.cell[slot] as number) : [slot];

/** Features that lie within so many device pixels of each other are one group at every zoom. */
const inseparable = 16;

/** Whether features within these bounds would still be one group at the largest zoom, in a grid with this shift. */
export const staysGrouped = (
  hit: { west: number; east: number; north: number; south: number; count: number },
  shift: number,
  largest: View,
): boolean => {
  if (hit.west >>> shift !== hit.east >>> shift || hit.north >>> shift !== hit.south >>> shift) return false;
  const span = Math.hypot(hit.east - hit.west, hit.south - hit.north) * scaleOf(largest);
  return hit.count >= crowd || span < inseparable * largest.ratio;
};

/** Keeps a group so far within its cell that it touches nothing of another. */
const keepInside = (value: number, start: number, length: number, margin: number): number => {
  const room = Math.min(margin, length / 2);
  return Math.round(Math.min(start + length - room, Math.max(start + room, value)));
};

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
  const common = { level: 0, ring: null, phase: 0 } as const;
  const isOne = isGroup(scene, cell, view, sizes);
  if (isOne) {
    const radius = sizes.ofGroup(count);
    const side = 2 ** scene.shift * scale;
    const place = (sum: number, index: number): number =>
      keepInside((sum / count) * scale, index * side, side, radius + sizes.largestSign);
    items.push({
      ...common,
      x: place(scene.sumX[cell] as number, scene.column[cell] as number),
      y: place(scene.sumY[cell] as number, scene.row[cell] as number),
      radius,
      count,
      rank: scene.worstRank(cell),
      arcs: shareRanks(scene.countRanks(cell)),
      sign: -1,
      slot: scene.head[cell] as number,
    });
  } else {
    for (const slot of memberList(scene, cell)) {
      const sign = scene.sign[slot] as number;
      const [x, y] = [(scene.x[slot] as number) * scale, (scene.y[slot] as number) * scale];
      items.push({
        ...common,
        x: Math.round(x),
        y: Math.round(y),
        radius: sizes.ofSign(sign),
        count: 1,
        rank: scene.rank[slot] as number,
        arcs: 0,
        sign,
        slot,
      });
    }
  }

  const last = items.length;
  for (const { slot, ring, phase } of marks) {
    if (scene.cell[slot] !== cell) continue;
    const item = isOne ? items[first] : items.slice(first, last).find((one) => one.slot === slot);
    if (!item) continue;
    item.level = 1;
    const radius = item.radius + sizes.ringWidth + Math.round(phase * sizes.pulseReach);
    items.push({ ...item, level: 2, ring, phase, radius, sign: -1, slot });
  }
};
