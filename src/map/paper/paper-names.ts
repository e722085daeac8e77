import type { Region } from '../../geo/region.ts';
import { type Language, writtenIn } from '../../shared/vocabulary.ts';
import type { Box } from '../place-labels.ts';
import type { SheetView } from './sheet.ts';
import type { SpreadMark } from './spread-marks.ts';

/** CSS pixels of the letters of a name, and of its line. */
export const nameFont = 11;
const line = 14;
/** CSS pixels kept free around a name: its halo. */
const room = 2;
/** What the scale bar and the arrow of the north take of the lower edge. */
const bar = 44;

export interface CommuneName {
  nis: string;
  text: string;
  x: number;
  box: Box;
}

export type MeasureName = (text: string) => number;

export const createMeasure = (): MeasureName => {
  const context = document.createElement('canvas').getContext('2d');
  if (context) context.font = `600 ${nameFont}px system-ui, sans-serif`;
  return (text) => context?.measureText(text).width ?? text.length * 7;
};

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

/** How far a name may step aside, in lines: up and down in turn. */
const asides = [0, ...Array.from({ length: 12 }, (_, index) => [(index + 1) / 2, -(index + 1) / 2]).flat()];

const overlapped = (box: Box, others: readonly Box[]): number =>
  others.reduce(
    (sum, other) =>
      overlap(box, other)
        ? sum +
          (Math.min(box.right, other.right) - Math.max(box.left, other.left)) *
            (Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top))
        : sum,
    0,
  );

/**
 * Where the names of the communes stand: inside the sheet, beside the signs, what stands already, and each other. They
 * step aside up and down first, so that a name stays over its place from west to east. Where there is no room at all, a name covers as little of
 * the signs as it can, and nothing else; one without even that is left out.
 */
export const placeCommuneNames = (
  { communes }: Pick<Region, 'communes'>,
  view: SheetView,
  marks: readonly SpreadMark[],
  language: Language,
  measure: MeasureName = createMeasure(),
  standing: readonly Box[] = [],
): CommuneName[] => {
  const taken: Box[] = [...standing, { left: 0, right: view.width, top: view.height - bar, bottom: view.height }];
  const signs = marks.map(({ x, y, sign: { size }, others }) => ({
    left: x - size / 2,
    right: x + size / 2 + (others > 0 ? 3 * line : 0),
    top: y - size / 2 - (others > 0 ? line / 2 : 0),
    bottom: y + size / 2,
  }));
  return [...communes.values()].flatMap(({ nis, short, label }): CommuneName[] => {
    const text = writtenIn(short, language);
    const [x, y] = view.place(label);
    if (x < 0 || y < 0 || x > view.width || y > view.height) return [];
    const half = measure(text) / 2 + room;
    const boxAt = (aside: number, side: number): Box => {
      const bottom = y + aside * line;
      return { left: x + (side - 1) * half, right: x + (side + 1) * half, top: bottom - line, bottom };
    };
    const isFree = (box: Box): boolean =>
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= view.width &&
      box.bottom <= view.height &&
      !taken.some((other) => overlap(box, other));
    // Where signs crowd, or the edge is near, beside its place.
    const boxes = [0, 1, -1, 1.6, -1.6].flatMap((side) => asides.map((aside) => boxAt(aside, side)));
    const free = boxes.filter(isFree);
    const covered = free.map((one) => overlapped(one, signs));
    const box = free[covered.indexOf(Math.min(...covered))];
    if (!box) return [];
    taken.push(box);
    return [{ nis, text, x: (box.left + box.right) / 2, box }];
  });
};
