interface Appointment {
  at: number;
  order: number;
  act: () => void;
}

/** What is to be done, earliest first; what is of one moment in the order in which it was added. */
export interface Agenda {
  /** @throws RangeError for NaN, which no moment ever reaches */
  add(at: number, act: () => void): void;
  /** Takes the next one out if it is due by then. */
  takeDue(by: number): { at: number; act: () => void } | null;
}

const isBefore = (a: Appointment, b: Appointment): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);

/** A binary heap. */
export const createAgenda = (): Agenda => {
  const heap: Appointment[] = [];
  let added = 0;

  const swap = (a: number, b: number): void => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };
  const precedes = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    return first !== undefined && second !== undefined && isBefore(first, second);
  };
  const rise = (index: number): void => {
    for (let child = index; child > 0; ) {
      const parent = (child - 1) >> 1;
      if (!precedes(child, parent)) return;
      swap(child, parent);
      child = parent;
    }
  };
  const sink = (): void => {
    for (let parent = 0; ; ) {
      const [left, right] = [2 * parent + 1, 2 * parent + 2];
      const child = precedes(right, left) ? right : left;
      if (!precedes(child, parent)) return;
      swap(child, parent);
      parent = child;
    }
  };

  return {
    add: (at, act) => {
      if (Number.isNaN(at)) throw new RangeError('What is to be done has a moment.');
      heap.push({ at, order: added++, act });
      rise(heap.length - 1);
    },
    takeDue: (by) => {
      const first = heap[0];
      if (!first || first.at > by) return null;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
};
