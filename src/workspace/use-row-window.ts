// By hand: rows of one height need forty lines, and a library of virtual lists would be read before the first list is.
import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useIsPrinting } from '../shared/print.ts';

/** Rows outside the view that exist nevertheless, so that a short scroll finds them there. */
const overscan = 4;
/** Rows of one list that go on paper: some fifty pages. */
export const mostPrinted = 1_000;

export interface RowWindow {
  /** Indices of the rows that exist. */
  rows: readonly number[];
  /** Moves the list so that a row is in sight. */
  scrollTo(index: number): void;
}

interface Extent {
  top: number;
  height: number;
}

/**
 * Which rows of a long list exist: those in sight, and a few around; all of them, up to `mostPrinted`, while the page is
 * printed. All are of one height (pixels).
 */
export const useRowWindow = (scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): RowWindow => {
  const [{ top, height }, setExtent] = useState<Extent>({ top: 0, height: 0 });
  useEffect(
    function followScroller() {
      const element = scroller.current;
      if (!element) return;
      const read = (): void => setExtent({ top: element.scrollTop, height: element.clientHeight });
      const observer = new ResizeObserver(read);
      observer.observe(element);
      element.addEventListener('scroll', read, { passive: true });
      return () => {
        observer.disconnect();
        element.removeEventListener('scroll', read);
      };
    },
    [scroller],
  );
  const scrollTo = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const [from, to] = [index * rowHeight, (index + 1) * rowHeight];
      if (from < element.scrollTop) element.scrollTo({ top: from });
      else if (to > element.scrollTop + element.clientHeight) element.scrollTo({ top: to - element.clientHeight });
      setExtent({ top: element.scrollTop, height: element.clientHeight });
    },
    [scroller, rowHeight],
  );
  const isPrinting = useIsPrinting();
  const first = isPrinting ? 0 : Math.max(0, Math.min(Math.floor(top / rowHeight), count - 1) - overscan);
  const lastInSight = height === 0 ? -1 : Math.min(count - 1, Math.floor((top + height) / rowHeight) + overscan);
  const last = isPrinting ? Math.min(count, mostPrinted) - 1 : lastInSight;
  return { rows: Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => first + offset), scrollTo };
};
