import { cellBits, rankCount } from './protocol.ts';

const none = -1;

/** A cell is at least this share of its usual size: room for a group in its middle, and a sign on either side. */
const smallest = 0.94;

/** Low bits of a position that tell places within one cell apart; zooms between two whole ones share their cells. */
export const shiftAt = (zoom: number): number =>
  Math.min(31, Math.max(2, 32 - 8 - Math.floor(zoom - Math.log2(smallest)) + cellBits));

const grown = <A extends Uint32Array | Int32Array | Uint16Array | Uint8Array | Float64Array>(
  old: A,
  length: number,
): A => {
  const next = new (old.constructor as new (length: number) => A)(length);
  next.set(old);
  return next;
};

/**
 * All features as typed arrays, one slot each (22 bytes), in a grid of cells fixed to the world, not to the screen, so
 * that what is grouped does not depend on where one looks. Every cell holds a linked list of its features and running
 * sums: a feature that comes, moves or goes costs a constant number of steps, and only its old and new cell.
 */
export class Scene {
  size = 0;
  cells = 0;
  shift = shiftAt(0);

  /** By slot. `cell` is -1 where there is no feature. */
  x = new Uint32Array(0);
  y = new Uint32Array(0);
  sign = new Uint16Array(0);
  rank = new Uint8Array(0);
  cell = new Int32Array(0);
  next = new Int32Array(0);
  #previous = new Int32Array(0);

  /** By cell. */
  column = new Int32Array(0);
  row = new Int32Array(0);
  head = new Int32Array(0);
  count = new Int32Array(0);
  sumX = new Float64Array(0);
  sumY = new Float64Array(0);
  #ranks = new Int32Array(0);

  /** Hash chains of cells; free cells are chained as well. */
  #buckets = new Int32Array(1).fill(none);
  #chain = new Int32Array(0);
  #free = none;
  #allocated = 0;
  #emptied: number[] = [];

  readonly #onTouch: (cell: number) => void;

  /** @param onTouch Told of a cell just before its content changes. */
  constructor(onTouch: (cell: number) => void) {
    this.#onTouch = onTouch;
  }

  /** Puts a feature into a slot, or changes the one that is there. */
  put(slot: number, x: number, y: number, sign: number, rank: number): void {
    if (slot >= this.cell.length) this.#growSlots(slot);
    const from = this.cell[slot] as number;
    const to = this.#cellAt(x >>> this.shift, y >>> this.shift);
    if (from !== none) this.#onTouch(from);
    if (to !== from) this.#onTouch(to);
    if (from !== none) this.#leave(slot, from, to !== from);
    else this.size++;
    this.x[slot] = x;
    this.y[slot] = y;
    this.sign[slot] = sign;
    this.rank[slot] = rank;
    this.#enter(slot, to, to !== from);
  }

  remove(slot: number): void {
    const cell = this.cell[slot] ?? none;
    if (cell === none) return;
    this.#onTouch(cell);
    this.#leave(slot, cell, true);
    this.cell[slot] = none;
    this.size--;
  }

  /** Whether there is a feature in the slot. */
  has(slot: number): boolean {
    return (this.cell[slot] ?? none) !== none;
  }

  worstRank(cell: number): number {
    for (let rank = rankCount - 1; rank > 0; rank--) if (this.#ranks[cell * rankCount + rank]) return rank;
    return 0;
  }

  /** How many features of each rank a cell holds. */
  countRanks(cell: number): number[] {
    return Array.from(this.#ranks.subarray(cell * rankCount, (cell + 1) * rankCount));
  }

  /** The cell at a place of the grid, -1 for none. */
  find(column: number, row: number): number {
    let cell = this.#buckets[this.#hash(column, row)] as number;
    while (cell !== none && (this.column[cell] !== column || this.row[cell] !== row))
      cell = this.#chain[cell] as number;
    return cell;
  }

  /** Gives back cells that have become empty. Until then a cell keeps its number, whatever comes and goes. */
  sweep(): void {
    for (const cell of this.#emptied) {
      if (this.count[cell] !== 0 || this.column[cell] === none) continue;
      const bucket = this.#hash(this.column[cell] as number, this.row[cell] as number);
      let link = this.#buckets[bucket] as number;
      if (link === cell) this.#buckets[bucket] = this.#chain[cell] as number;
      else {
        while (this.#chain[link] !== cell) link = this.#chain[link] as number;
        this.#chain[link] = this.#chain[cell] as number;
      }
      this.column[cell] = none;
      this.#chain[cell] = this.#free;
      this.#free = cell;
      this.cells--;
    }
    this.#emptied = [];
  }

  /** Sorts all features into the cells of another zoom. Touches nothing: everything changes. */
  rezoom(zoom: number): void {
    this.shift = shiftAt(zoom);
    this.cells = 0;
    this.#allocated = 0;
    this.#free = none;
    this.#emptied = [];
    this.#buckets.fill(none);
    for (let slot = 0; slot < this.cell.length; slot++) {
      if (this.cell[slot] === none) continue;
      const to = this.#cellAt((this.x[slot] as number) >>> this.shift, (this.y[slot] as number) >>> this.shift);
      this.#enter(slot, to, true);
    }
  }

  #hash(column: number, row: number): number {
    const mixed = Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#buckets.length - 1);
  }

  #cellAt(column: number, row: number): number {
    const found = this.find(column, row);
    if (found !== none) return found;
    let cell = this.#free;
    if (cell === none) {
      cell = this.#allocated++;
      if (cell >= this.count.length) this.#growCells();
    } else this.#free = this.#chain[cell] as number;
    const bucket = this.#hash(column, row);
    this.column[cell] = column;
    this.row[cell] = row;
    this.head[cell] = none;
    this.count[cell] = 0;
    this.sumX[cell] = 0;
    this.sumY[cell] = 0;
    this.#ranks.fill(0, cell * rankCount, (cell + 1) * rankCount);
    this.#chain[cell] = this.#buckets[bucket] as number;
    this.#buckets[bucket] = cell;
    this.cells++;
    return cell;
  }

  #enter(slot: number, cell: number, link: boolean): void {
    this.count[cell] = (this.count[cell] as number) + 1;
    this.sumX[cell] = (this.sumX[cell] as number) + (this.x[slot] as number);
    this.sumY[cell] = (this.sumY[cell] as number) + (this.y[slot] as number);
    const rank = cell * rankCount + (this.rank[slot] as number);
    this.#ranks[rank] = (this.#ranks[rank] as number) + 1;
    if (!link) return;
    const head = this.head[cell] as number;
    this.cell[slot] = cell;
    this.next[slot] = head;
    this.#previous[slot] = none;
    if (head !== none) this.#previous[head] = slot;
    this.head[cell] = slot;
  }

  #leave(slot: number, cell: number, unlink: boolean): void {
    const left = (this.count[cell] as number) - 1;
    this.count[cell] = left;
    this.sumX[cell] = (this.sumX[cell] as number) - (this.x[slot] as number);
    this.sumY[cell] = (this.sumY[cell] as number) - (this.y[slot] as number);
    const rank = cell * rankCount + (this.rank[slot] as number);
    this.#ranks[rank] = (this.#ranks[rank] as number) - 1;
    if (!unlink) return;
    const previous = this.#previous[slot] as number;
    const next = this.next[slot] as number;
    if (previous === none) this.head[cell] = next;
    else this.next[previous] = next;
    if (next !== none) this.#previous[next] = previous;
    if (left === 0) this.#emptied.push(cell);
  }

  #growSlots(slot: number): void {
    const from = this.cell.length;
    const length = Math.max(1024, from * 2, slot + 1);
    this.x = grown(this.x, length);
    this.y = grown(this.y, length);
    this.sign = grown(this.sign, length);
    this.rank = grown(this.rank, length);
    this.cell = grown(this.cell, length).fill(none, from);
    this.next = grown(this.next, length);
    this.#previous = grown(this.#previous, length);
  }

  #growCells(): void {
    const length = Math.max(256, this.count.length * 2);
    this.column = grown(this.column, length);
    this.row = grown(this.row, length);
    this.head = grown(this.head, length);
    this.count = grown(this.count, length);
    this.sumX = grown(this.sumX, length);
    this.sumY = grown(this.sumY, length);
    this.#ranks = grown(this.#ranks, length * rankCount);
    this.#chain = grown(this.#chain, length);
    // No cell is free when more are needed: all that were given out are in the chains.
    const given = this.#allocated - 1;
    this.#buckets = new Int32Array(length * 4).fill(none);
    for (let cell = 0; cell < given; cell++) {
      const bucket = this.#hash(this.column[cell] as number, this.row[cell] as number);
      this.#chain[cell] = this.#buckets[bucket] as number;
      this.#buckets[bucket] = cell;
    }
  }
}
