import type { Box } from '../place-labels.ts';

/** CSS pixels of the view. */
export interface Disc {
  x: number;
  y: number;
  radius: number;
}

/** Pixels across a cell; a name's discs are smaller than that. */
const cell = 48;

const gapBetween = (disc: Disc, box: Box): number =>
  Math.hypot(Math.max(box.left - disc.x, 0, disc.x - box.right), Math.max(box.top - disc.y, 0, disc.y - box.bottom));

/** What of a view is taken: by signs, by names. A name along a line is a row of discs. */
export class Taken {
  readonly #discs = new Map<string, Disc[]>();
  readonly #boxes = new Map<string, Box[]>();

  add(disc: Disc): void {
    this.#put(this.#discs, disc, around(disc));
  }

  addBox(box: Box): void {
    this.#put(this.#boxes, box, box);
  }

  isFree(discs: readonly Disc[]): boolean {
    return discs.every((disc) => {
      const box = around(disc);
      for (const key of cellsOf(box)) {
        if (this.#discs.get(key)?.some(({ x, y, radius }) => Math.hypot(x - disc.x, y - disc.y) < radius + disc.radius))
          return false;
        if (this.#boxes.get(key)?.some((other) => gapBetween(disc, other) < disc.radius)) return false;
      }
      return true;
    });
  }

  isFreeBox(box: Box): boolean {
    for (const key of cellsOf(box)) {
      if (this.#discs.get(key)?.some((disc) => gapBetween(disc, box) < disc.radius)) return false;
      const meets = (other: Box): boolean =>
        other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom;
      if (this.#boxes.get(key)?.some(meets)) return false;
    }
    return true;
  }

  #put<T>(into: Map<string, T[]>, item: T, box: Box): void {
    for (const key of cellsOf(box)) {
      const list = into.get(key);
      if (list) list.push(item);
      else into.set(key, [item]);
    }
  }
}

const around = ({ x, y, radius }: Disc): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

function* cellsOf({ left, right, top, bottom }: Box): Generator<string> {
  for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) {
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) yield `${column} ${row}`;
  }
}
