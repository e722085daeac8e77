import { type LookupCollection, type LookupFeatures, isLive, lookupCollections } from '../src/domain/collections.ts';
import type { AnyItem } from '../src/domain/item.ts';
import { listCommunes, listFacilities, listLines, listStops, listZones } from '../src/geo/items.ts';
import { networkAt } from '../src/geo/network.ts';
import { laterData } from './later-data.ts';
import { listObjectives } from './layers/plan-objectives.ts';
import { pastAt } from './layers/plan-past.ts';
import type { Geography } from './places.ts';
import type { World } from './world.ts';

/** @param at the moment that is asked for, world time, milliseconds since 1970; `now` is that of the world */
type List<F> = (geography: Geography, at: number, now: number, world: World) => readonly F[];

const isLookup = (id: string): id is LookupCollection => Object.hasOwn(lookupCollections, id);

const byId = (a: AnyItem, b: AnyItem): number => (a.id < b.id ? -1 : 1);

/** What few ask for: how it is listed is loaded when somebody does. */
const later = {
  'watch-counts': async () => (await import('./watch-past.ts')).listWatchCounts,
  'incident-counts': async () => {
    const { listIncidentCounts } = await import('./incident-counts.ts');
    return (geography: Geography, { clock }: World) => listIncidentCounts(geography, clock.now);
  },
} satisfies Partial<{
  [C in LookupCollection]: () => Promise<(geography: Geography, world: World) => readonly LookupFeatures[C][]>;
}>;
type Later = keyof typeof later;
const isLater = (id: string): id is Later => Object.hasOwn(later, id);
const loaded: { [C in Later]?: Awaited<ReturnType<(typeof later)[C]>> } = {};

/** To be waited for before the items of a collection are listed. */
export const loadItems = async (id: string): Promise<void> => {
  if (isLater(id) && !loaded[id]) Object.assign(loaded, { [id]: await later[id]() });
};

/** What is looked up, as it is at a moment. */
const lists: { readonly [C in LookupCollection]: List<LookupFeatures[C]> } = {
  objectives: (_geography, _at, now) => listObjectives(now),
  'past-deployments': (geography, _at, now) => pastAt(geography, now).deployments,
  'past-incidents': (geography, _at, now) => pastAt(geography, now).incidents,
  'watch-counts': (geography, _at, _now, world) => loaded['watch-counts']?.(geography, world) ?? [],
  'incident-counts': (geography, _at, _now, world) => loaded['incident-counts']?.(geography, world) ?? [],
  programmes: () => laterData().school.programmes,
  zones: ({ region }) => listZones(region).sort(byId),
  communes: ({ region }) => listCommunes(region).sort(byId),
  stops: ({ network }, at) => listStops(networkAt(network, new Date(at))).sort(byId),
  lines: ({ network }, at) => listLines(networkAt(network, new Date(at))).sort(byId),
  facilities: ({ facilities }) => listFacilities(facilities).sort(byId),
};

/** The items of a collection. @param at the moment that is asked for, for what is dated; milliseconds since 1970 */
export const itemsOf = (id: string, geography: Geography, world: World, at: number): Iterable<AnyItem> => {
  if (isLive(id)) return world.values(id);
  return isLookup(id) ? lists[id](geography, at, world.clock.now, world) : [];
};

export const findItem = (id: string, geography: Geography, world: World, item: string): AnyItem | undefined => {
  if (isLive(id)) return world.get(id, item);
  const { now } = world.clock;
  return isLookup(id) ? lists[id](geography, now, now, world).find((one) => one.id === item) : undefined;
};
