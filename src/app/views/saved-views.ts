import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { readAddress } from '../../shared/address.ts';
import { ownSeat } from '../../shared/device.ts';
import { keep } from '../../shared/keep.ts';
import { typedText } from '../../shared/typed-text.ts';
import { everyZone } from '../../shared/url-state.ts';
import { addressReaders } from '../address-readers.ts';

/** A view that somebody has given a name: lens, filters, layers, room and where the map is. */
export interface SavedView {
  name: string;
  /** The query of its address, without `?`. */
  query: string;
}

/** Characters of a name. */
export const longestName = 80;
const longestQuery = 2_000;
/** On one device; a file with more is refused. */
const mostViews = 200;

const viewSchema = v.object({
  name: typedText({ most: longestName, isRequired: true }),
  query: v.pipe(v.string(), v.maxLength(longestQuery)),
});

/** What one item is wrong with costs that item. */
const readable = (items: unknown[]): SavedView[] =>
  items.flatMap((item) => {
    const { success, output } = v.safeParse(viewSchema, item);
    return success ? [output] : [];
  });

const kept = keep<{ views: readonly SavedView[] }>({
  name: 'views',
  version: 1,
  fields: { views: v.pipe(v.array(v.unknown()), v.transform(readable)) },
  first: { views: [] },
  seat: ownSeat.id,
});

export const readViews = (): readonly SavedView[] => kept.read().views;
export const useViews = (): readonly SavedView[] => useSyncExternalStore(kept.subscribe, readViews);

const isCalled = (name: string) => (view: SavedView) => view.name.toLowerCase() === name.trim().toLowerCase();

export const findView = (name: string): SavedView | undefined => readViews().find(isCalled(name));

const byName = (a: SavedView, b: SavedView): number => a.name.localeCompare(b.name);

/** Keeps views; each takes the place of one of the same name. */
export const keepViews = (...added: readonly SavedView[]): void => {
  const others = readViews().filter(({ name }) => !added.some(isCalled(name)));
  kept.write({ views: [...others, ...added].sort(byName) });
};

export const removeView = (name: string): void =>
  kept.write({ views: readViews().filter((view) => !isCalled(name)(view)) });

/** What is of the reader, not of the view; and what is open in it. */
const notOfView = new Set(['lang', 'theme', 'sel']);

/** What a query says of a view, as far as this program knows it; the whole Region by its name. */
export const viewOf = (search: string): string => {
  const known = new URLSearchParams(readAddress(search, addressReaders).query);
  const view = new URLSearchParams();
  for (const [name, value] of known) {
    if (Object.hasOwn(addressReaders, name) && !notOfView.has(name)) view.set(name, value);
  }
  if (!view.has('zone') && !view.has('commune')) view.set('zone', everyZone);
  return view.toString();
};

/** Goes to a view; Back undoes it. */
export const openView = ({ query }: SavedView): void => {
  const next = new URLSearchParams(viewOf(query));
  const now = new URLSearchParams(location.search);
  for (const name of ['lang', 'theme']) {
    const value = now.get(name);
    if (value !== null) next.set(name, value);
  }
  history.pushState(history.state, '', `${location.pathname}?${next}`);
  // Whoever reads the address looks at it again.
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
};

/** An address as it is sent: where it names no zone, whoever opens it may have an own one. */
export const addressToShare = (href: string): string => {
  const address = new URL(href);
  const { searchParams } = address;
  if (!searchParams.has('zone') && !searchParams.has('commune')) searchParams.set('zone', everyZone);
  return address.href;
};

const fileKind = 'vigie-views';
const fileSchema = v.object({
  kind: v.literal(fileKind),
  version: v.literal(1),
  views: v.pipe(v.array(v.unknown()), v.maxLength(mostViews)),
});

/** The text of a file with views. */
export const writeViews = (views: readonly SavedView[]): string =>
  `${JSON.stringify({ kind: fileKind, version: 1, views }, null, 2)}\n`;

/** The views of such a file, and how many in it cannot be read; null: it is no such file. */
export const readViewFile = (text: string): { views: readonly SavedView[]; unreadable: number } | null => {
  try {
    const { views } = v.parse(fileSchema, JSON.parse(text));
    const read = readable(views).map(({ name, query }) => ({ name, query: viewOf(query) }));
    return { views: read, unreadable: views.length - read.length };
  } catch {
    return null;
  }
};
