import { entryFor } from '../src/domain/log/entry-for.ts';
import type { Role } from '../src/shared/seats.ts';
import { type LiveCollection, type LiveFeature, isLive, liveCollections, liveIds } from '../src/domain/collections.ts';
import { type LiveDefinition, isOfExercise } from '../src/domain/definition.ts';
import type { Effect } from '../src/domain/writing.ts';
import type { DemoLayer } from './demo-layer.ts';
import { demoLayers } from './layers/registry.ts';
import { refuseItemId } from '../src/shared/item-id.ts';
import { createAgenda } from './agenda.ts';
import type { Places } from './places.ts';
import { type Change, type Deletion, type Hearing, type Simulation, type Stage, keptChanges } from './simulation.ts';
import { instantOf } from '../src/shared/instant.ts';
import type { Alert } from '../src/domain/alerts/contract.ts';
import type { Incident } from '../src/domain/incidents/contract.ts';
import { countAlert } from './watch-counts.ts';
import { laterData } from './later-data.ts';
import type { Fences, WatchedItem } from '../src/domain/perimeters/fences.ts';
import { addCrossing } from '../src/domain/perimeters/crossings.ts';

interface Play {
  seed: number;
  /** World time of the first moment of the history, of the start and of the end, milliseconds since 1970. */
  historyFrom: number;
  start: number;
  end: number;
  /** Sets the scene at `historyFrom`: puts the first features, asks for what follows. */
  begin(stage: Stage): void;
  places: Places;
  /** Everything in it is an exercise; false: a scenario's own people know nothing of what is. */
  isExercise: boolean;
  hearing?: Hearing | undefined;
}

type Store = Map<string, LiveFeature>;
type LiveEffect = Effect & { collection: LiveCollection };

const definitionOf = (collection: LiveCollection): LiveDefinition => liveCollections[collection];
const layerOf = (collection: LiveCollection): DemoLayer => demoLayers[collection];

/** What is real of some items. */
function* realOnes<F extends LiveFeature>(collection: LiveCollection, items: Iterable<F>): Generator<F> {
  for (const item of items) if (!isOfExercise(definitionOf(collection), item)) yield item;
}

/**
 * A simulation made of acts in world time, each of which may change the state and ask for later acts. The history
 * before the start makes the first state, and is not part of the changes.
 */
export const createPlay = ({ seed, historyFrom, start, end, begin, places, isExercise, hearing }: Play): Simulation => {
  const stores = Object.fromEntries(liveIds.map((id) => [id, new Map()])) as Record<LiveCollection, Store>;
  const deletions: Deletion[] = [];
  const agenda = createAgenda();
  const counters = new Map<string, number>();
  /** Ids of what people have changed. */
  const handled = new Set<string>();
  let now = historyFrom;
  let touched = historyFrom;
  let seq = 0;
  /** How many items of a collection were numbered: none of them goes. */
  const numbers = new Map<LiveCollection, number>();
  const nextNumber = (collection: LiveCollection): number => (numbers.get(collection) ?? 0) + 1;
  /** The change of number n is at n modulo its length. */
  const recent: Change[] = [];

  const storeOf = <C extends LiveCollection>(collection: C) => stores[collection] as Map<string, never>;
  const record = (change: Change): void => {
    if (now > (hearing?.from ?? end)) hearing?.hear(change, now);
    if (now < start) return;
    seq = change.seq;
    recent[seq % keptChanges] = change;
  };
  /** What the feed has told of an item is not told again. */
  const forget = (collection: LiveCollection, id: string): void => {
    for (const [index, change] of recent.entries()) {
      if (change?.type === 'upsert' && change.collection === collection && change.feature.id === id) {
        recent[index] = { seq: change.seq, collection, type: 'forgotten' };
      }
    }
  };
  const keep = (collection: LiveCollection, feature: LiveFeature): void => {
    const isThere = stores[collection].has(feature.id);
    if (isThere && collection === 'log') throw new Error(`The log has an entry ${feature.id} already.`);
    if (!isThere && definitionOf(collection).isNumbered?.(feature)) numbers.set(collection, nextNumber(collection));
    stores[collection].set(feature.id, feature);
    fences.follow(collection, feature);
    record({ seq: seq + 1, collection, type: 'upsert', feature });
  };
  /** The scenario's own people are operators. */
  const put = (collection: LiveCollection, feature: LiveFeature, by?: Role, isTold = true): void => {
    const before = stores[collection].get(feature.id) ?? null;
    keep(collection, feature);
    if (!isTold) return;
    const entry = entryFor(definitionOf(collection), {
      before,
      after: feature,
      by: by ?? 'operator',
      isScripted: by === undefined,
      at: now,
      number: nextNumber('log'),
    });
    if (entry) keep('log', entry);
  };

  const change = (
    { collection, id, properties, geometry, isTold }: Omit<LiveEffect & { type: 'change' }, 'type'>,
    by?: Role,
  ): void => {
    const feature = stores[collection].get(id);
    if (!feature) return;
    const changed = {
      ...feature,
      ...(geometry === undefined ? {} : { geometry }),
      properties: {
        ...feature.properties,
        ...properties,
        updated: instantOf(now),
        version: feature.properties.version + 1,
      },
    } as LiveFeature;
    put(collection, changed, by, isTold);
  };
  /** Whatever a journal says: nothing takes the place of an item, nor an id that the scenario may still give. */
  const isAllowed = (effect: Effect): effect is LiveEffect => {
    const { collection } = effect;
    if (!isLive(collection)) return false;
    if (effect.type !== 'create') return collection !== 'log';
    return refuseItemId(effect.feature.id) === null && !stores[collection].has(effect.feature.id);
  };

  const create = ({ collection, feature, isTold }: LiveEffect & { type: 'create' }, by: Role): void => {
    const numbered = definitionOf(collection).isNumbered?.(feature) && { number: nextNumber(collection) };
    put(collection, { ...feature, properties: { ...feature.properties, ...numbered } } as LiveFeature, by, isTold);
    layerOf(collection).expire?.(stage, feature.id);
  };
  const takeBack = ({ collection, id }: LiveEffect & { type: 'remove' }): void => {
    const last = stores[collection].get(id);
    if (!last) return;
    stores[collection].delete(id);
    record({ seq: seq + 1, collection, type: 'remove', id, last });
  };
  const perform = (effects: readonly LiveEffect[], role: Role): void => {
    for (const effect of effects) {
      if (effect.type === 'create') create(effect, role);
      else if (effect.type === 'change') change(effect, role);
      else takeBack(effect);
    }
    for (const effect of effects) {
      if (effect.type === 'remove') continue;
      const id = effect.type === 'create' ? effect.feature.id : effect.id;
      layerOf(effect.collection).goOn?.(stage, places, id);
    }
  };

  const stage: Stage = {
    seed,
    start,
    get now() {
      return now;
    },
    at: (moment, act) => agenda.add(Math.max(moment, now), act),
    newId: (prefix) => {
      const number = (counters.get(prefix) ?? 0) + 1;
      counters.set(prefix, number);
      return `${prefix}-${String(number).padStart(6, '0')}`;
    },
    put: (collection, feature) => put(collection, feature),
    update: (collection, id, properties, geometry) => {
      const isExpiry = 'status' in properties && properties.status === 'expired';
      if (isExpiry || !handled.has(id)) change({ collection, id, properties, geometry });
    },
    perform: (effects, role) => perform(effects.filter(isAllowed), role),
    remove: (collection, id) => {
      const last = stores[collection].get(id);
      if (collection === 'log' || !last || (handled.has(id) && !layerOf(collection).expire)) return;
      stores[collection].delete(id);
      fences.leave(collection, id);
      const left = definitionOf(collection).forget?.(last) ?? null;
      if (left) forget(collection, id);
      record({ seq: seq + 1, collection, type: 'remove', id, last: (left ?? last) as LiveFeature });
      if (left)
        deletions.push({
          at: now,
          id,
          count: countAlert(last as Alert, now, realOnes('incidents', stores.incidents.values() as Iterable<Incident>)),
        });
    },
    get: (collection, id) => storeOf(collection).get(id),
    values: (collection) => storeOf(collection).values(),
  };

  const fences: Fences = laterData().perimeters.createFences(
    {
      at: stage.at,
      perimeter: (id) => stage.get('perimeters', id),
      item: ({ collection, id }): WatchedItem | undefined => stage.get(collection, id),
      items: (collection) => stage.values(collection) as Iterable<WatchedItem>,
    },
    (id, crossing) => {
      const crossings = addCrossing(stage.get('perimeters', id)?.properties.crossings ?? [], crossing);
      if (crossings) change({ collection: 'perimeters', id, properties: { crossings } });
    },
  );

  /** Whatever is asked for, it ends: nothing happens after the end, and NaN is no moment to go to. */
  const advance = (asked: number): void => {
    const to = Math.min(asked, end);
    if (!(to >= now)) return;
    for (let due = agenda.takeDue(to); due; due = agenda.takeDue(to)) {
      now = due.at;
      touched = due.at;
      due.act();
    }
    now = to;
  };

  const ofScenario: Stage = {
    ...stage,
    get now() {
      return now;
    },
    values: isExercise ? stage.values : (collection) => realOnes(collection, stage.values(collection)),
  };
  begin(ofScenario);
  // What is due at the start itself already belongs to the changes.
  advance(Math.min(start - 1, hearing?.from ?? start));

  return {
    get seq() {
      return seq;
    },
    advance,
    values: stage.values,
    get: stage.get,
    earliest: historyFrom,
    takesWrites: true,
    get touched() {
      return touched;
    },
    write: ({ at, role, effects }) => {
      advance(at);
      // Time may have gone on since, but nothing has happened.
      if (at >= touched) now = Math.min(at, now);
      touched = now;
      const allowed = effects.filter(isAllowed);
      const [asked] = allowed;
      if (!asked || allowed.length < effects.length) return null;
      const id = asked.type === 'create' ? asked.feature.id : asked.id;
      handled.add(id);
      // What comes in by the many is a person's as well.
      for (const effect of allowed) {
        if (effect.type !== 'remove' && effect.isTold === false)
          handled.add(effect.type === 'create' ? effect.feature.id : effect.id);
      }
      perform(allowed, role);
      return stores[asked.collection].get(id) ?? null;
    },
    deletions: () => deletions,
    changesAfter: (position) => {
      if (position > seq || position < 0 || seq - position > keptChanges) return null;
      return Array.from({ length: seq - position }, (_, index) => recent[(position + 1 + index) % keptChanges]).filter(
        (change) => change !== undefined,
      );
    },
  };
};
