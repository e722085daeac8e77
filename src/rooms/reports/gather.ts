import { eventsCollection, type PublicEvent } from '../../domain/events/contract.ts';
import { isAhead } from '../../domain/events/ahead.ts';
import {
  type FactCollection,
  type FactList,
  type Facts,
  type Report,
  factCollections,
} from '../../domain/reports/contract.ts';
import { type AskedFacts, mostFacts } from '../../domain/reports/drafts.ts';
import { type FactItems, belongs, tellFact } from '../../domain/reports/facts.ts';
import type { RoadItem } from '../../domain/traffic/contract.ts';
import { noFilters, wholeRegion } from '../../shared/filters.ts';
import { instantOf } from '../../shared/instant.ts';
import type { LiveLayer } from '../../workspace/live-layer.ts';
import { countPresence } from '../../workspace/presence-count.ts';
import { selectFrom } from '../../workspace/select-from.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** What the screen's selections hold for a report: as it is asked for, and as it would be frozen now. */
export interface Gathered {
  asked: AskedFacts;
  facts: Facts;
}

/** What stays for years is no situation, and what is planned for later is told of when it comes near. */
const isOfNow = (collection: FactCollection, item: FactItems[FactCollection], now: number): boolean => {
  if (collection === 'road-safety') return (item as RoadItem).properties.kind !== 'accident-prone';
  return collection !== eventsCollection || isAhead(item as PublicEvent, now);
};

/** @param now milliseconds */
export const gatherFacts = (
  { find }: Pick<Workspace, 'find'>,
  { kind, zone, commune, event: eventId, exercise }: Report['properties'],
  now: number,
): Gathered => {
  const lens = kind === 'zone' || kind === 'commune' ? { zone, commune } : wholeRegion;
  const event = (eventId !== null && find('events')?.store.get(eventId)) || null;
  const chosenFrom = (collection: FactCollection): FactItems[FactCollection][] => {
    const live = find<string>(collection) as LiveLayer<FactItems[FactCollection]> | undefined;
    if (!live) return [];
    // What happened at an event stays in its report after it is over.
    const { compare } = live.layer.rule({ lens, filters: noFilters, now });
    const selected =
      kind === 'event'
        ? [...live.store.values()].sort(compare)
        : selectFrom(live, lens, now).inside.filter((item) => isOfNow(collection, item, now));
    return selected.filter((item) => belongs(collection, item, { kind, zone, commune, exercise }, event));
  };
  const lists = factCollections.map((collection) => ({ collection, chosen: chosenFrom(collection) }));
  // Where teams are beside an event is not told by its area.
  const presence = kind === 'event' ? [] : countPresence(find('deployments'), lens, now);
  const moreOf = (count: number): number => Math.max(0, count - mostFacts);
  return {
    asked: {
      lists: lists.map(({ collection, chosen }) => ({
        collection,
        ids: chosen.slice(0, mostFacts).map(({ id }) => id),
        more: moreOf(chosen.length),
      })),
      presence,
    },
    facts: {
      at: instantOf(now),
      lists: lists.map(
        ({ collection, chosen }): FactList => ({
          collection,
          facts: chosen.slice(0, mostFacts).map((item) => tellFact(collection, item)),
          more: moreOf(chosen.length),
        }),
      ),
      presence,
    },
  };
};
