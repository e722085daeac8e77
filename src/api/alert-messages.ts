import { type Alert, alertsCollection } from '../domain/alerts/contract.ts';
import {
  type AlertMessage,
  type AlertVersion,
  type PublicAlert,
  followMessages,
  isPublicAlert,
} from '../domain/alerts/message-chain.ts';
import { timeOf } from '../shared/instant.ts';
import type { Backend } from './backend.ts';
import type { Store } from './store.ts';

/** What a version of an alert says is the same for ever. */
const known = new WeakMap<Store, Map<string, AlertMessage | null>>();
const mostKnown = 2_000;
/** Milliseconds: a history that takes longer to read is told as if there were none. */
const patience = 5_000;

const keep = (told: Map<string, AlertMessage | null>, key: string, message: AlertMessage | null): void => {
  told.set(key, message);
  const [oldest] = told.keys();
  if (told.size > mostKnown && oldest !== undefined) told.delete(oldest);
};

/** The states of some alerts up to a moment, in order; of one that the history does not reach, as it is. */
const versionsOf = async (
  { store, ticks }: Pick<Backend, 'store' | 'ticks'>,
  alerts: readonly PublicAlert[],
  until: number,
): Promise<ReadonlyMap<string, readonly AlertVersion[]>> => {
  const begin = ticks();
  const versions = new Map<string, AlertVersion[]>(alerts.map(({ id }) => [id, []]));
  const from = Math.max(await store.earliest(), Math.min(...alerts.map(({ properties }) => timeOf(properties.sent))));
  const [before, portions] = from < until ? await Promise.all([store.recall(from), store.replay(from, until)]) : [];
  const { items } = (await before?.get(alertsCollection, [...versions.keys()])) ?? {};
  for (const item of items?.values() ?? []) versions.get(item.id)?.push({ alert: item as PublicAlert, known: from });
  for await (const portion of portions ?? []) {
    if (ticks() - begin > patience) {
      for (const told of versions.values()) told.length = 0;
      break;
    }
    for (const { change, known: at } of portion) {
      if (change.type !== 'upsert' || change.collection !== alertsCollection) continue;
      versions.get(change.feature.id)?.push({ alert: change.feature as unknown as PublicAlert, known: at });
    }
  }
  for (const alert of alerts) {
    const own = versions.get(alert.id) ?? [];
    const isThere = own.some(({ alert: { properties } }) => properties.version === alert.properties.version);
    if (!isThere) own.push({ alert, known: timeOf(alert.properties.updated) });
  }
  return versions;
};

/**
 * What goes out of those of some alerts that are not of the watch, by id; null: of that one nothing does.
 * @param moment as they were known then, milliseconds; null: as they are
 */
export const messagesOf = async (
  backend: Pick<Backend, 'store' | 'ticks'>,
  all: readonly Alert[],
  moment: number | null = null,
): Promise<ReadonlyMap<string, AlertMessage | null>> => {
  const { store } = backend;
  const alerts = all.filter(isPublicAlert);
  const { epoch, now } = await store.head();
  const told = known.get(store) ?? new Map<string, AlertMessage | null>();
  known.set(store, told);
  const keyOf = ({ id, properties }: Alert): string => `${epoch} ${properties.version} ${id}`;
  const unknown = alerts.filter((alert) => !told.has(keyOf(alert)));
  const changed = unknown.filter(({ properties }) => properties.version > 1);
  const versions = changed.length > 0 ? await versionsOf(backend, changed, moment ?? now) : null;
  for (const alert of unknown) {
    const own = versions?.get(alert.id) ?? [{ alert, known: timeOf(alert.properties.updated) }];
    keep(told, keyOf(alert), followMessages(own));
  }
  return new Map(alerts.map((alert) => [alert.id, told.get(keyOf(alert)) ?? null]));
};
