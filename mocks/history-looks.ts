import { expect } from 'vitest';
import { liveIds } from '../src/domain/collections.ts';
import type { TestApi } from './test-api.ts';

/** An item, as the tests of the history look at it. */
export interface Item {
  id: string;
  properties: { version: number; status?: string };
}
/** All that there is at a moment, by collection and id. */
export type Items = ReadonlyMap<string, ReadonlyMap<string, Item>>;

export const seat = { Authorization: 'Bearer operator-1' };

/** @param asOf null: now */
export const readItems = async (api: TestApi, asOf: string | null): Promise<Items> => {
  const all = new Map<string, ReadonlyMap<string, Item>>();
  for (const id of liveIds) {
    const query = asOf === null ? '' : `&as-of=${encodeURIComponent(asOf)}`;
    const response = await api.request(`/collections/${id}/items?limit=100000${query}`, { headers: seat });
    expect(response.status).toBe(200);
    const { features } = (await response.json()) as { features: readonly Item[] };
    all.set(id, new Map(features.map((item) => [item.id, item])));
  }
  return all;
};

/** In an order that does not depend on how it came about. */
export const plain = (items: Items) =>
  [...items].map(([id, of]) => [id, [...of.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))]);
/** Without what has been deleted since: that is gone from the past, too. */
export const without = (items: Items, gone: ReadonlySet<string>): Items =>
  new Map([...items].map(([id, of]) => [id, new Map([...of].filter(([one]) => !gone.has(one)))]));

/** Somebody confirms an incident. False: there is none to confirm. */
export const confirmOne = async (api: TestApi, which: number, key: number): Promise<boolean> => {
  // What is done in a moment belongs to it: what was looked at before was an earlier one.
  api.pass(1);
  const open = [...api.host.world().values('incidents')].filter(({ properties }) => properties.status === 'reported');
  const incident = open[which % Math.max(1, open.length)];
  if (!incident) return false;
  const done = await api.request(`/collections/incidents/items/${incident.id}`, {
    method: 'PATCH',
    headers: {
      ...seat,
      'Content-Type': 'application/merge-patch+json',
      'Idempotency-Key': `history-key-${key}`,
      'If-Match': `"${incident.properties.version}"`,
    },
    body: JSON.stringify({ properties: { status: 'confirmed' } }),
  });
  expect(done.status).toBe(200);
  api.pass(1000);
  return true;
};
