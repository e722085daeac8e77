import type { Head, Query, Store, WrittenPage } from '../../api/store.ts';
import { createShare } from './share.ts';

/** Pages that are kept, and items that one of them has at least: smaller ones are read as fast. */
const [mostPages, fewest] = [16, 50];

const nameOf = (collection: string, query: Query): string =>
  JSON.stringify([collection, query], (_, value) => (value instanceof Set ? [...value] : value));

/**
 * Pages of lists, which are read once for as long as nothing changes: when many come at once they ask the same.
 * @param read null: it cannot be told as text
 */
export const createWritten = (
  readHead: () => Promise<Head>,
  read: (collection: string, query: Query) => Promise<WrittenPage | null>,
): NonNullable<Store['queryWritten']> => {
  const pages = new Map<string, WrittenPage>();
  const share = createShare();
  return async (collection, query) => {
    const name = nameOf(collection, query);
    const known = pages.get(name);
    if (known) {
      const head = await readHead();
      if (head.seq === known.head.seq && head.epoch === known.head.epoch) return { ...known, head };
    }
    const page = await share(name, () => read(collection, query));
    if (!page || page.items.length < fewest) return page;
    pages.delete(name);
    pages.set(name, page);
    const [oldest] = pages.keys();
    if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
    return page;
  };
};
