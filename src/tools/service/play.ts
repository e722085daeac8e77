import * as v from 'valibot';
import { createHost } from '../../../mocks/host.ts';
import { createMemoryStore } from '../../../mocks/journal-store.ts';
import { loadLaterData } from '../../../mocks/later-data.ts';
import { createMockApi } from '../../../mocks/mock-api.ts';
import type { WorldOptions } from '../../../mocks/contract.ts';
import { type ImportTarget, importTargets } from '../../domain/imports/contract.ts';
import { targets } from '../../domain/imports/targets.ts';
import { definitionOf } from '../../domain/collections.ts';
import type { AnyItem, LiveItem } from '../../domain/item.ts';
import { loadFacilities, loadNetwork, loadRegion } from '../../geo/packs-node.ts';
import { newKey } from '../../shared/new-key.ts';
import { geoJsonType } from '../../shared/ogc.ts';

/** Milliseconds of the scenario that have passed when it begins here. */
const headStart = 2 * 3_600_000;
/** Milliseconds between two looks at the scenario. */
const pace = 3_000;
/** Rows of one import at most, so that one that is refused takes few along. */
const portion = 40;

export interface PlaySettings {
  /** Of the service. */
  url: string;
  token: string;
  options: WorldOptions;
}

type Fields = Readonly<Partial<Record<string, unknown>>>;
const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

interface Row {
  id: string;
  external: string;
  base: null;
  properties: object;
  geometry?: AnyItem['geometry'];
}

/** What a draft calls otherwise than the item that comes of it. */
const saidOtherwise: Readonly<Partial<Record<ImportTarget, (properties: Fields) => Fields>>> = {
  alerts: ({ area }) => ({ place: fieldsOf(area)['label'], communes: fieldsOf(area)['communes'] }),
  disruptions: ({ place }) => ({ stop: fieldsOf(place)['stop'], line: fieldsOf(place)['line'] }),
  // What they are for has another number here.
  drawings: () => ({ incident: null, event: null }),
  events: () => ({ gathering: null }),
};

/**
 * What a new item of a collection says, of one that is there: null if nobody could make such a one. Alerts of the watch
 * come from nobody.
 */
const rowOf = (target: ImportTarget, item: AnyItem): Row | null => {
  const { writing, geometry: shapes } = targets[target];
  const schema = writing.create?.schema;
  if (!schema || !('entries' in schema)) return null;
  const names = Object.keys(schema.entries as object);
  const said: Fields = { ...item.properties };
  const all = Object.entries({ ...said, ...saidOtherwise[target]?.(said) }).filter(([name]) => names.includes(name));
  const properties = Object.fromEntries(all);
  const withShape = v.is(shapes, item.geometry);
  if (!v.is(schema, properties) || (writing.isPlaced && !withShape)) return null;
  const { id } = item;
  return {
    // Numbers are for the server to give.
    id: `${id}-played`,
    external: id,
    base: null,
    properties,
    ...(writing.isPlaced && withShape && { geometry: item.geometry }),
  };
};

/** What has ended would begin anew: a draft says what begins. */
const isOver = (target: ImportTarget, item: AnyItem): boolean => {
  const end = definitionOf(target)?.extentOf?.(item as LiveItem)?.end ?? null;
  return end !== null && end <= Date.now();
};

const openScenario = async (options: WorldOptions) => {
  const [region, network, facilities] = await Promise.all([
    loadRegion(),
    loadNetwork(),
    loadFacilities(),
    loadLaterData(),
  ]);
  let behind = headStart;
  const host = createHost({ region, network, facilities }, createMemoryStore(), options, () => Date.now() - behind);
  host.world();
  behind = 0;
  const api = createMockApi(host, async () => ({}));
  const root = 'http://scenario.internal/api';
  return async (collection: ImportTarget): Promise<readonly AnyItem[]> => {
    const request = new Request(`${root}/collections/${collection}/items?limit=100000`, {
      headers: { Authorization: 'Bearer operator-1' },
    });
    const page = (await (await api(request, { root })).json()) as { features?: readonly AnyItem[] };
    return page.features ?? [];
  };
};

/**
 * Plays a scenario of the demonstration through the API, as a client would: what there is at first, then what comes.
 * Answers how many items came, and how to end it.
 */
export const play = async ({ url, token, options }: PlaySettings) => {
  const read = await openScenario(options);
  const known = new Set<string>();
  const counts = { came: 0, refused: 0 };

  const send = async (target: ImportTarget, rows: readonly Row[]): Promise<boolean> => {
    const response = await fetch(`${url}/collections/imports/items/imp-${newKey()}`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': geoJsonType,
        'If-None-Match': '*',
        'Idempotency-Key': newKey(),
      },
      body: JSON.stringify({ properties: { file: 'scenario', target, rows } }),
      signal: AbortSignal.timeout(30_000),
    });
    await response.body?.cancel();
    return response.ok;
  };
  /** All of them, and where one is refused the others. */
  const bring = async (target: ImportTarget, rows: readonly Row[]): Promise<void> => {
    if (rows.length === 0) return;
    if (await send(target, rows)) counts.came += rows.length;
    else if (rows.length === 1) counts.refused += 1;
    else {
      const half = Math.ceil(rows.length / 2);
      await bring(target, rows.slice(0, half));
      await bring(target, rows.slice(half));
    }
  };
  const round = async (): Promise<void> => {
    for (const target of importTargets) {
      const fresh = (await read(target)).filter(({ id }) => !known.has(`${target} ${id}`));
      for (const { id } of fresh) known.add(`${target} ${id}`);
      const rows = fresh.flatMap((item) => (isOver(target, item) ? [] : (rowOf(target, item) ?? [])));
      for (let at = 0; at < rows.length; at += portion) await bring(target, rows.slice(at, at + portion));
    }
  };
  await round();
  let timer = setTimeout(again, pace);
  function again(): void {
    // A service that is away is tried again.
    void round()
      .catch(() => undefined)
      .then(() => (timer = setTimeout(again, pace)));
  }
  return { ...counts, stop: (): void => clearTimeout(timer) };
};
