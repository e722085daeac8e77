import { queryOptions } from '@tanstack/react-query';
import * as v from 'valibot';
import { type Lookup, useLookup } from './lookup.ts';
import { roles } from './seats.ts';

/** An item as it stands in one version. */
export interface ChangedItem {
  collection: string;
  id: string;
  version: number;
}

/** What is read of an entry of the log that tells of a change. */
const changeSchema = v.object({
  properties: v.object({
    number: v.number(),
    /** The function of whoever made it, never the person. */
    function: v.picklist(roles),
    /** RFC 3339. */
    entered: v.string(),
    change: v.object({ collection: v.string(), id: v.string(), after: v.record(v.string(), v.unknown()) }),
  }),
});
export type Change = v.InferOutput<typeof changeSchema>['properties'];

const timeout = 10_000;

export const useChangeLookup = (): Lookup => useLookup(null);

/** What the log tells of the changes of an item, as far as the seat may read it; asked for once for each version. */
export const lastChangeQuery = (lookup: Lookup, { collection, id, version }: ChangedItem) =>
  queryOptions({
    queryKey: ['last-change', ...lookup.key, collection, id, version],
    queryFn: async ({ signal }): Promise<readonly Change[]> => {
      const about = `${collection}:${id}`;
      const entries = await lookup.items('log', { signal, timeout, filters: { about } });
      return entries.flatMap((entry) => {
        const read = v.safeParse(changeSchema, entry);
        if (!read.success) return [];
        const { properties } = read.output;
        return properties.change.collection === collection && properties.change.id === id ? [properties] : [];
      });
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** The last of the changes; null: none is told. @param names of the properties that are meant; null: any */
export const lastChangeOf = (changes: readonly Change[], names: readonly string[] | null): Change | null => {
  const meant = names === null ? [] : changes.filter(({ change }) => names.some((name) => name in change.after));
  return (meant.length > 0 ? meant : changes).reduce<Change | null>(
    (last, one) => (last && last.number > one.number ? last : one),
    null,
  );
};
