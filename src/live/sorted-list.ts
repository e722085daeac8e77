/** Blocks are split beyond this and hold half of it after a split; an insertion moves at most so many references. */
const blockLimit = 512;

/** A list in a total order, kept in blocks: a change costs a search and one short block, whatever the length. */
export interface SortedList<T> {
  readonly length: number;
  at(index: number): T | undefined;
  /** Place of an item that is in the list (found by the order); -1 if it is not. */
  indexOf(item: T): number;
  insert(item: T): void;
  /** Takes out an item that compares as equal; false if there is none. */
  remove(item: T): boolean;
  /** Puts one object in the place of another that compares as equal; false if there is none. */
  exchange(old: T, item: T): boolean;
  values(): IterableIterator<T>;
}

/** The place of the first item of a list in order that does not come before this one. */
const findPlace = <T>(list: readonly T[], item: T, compare: (a: T, b: T) => number): number => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && compare(other, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Two lists in one order, as one. */
export const mergeSorted = <T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): T[] => {
  const merged: T[] = [];
  let next = 0;
  for (const item of a) {
    for (let other = b[next]; other !== undefined && compare(other, item) < 0; other = b[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(item);
  }
  for (; next < b.length; next += 1) merged.push(b[next] as T);
  return merged;
};

/** The first so many of the items in an order, without sorting the others. */
export const takeFirst = <T>(items: Iterable<T>, count: number, compare: (a: T, b: T) => number): T[] => {
  const first: T[] = [];
  for (const item of items) {
    const last = first.at(-1);
    if (first.length === count && last !== undefined && compare(item, last) >= 0) continue;
    first.splice(findPlace(first, item, compare), 0, item);
    if (first.length > count) first.pop();
  }
  return first;
};

/** @param inOrder the items are in this order already */
export const createSortedList = <T>(
  items: Iterable<T>,
  compare: (a: T, b: T) => number,
  inOrder = false,
): SortedList<T> => {
  const sorted = [...items];
  if (!inOrder) sorted.sort(compare);
  const blocks: T[][] = [];
  for (let from = 0; from < sorted.length; from += blockLimit / 2)
    blocks.push(sorted.slice(from, from + blockLimit / 2));
  let { length } = sorted;

  /** The first block whose last item does not come before the item; the last block if all do. */
  const findBlock = (item: T): number => {
    let [low, high] = [0, blocks.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      const last = blocks[middle]?.at(-1);
      if (last !== undefined && compare(last, item) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const find = (item: T): { block: T[]; number: number; place: number } | null => {
    const number = findBlock(item);
    const block = blocks[number];
    if (!block) return null;
    const place = findPlace(block, item, compare);
    const found = block[place];
    return found !== undefined && compare(found, item) === 0 ? { block, number, place } : null;
  };

  return {
    get length() {
      return length;
    },
    at: (index) => {
      let left = index;
      if (left < 0) return undefined;
      for (const block of blocks) {
        if (left < block.length) return block[left];
        left -= block.length;
      }
      return undefined;
    },
    indexOf: (item) => {
      const found = find(item);
      if (!found) return -1;
      let before = 0;
      for (let number = 0; number < found.number; number += 1) before += blocks[number]?.length ?? 0;
      return before + found.place;
    },
    insert: (item) => {
      const number = findBlock(item);
      const block = blocks[number];
      length += 1;
      if (!block) {
        blocks.push([item]);
        return;
      }
      block.splice(findPlace(block, item, compare), 0, item);
      if (block.length > blockLimit) blocks.splice(number + 1, 0, block.splice(blockLimit / 2));
    },
    remove: (item) => {
      const found = find(item);
      if (!found) return false;
      found.block.splice(found.place, 1);
      if (found.block.length === 0) blocks.splice(found.number, 1);
      length -= 1;
      return true;
    },
    exchange: (old, item) => {
      const found = find(old);
      if (found) found.block[found.place] = item;
      return found !== null;
    },
    *values() {
      for (const block of blocks) yield* block;
    },
  };
};
