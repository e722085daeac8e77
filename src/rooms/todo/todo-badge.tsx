import { useTitlePart } from '../../shared/page-title.ts';
import { useQueue } from '../../workspace/use-queue.ts';

/** How many things wait, on the button of the room and in the title of the page. */
export const TodoBadge = () => {
  const { size, isWhole } = useQueue();
  useTitlePart('waiting', isWhole && size > 0 ? `(${size}) ` : null);
  return isWhole && size === 0 ? null : <b className="room-badge">{isWhole ? size : '–'}</b>;
};
