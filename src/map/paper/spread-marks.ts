import type { Sign } from '../sign.ts';

/** A sign on the sheet, CSS pixels. */
export interface PaperMark {
  x: number;
  y: number;
  sign: Sign;
  /** As in `PointMark`. */
  rank: number;
  isSelected: boolean;
  /** What is written beside it. */
  text?: string;
}

/** A sign that is drawn, and how many others lie under it. */
export interface SpreadMark extends PaperMark {
  others: number;
}

const cell = 32;

/**
 * The signs that are drawn: none covers another; what would lie under one is counted at it. The worst stay, and what is
 * selected always does.
 */
export const spreadMarks = (marks: readonly PaperMark[]): SpreadMark[] => {
  const cells = new Map<string, SpreadMark[]>();
  const drawn: SpreadMark[] = [];
  const near = function* (x: number, y: number): Generator<SpreadMark> {
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)];
    for (let dx = -1; dx <= 1; dx += 1) {
      for (let dy = -1; dy <= 1; dy += 1) yield* cells.get(`${column + dx} ${row + dy}`) ?? [];
    }
  };
  const order = (a: PaperMark, b: PaperMark): number =>
    Number(b.isSelected) - Number(a.isSelected) || b.rank - a.rank || a.y - b.y || a.x - b.x;
  for (const mark of marks.toSorted(order)) {
    let above: SpreadMark | null = null;
    for (const other of near(mark.x, mark.y)) {
      const reach = (mark.sign.size + other.sign.size) / 2;
      if (Math.hypot(mark.x - other.x, mark.y - other.y) < reach) above ??= other;
    }
    if (above) {
      above.others += 1;
      continue;
    }
    const added = { ...mark, others: 0 };
    drawn.push(added);
    const key = `${Math.floor(mark.x / cell)} ${Math.floor(mark.y / cell)}`;
    cells.set(key, [...(cells.get(key) ?? []), added]);
  }
  return drawn.toReversed();
};
