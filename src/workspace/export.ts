import type { AnyItem } from '../domain/item.ts';
import * as v from 'valibot';
import { requestJson } from '../shared/api.ts';
import { instantOf } from '../shared/instant.ts';
import type { PastSource } from '../shared/session.ts';
import type { LiveLayer } from './live-layer.ts';
import { type Column, toCsv } from '../shared/csv.ts';
import { writeCellMoment } from '../shared/csv-moment.ts';

const timeout = 30_000;
const answerSchema = v.object({ features: v.array(v.unknown()) });

type Scalar = string | number | boolean | null;

/** `text.fr`, `place.commune`: every value that a feature holds, flat; lists on one line. */
const flatten = (value: unknown, path: string, into: Map<string, string | number | null>): void => {
  if (Array.isArray(value))
    into.set(path, value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(' '));
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) flatten(inner, path === '' ? name : `${path}.${name}`, into);
  } else {
    const scalar = value as Scalar | undefined;
    into.set(
      path,
      typeof scalar === 'boolean'
        ? String(scalar)
        : typeof scalar === 'string'
          ? writeCellMoment(scalar)
          : (scalar ?? null),
    );
  }
};

interface Flat {
  id: string;
  values: ReadonlyMap<string, string | number | null>;
}

const flat = (feature: { id: string }): Flat => {
  const { geometry, properties } = feature as AnyItem;
  const values = new Map<string, string | number | null>();
  if (geometry?.type === 'Point') {
    const [longitude = null, latitude = null] = geometry.coordinates as number[];
    values.set('longitude', longitude);
    values.set('latitude', latitude);
  }
  flatten(properties, '', values);
  return { id: feature.id, values };
};

const columnsOf = (rows: readonly Flat[]): Column<Flat>[] => {
  const names = new Set(rows.flatMap(({ values }) => [...values.keys()]));
  return [
    { name: 'id', value: ({ id }) => id },
    ...[...names].map((name) => ({ name, value: ({ values }: Flat) => values.get(name) ?? null })),
  ];
};

/** So many ids, of at most 100 signs each, stay well under what the server reads of one request. */
const atOnce = 500;

/** The items of some ids as the server hands them out; those that it does not have are left out. */
const fetchItems = async (
  { layer }: LiveLayer,
  ids: readonly string[],
  { baseUrl, seat, past, moment }: ExportSession,
): Promise<{ id: string }[]> =>
  requestJson(
    `${baseUrl}/api/collections/${layer.id}/export`,
    (body) => v.parse(answerSchema, body).features.map((feature) => layer.parse(feature)),
    { signal: new AbortController().signal, timeout, seat, post: { ids, ...(past && { 'as-of': instantOf(moment) }) } },
  );

export interface ExportSession {
  baseUrl: string;
  seat: string;
  past: PastSource | null;
  /** That the screen shows, milliseconds since 1970. */
  moment: number;
}

/**
 * What a list shows, in its order, as CSV, however long it is. The server hands the items out, so that it can refuse,
 * and write down what has to be; an item that it does not have yet is left to the outbox.
 * @throws ApiFailure if the server cannot be asked or refuses
 */
export const exportList = async (live: LiveLayer, session: ExportSession): Promise<string> => {
  const { selection, store } = live;
  const listed = [...selection.values()];
  const handed = new Map<string, { id: string }>();
  // Of a recording no server knows anything.
  const asked = session.past?.read ? 0 : listed.length;
  for (let from = 0; from < asked; from += atOnce) {
    const ids = listed.slice(from, from + atOnce).map(({ id }) => id);
    for (const feature of await fetchItems(live, ids, session)) handed.set(feature.id, feature);
  }
  // What waits to be sent is exported as the person sees it.
  const rows = listed.map(({ id }) => handed.get(id) ?? store.get(id)).filter((feature) => feature !== undefined);
  const flats = rows.map(flat);
  return toCsv(columnsOf(flats), flats);
};
