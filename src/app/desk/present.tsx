import './present.css';
import { useSyncExternalStore } from 'react';
import { useWords } from '../../shared/words.ts';
import { useWorkspace } from '../../workspace/use-workspace.ts';
import { toolWords } from './words.ts';
import { useOwnMarks } from './presence.ts';

/** The other seats that look at an item, or edit it. */
export const Present = ({ item }: { item: string }) => {
  const word = useWords(toolWords);
  const { live } = useWorkspace();
  const present = useSyncExternalStore(live.subscribe, live.present);
  const own = useOwnMarks();
  // As long as it is not known which entry is this page's own, there is nobody to tell of.
  const others = own.size === 0 ? [] : present.filter((other) => other.item === item && !own.has(other.mark));
  const editing = new Map<string, boolean>();
  for (const { seat, isEditing } of others) editing.set(seat, isEditing || (editing.get(seat) ?? false));
  return (
    <p className="present" role="status" aria-label={word.present}>
      {[...editing].map(([seat, isEditing]) => (
        <span key={seat} data-editing={isEditing}>
          {isEditing ? word.edits(seat) : word.looks(seat)}
        </span>
      ))}
    </p>
  );
};
