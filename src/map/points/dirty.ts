import type { Box } from './protocol.ts';

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const areaOf = (box: Box): number => (box.right - box.left) * (box.bottom - box.top);

/** The part of a box that lies within another, or null. */
export const intersect = (a: Box, b: Box): Box | null =>
  meet(a, b)
    ? {
        left: Math.max(a.left, b.left),
        top: Math.max(a.top, b.top),
        right: Math.min(a.right, b.right),
        bottom: Math.min(a.bottom, b.bottom),
      }
    : null;

/**
 * Rectangles to be painted again, apart from each other: those that meet are put together, so that nothing is painted
 * twice.
 */
export class DirtyBoxes {
  boxes: Box[] = [];

  add(box: Box): void {
    let all = box;
    for (let index = 0; index < this.boxes.length; index++) {
      const other = this.boxes[index] as Box;
      if (!meet(all, other)) continue;
      all = {
        left: Math.min(all.left, other.left),
        top: Math.min(all.top, other.top),
        right: Math.max(all.right, other.right),
        bottom: Math.max(all.bottom, other.bottom),
      };
      this.boxes.splice(index, 1);
      // The larger box may meet those that were passed already.
      index = -1;
    }
    this.boxes.push(all);
  }

  get area(): number {
    return this.boxes.reduce((sum, box) => sum + areaOf(box), 0);
  }
}

/** What a view shows that another of the same scale does not: none, one or two strips, or all of it. */
export const exposedBoxes = (now: Box, before: Box): Box[] => {
  const kept = intersect(now, before);
  if (!kept) return [now];
  const strips: Box[] = [];
  if (kept.top > now.top) strips.push({ ...now, bottom: kept.top });
  if (kept.bottom < now.bottom) strips.push({ ...now, top: kept.bottom });
  if (kept.left > now.left) strips.push({ left: now.left, right: kept.left, top: kept.top, bottom: kept.bottom });
  if (kept.right < now.right) strips.push({ left: kept.right, right: now.right, top: kept.top, bottom: kept.bottom });
  return strips;
};
