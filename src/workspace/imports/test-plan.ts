import { timeOf } from '../../shared/instant.ts';
import type { Import } from '../../domain/imports/contract.ts';
import type { ExchangeRecord, RowSource } from '../../exchange/record.ts';
import { recordOf } from '../../exchange/rows.ts';
import { loadNetwork, loadRegion } from '../../geo/packs-node.ts';
import { stopLabel } from '../../geo/labels.ts';
import { networkAt } from '../../geo/network.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { parseSeat } from '../../shared/seats.ts';
import type { SourceRow } from '../own-layers/protocol.ts';
import type { KnownItem, Mapping, PlanWorld, PlannedRow } from './plan.ts';
import { countUndone, knownBy, planRows } from './plan-rows.ts';
import { plans } from './plans.ts';
import type { ImportTarget } from '../../domain/imports/contract.ts';

const region = await loadRegion();
const now = timeOf('2026-11-27T12:00:00Z');
export const network = networkAt(await loadNetwork(), new Date(now));

export const rowsOf = (...records: readonly Partial<ExchangeRecord>[]): SourceRow[] =>
  records.map((record, row) => ({ row, line: row + 2, record: recordOf(record), source: null, faults: [] }));
export const sourced = (source: RowSource, known: Partial<ExchangeRecord> = {}): SourceRow => ({
  row: 0,
  line: 1,
  record: recordOf({ id: 'one', ...known }),
  source,
  faults: [],
});

const placeOf = (name: string, commune: string, zone: string): FoundPlace => ({
  id: name,
  position: [4.35, 50.85],
  place: { label: { fr: name, nl: name }, commune, zone, stop: null, line: null },
});
const streets: Readonly<Record<string, readonly (FoundPlace & { isWhole: boolean })[]>> = {
  'rue neuve x rue aux choux': [{ ...placeOf('Rue Neuve / Rue aux Choux', '21004', '5339'), isWhole: true }],
  'rue haute': [
    { ...placeOf('Rue Haute', '21004', '5339'), isWhole: true },
    { ...placeOf('Rue Haute', '21008', '5344'), isWhole: true },
  ],
};
/** What there is beside the rows. */
const knownItems: ReadonlySet<string> = new Set(['inc-one', 'evt-one']);
export const worldOf = (seat: string, loneStops: PlanWorld['loneStops'] = null): PlanWorld => ({
  seat: parseSeat(seat) ?? { id: seat, role: 'observer', zone: null },
  now,
  region,
  network,
  loneStops,
  known: async (_, id) => (id !== null && knownItems.has(id) ? id : null),
  locate: async (position) => {
    const area = region.locate(position);
    return area && { ...placeOf('Ici', area.commune, area.zone), position };
  },
  at: async (text) => {
    const stop = network.stops.find(({ id }) => id === text);
    const area = stop && region.locate(stop.position);
    if (stop && area)
      return {
        id: stop.id,
        position: stop.position,
        place: { label: stopLabel(stop), ...area, stop: stop.id, line: null },
      };
    const [, latitude, longitude] =
      /^(5\d[.,]\d+) (\d[.,]\d+)$/.exec(text)?.map((part) => part.replace(',', '.')) ?? [];
    return latitude === undefined ? null : worldOf(seat).locate([Number(longitude), Number(latitude)]);
  },
  search: async (text) => streets[text.toLowerCase()] ?? [],
});

export const plan = (
  target: ImportTarget,
  rows: readonly SourceRow[],
  mapping: Mapping,
  {
    world = worldOf('operator-1'),
    imports = [],
    items = [],
  }: { world?: PlanWorld; imports?: readonly Import[]; items?: readonly KnownItem[] } = {},
): Promise<readonly PlannedRow[]> =>
  planRows({
    plan: plans[target],
    rows,
    file: 'calls.csv',
    mapping,
    world,
    known: knownBy(imports, target),
    undone: countUndone(imports, target),
    get: (id) => items.find((item) => item.id === id),
    isGlobal: target !== 'incidents' && target !== 'deployments' && target !== 'events',
    onPart: () => undefined,
    isStopped: () => false,
  });

export const importOf = (rows: readonly PlannedRow[], target: ImportTarget): Import => ({
  type: 'Feature',
  id: 'imp-one',
  geometry: null,
  properties: {
    file: 'calls.csv',
    target,
    status: 'applied',
    items: rows.flatMap(({ change }) =>
      change ? [{ id: change.id, external: change.external, left: 1, before: null }] : [],
    ),
    created: rows.length,
    changed: 0,
    zones: [],
    at: '2026-11-27T12:00:00Z',
    updated: '2026-11-27T12:00:00Z',
    version: 1,
    exercise: false,
  },
});
/** What the server makes of new rows. */
export const made = (rows: readonly PlannedRow[]): KnownItem[] =>
  rows.flatMap(({ change }) =>
    change
      ? [{ id: change.id, geometry: change.geometry ?? null, properties: { ...change.properties, version: 1 } }]
      : [],
  );
