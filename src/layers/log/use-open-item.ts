import type { LogEntry } from '../../domain/log/contract.ts';
import { openItemsCollection } from '../../domain/open-items/contract.ts';
import { openItemId, openItemOf } from '../../domain/open-items/lifecycle.ts';
import { useItems, useItemsOf } from '../../shared/items.ts';
import { useNow } from '../../shared/time.ts';
import { useLanguage } from '../../shared/words.ts';
import { featureOf } from '../features.ts';
import { tellState } from '../open-item-state.ts';

/** How far what an entry asks for is; null: it asks for nothing. `id`: of the open item, once it is there. */
export const useOpenItem = (entry: LogEntry): { id: string | null; text: string; isLate: boolean } | null => {
  const language = useLanguage();
  const now = useNow();
  const items = useItems();
  const { task } = entry.properties;
  useItemsOf(task ? openItemsCollection : '');
  if (!task) return null;
  const id = openItemId(entry.id);
  const known = featureOf(items, openItemsCollection, id);
  // Before it is there, nobody has answered that one knows of.
  const item = known ?? openItemOf(entry);
  return item && { id: known ? id : null, ...tellState(item, now, language) };
};
