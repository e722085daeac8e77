import { useSyncExternalStore } from 'react';
import { useWords } from '../../shared/words.ts';
import { useWorkspace } from '../workspace.ts';
import { toolWords } from './words.ts';
import { pageId } from './presence.ts';

/** The other seats that look at an item, or edit it. */
export const Present = ({ item }: { item: string }) => {
  const word = useWords(toolWords);
  const { live } = useWorkspace();
  const present = useSyncExternalStore(live.subscribe, live.present);
  const others = present.filter((other) => other.item === item && other.page !== pageId);
  return (
    <p className="present" role="status" aria-label={word.present}>
      {others.map(({ page, seat, isEditing }) => (
        <span key={page} data-editing={isEditing}>
          {isEditing ? word.edits(seat) : word.looks(seat)}
        </span>
      ))}
    </p>
  );
};
