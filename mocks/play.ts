import { createAgenda } from './agenda.ts';
import {
  type Change,
  type LiveCollection,
  type LiveFeature,
  type Simulation,
  type Stage,
  instant,
  keptChanges,
} from './simulation.ts';

interface Play {
  seed: number;
  /** World time of the first moment of the history, and of the start, milliseconds since 1970. */
  historyFrom: number;
  start: number;
  /** Sets the scene at `historyFrom`: puts the first features, asks for what follows. */
  begin(stage: Stage): void;
}

type Store = Map<string, LiveFeature>;

/**
 * A simulation made of acts in world time, each of which may change the state and ask for later acts. The history
 * before the start makes the first state, and is not part of the changes.
 */
export const createPlay = ({ seed, historyFrom, start, begin }: Play): Simulation => {
  const stores: Record<LiveCollection, Store> = { incidents: new Map(), alerts: new Map(), deployments: new Map() };
  const agenda = createAgenda();
  const counters = new Map<string, number>();
  /** Ids of what people have changed. */
  const handled = new Set<string>();
  let now = historyFrom;
  let seq = 0;
  /** The change of number n is at n modulo its length. */
  const recent: Change[] = [];

  const storeOf = <C extends LiveCollection>(collection: C) => stores[collection] as Map<string, never>;
  const record = (change: Change): void => {
    if (now < start) return;
    seq = change.seq;
    recent[seq % keptChanges] = change;
  };
  const put = (collection: LiveCollection, feature: LiveFeature): void => {
    stores[collection].set(feature.id, feature);
    record({ seq: seq + 1, collection, type: 'upsert', feature });
  };

  const change = (collection: LiveCollection, id: string, properties: object, geometry?: LiveFeature['geometry']) => {
    const feature = stores[collection].get(id);
    if (!feature) return;
    put(collection, {
      ...feature,
      ...(geometry === undefined ? {} : { geometry }),
      properties: {
        ...feature.properties,
        ...properties,
        updated: instant(now),
        version: feature.properties.version + 1,
      },
    } as LiveFeature);
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
    put,
    update: (collection, id, properties, geometry) => {
      const isExpiry = 'status' in properties && properties.status === 'expired';
      if (isExpiry || !handled.has(id)) change(collection, id, properties, geometry);
    },
    remove: (collection, id) => {
      if (handled.has(id) && collection !== 'alerts') return;
      if (stores[collection].delete(id)) record({ seq: seq + 1, collection, type: 'remove', id });
    },
    get: (collection, id) => storeOf(collection).get(id),
    values: (collection) => storeOf(collection).values(),
  };

  const advance = (to: number): void => {
    for (let due = agenda.takeDue(to); due; due = agenda.takeDue(to)) {
      now = due.at;
      due.act();
    }
    now = Math.max(now, to);
  };

  begin(stage);
  // What is due at the start itself already belongs to the changes.
  advance(start - 1);

  return {
    get seq() {
      return seq;
    },
    advance,
    values: stage.values,
    get: stage.get,
    write: (at, collection, id, properties) => {
      advance(at);
      handled.add(id);
      change(collection, id, properties);
      return stores[collection].get(id) ?? null;
    },
    changesAfter: (position) => {
      if (position > seq || position < 0 || seq - position > keptChanges) return null;
      return Array.from({ length: seq - position }, (_, index) => recent[(position + 1 + index) % keptChanges]).filter(
        (change) => change !== undefined,
      );
    },
  };
};
