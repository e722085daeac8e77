import { toFailure } from '../shared/api.ts';

/** An item that came and cannot be shown as it is now. */
export interface UnreadableItem {
  /** Its id; of one that says none, its place in the list it came in. */
  id: string;
  /** What is wrong with it, by path and reason. */
  detail: string;
  /** Milliseconds, by the server's clock. */
  since: number;
}

/** What cannot be read of one collection: each item by itself, so that none takes the others along. */
export interface Unreadable {
  /** Oldest first. The same array until that changes. */
  items(): readonly UnreadableItem[];
  /** These, and no others: a snapshot says how everything is. @param found what is wrong, by id */
  replace(found: ReadonlyMap<string, string>): void;
  /** One that came. @param detail what is wrong with it; null: it can be read, or is gone */
  note(id: string, detail: string | null): void;
}

export const createUnreadable = (now: () => number): Unreadable => {
  let known = new Map<string, UnreadableItem>();
  let listed: readonly UnreadableItem[] = [];
  const itemOf = (id: string, detail: string): UnreadableItem => ({ id, detail, since: known.get(id)?.since ?? now() });
  const set = (next: Map<string, UnreadableItem>): void => {
    known = next;
    listed = [...known.values()].sort((a, b) => a.since - b.since);
  };
  return {
    items: () => listed,
    replace: (found) => {
      if (found.size > 0 || known.size > 0) set(new Map([...found].map(([id, detail]) => [id, itemOf(id, detail)])));
    },
    note: (id, detail) => {
      if (detail === null && !known.has(id)) return;
      const next = new Map(known);
      if (detail === null) next.delete(id);
      else next.set(id, itemOf(id, detail));
      set(next);
    },
  };
};

const longestId = 100;

/** The id of whatever came; `otherwise` if it says none. */
export const idOf = (feature: unknown, otherwise: string): string => {
  const id = typeof feature === 'object' && feature !== null && 'id' in feature ? feature.id : null;
  return typeof id === 'string' && id !== '' ? id.slice(0, longestId) : otherwise;
};

/** What kept an item from being read, in words. */
export const describeFault = (thrown: unknown): string =>
  toFailure(thrown).reason.detail || (thrown instanceof Error ? thrown.message : String(thrown));

/** Types each of a list; what cannot be read is told by its id, and all others are there. */
export const readFeatures = <F>(
  features: readonly unknown[],
  parse: (feature: unknown) => F,
): { features: readonly F[]; unreadable: ReadonlyMap<string, string> } => {
  const read: F[] = [];
  const unreadable = new Map<string, string>();
  for (const [index, feature] of features.entries()) {
    try {
      read.push(parse(feature));
    } catch (thrown) {
      unreadable.set(idOf(feature, `#${index + 1}`), describeFault(thrown));
    }
  }
  return { features: read, unreadable };
};
