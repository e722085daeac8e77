import type { Box } from '../place-labels.ts';

/** A text that wants to stand beside its sign; pixels of the map's container. */
export interface TextCandidate {
  id: string;
  /** Middle and reach of its sign. */
  x: number;
  y: number;
  radius: number;
  width: number;
  height: number;
}

export interface PlacedText {
  id: string;
  left: number;
  top: number;
  box: Box;
}

/** Pixels between a text and its sign. */
const gap = 3;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Where a text may stand, in the order of liking: to the right, to the left, below, above. */
const spotsOf = ({ x, y, radius, width, height }: TextCandidate): readonly (readonly [left: number, top: number])[] => [
  [x + radius + gap, y - height / 2],
  [x - radius - gap - width, y - height / 2],
  [x - width / 2, y + radius + gap],
  [x - width / 2, y - radius - gap - height],
];

/**
 * Which texts stand, and where: none over another, over a sign or over a button. One without such a place is left out,
 * rather than half covered: its sign says it when it is pointed at.
 */
export const placeTexts = (
  candidates: readonly TextCandidate[],
  taken: readonly Box[],
  view: { width: number; height: number },
): PlacedText[] => {
  const occupied = [...taken];
  const placed: PlacedText[] = [];
  for (const candidate of candidates) {
    const { id, width, height } = candidate;
    for (const [left, top] of spotsOf(candidate)) {
      const box = { left, top, right: left + width, bottom: top + height };
      if (left < 0 || top < 0 || box.right > view.width || box.bottom > view.height) continue;
      if (occupied.some((other) => overlap(other, box))) continue;
      occupied.push(box);
      placed.push({ id, left, top, box });
      break;
    }
  }
  return placed;
};
