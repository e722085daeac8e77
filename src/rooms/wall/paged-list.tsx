import '../../workspace/feature-list.css';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../shared/words.ts';
import { useTurn } from './turn.ts';
import { wallWords } from './view-words.ts';

/** How many rows have room in a list. */
const useRoomFor = (list: React.RefObject<HTMLUListElement | null>): number => {
  const [rows, setRows] = useState(1);
  useEffect(
    function measure() {
      const element = list.current;
      if (!element) return;
      const read = (): void => {
        const height = element.firstElementChild?.getBoundingClientRect().height ?? 0;
        if (height > 0) setRows(Math.max(1, Math.floor((element.getBoundingClientRect().height + 1) / height)));
      };
      const observer = new ResizeObserver(read);
      observer.observe(element);
      read();
      return () => observer.disconnect();
    },
    [list],
  );
  return rows;
};

/** A list that has room for some rows and shows the others in turn; it says which those are. */
export const PagedList = ({
  name,
  count,
  renderRow,
}: {
  name: string;
  count: number;
  /** A row with its key, as a list item. */
  renderRow: (index: number) => ReactNode;
}) => {
  const word = useWords(wallWords);
  const list = useRef<HTMLUListElement>(null);
  const room = useRoomFor(list);
  const { turn, isHeld } = useTurn();
  const pages = Math.max(1, Math.ceil(count / room));
  // The last ones are shown with some of those before: the place is full.
  const first = Math.max(0, Math.min((turn % pages) * room, count - room));
  const last = Math.min(count, first + room);
  return (
    <>
      <ul ref={list} className="wall-list" aria-label={name}>
        {Array.from({ length: last - first }, (_, at) => renderRow(first + at))}
      </ul>
      {pages > 1 ? (
        <p className="wall-part">
          {word.part(first + 1, last, count)}
          {isHeld ? ` · ${word.held}` : null}
        </p>
      ) : null}
    </>
  );
};
