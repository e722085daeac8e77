import * as v from 'valibot';
import { asSeat, describeFailure } from '../../shared/api.ts';
import type { LiveLayer } from '../workspace.ts';
import { type Column, toCsv } from '../../shared/csv.ts';
import { instantOf } from '../../shared/instant.ts';

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
    into.set(path, typeof scalar === 'boolean' ? String(scalar) : (scalar ?? null));
  }
};

interface Flat {
  id: string;
  values: ReadonlyMap<string, string | number | null>;
}

const flat = (feature: { id: string }): Flat => {
  const { geometry, properties } = feature as unknown as {
    geometry: { type: string; coordinates: unknown } | null;
    properties: object;
  };
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

/**
 * What a list shows, in its order, as CSV. The server hands the items out, so that it can refuse, and write down what
 * has to be; an item that it does not have yet is left to the outbox.
 * @throws ApiFailure if the server cannot be asked or refuses
 */
export const exportList = async (
  { layer, selection, store }: LiveLayer,
  { baseUrl, seat }: { baseUrl: string; seat: string },
): Promise<string> => {
  const listed = [...selection.values()];
  const response = await fetch(`${baseUrl}/api/collections/${layer.id}/export`, {
    method: 'POST',
    signal: AbortSignal.timeout(timeout),
    headers: { 'Content-Type': 'application/json', ...asSeat(seat) },
    body: JSON.stringify({ ids: listed.map(({ id }) => id) }),
  });
  if (!response.ok) throw await describeFailure(response);
  const { features } = v.parse(answerSchema, await response.json());
  const handed = new Map(
    features.map((feature) => layer.parse(feature)).map((feature: { id: string }) => [feature.id, feature]),
  );
  // What waits to be sent is exported as the person sees it.
  const rows = listed.map(({ id }) => handed.get(id) ?? store.get(id)).filter((feature) => feature !== undefined);
  return toCsv(columnsOf(rows.map(flat)), rows.map(flat));
};

/** `incidents 2017-11-25 16-40.csv`, by the server's time. */
export const exportName = (title: string, now: number): string =>
  `${title.toLowerCase().replaceAll(/\s+/g, '-')} ${instantOf(now).slice(0, 16).replace('T', ' ').replace(':', '-')}.csv`;
