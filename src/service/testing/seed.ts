import type { Database } from '../database.ts';
import type { AnyItem, LiveItem } from '../../domain/item.ts';
import { commitEffects, lockHead } from '../store/commit.ts';
import { write } from '../store/session.ts';

/** Items as if an operator had just made them. */
export const seedItems = (
  sql: Database,
  items: readonly (readonly [collection: string, item: AnyItem])[],
): Promise<void> =>
  write(sql, async (tx) => {
    const effects = items.map(([collection, item]) => ({
      type: 'create' as const,
      collection,
      feature: item as LiveItem,
    }));
    await commitEffects(tx, await lockHead(tx), effects, { role: 'operator', isScripted: false });
  });
