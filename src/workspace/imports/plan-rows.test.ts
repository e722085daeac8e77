import { describe, expect, it } from 'vitest';
import type { Import } from '../../domain/imports/contract.ts';
import type { CapAlert } from '../../exchange/cap/message.ts';
import type { TransitAlert } from '../../exchange/gtfs-rt/alert.ts';
import type { ExchangeRecord, RowSource, Value } from '../../exchange/record.ts';
import { loadNetwork, loadRegion } from '../../geo/packs-node.ts';
import { networkAt } from '../../geo/network.ts';
import type { FoundPlace } from '../../shared/places.ts';
import { parseSeat } from '../../shared/seats.ts';
import type { SourceRow } from '../own-layers/protocol.ts';
import { fieldsOf, proposeMapping, readCells } from './fields.ts';
import type { KnownItem, Mapping, PlanWorld, PlannedRow } from './plan.ts';
import { externalOf, knownBy, planRows } from './plan-rows.ts';
import { plans } from './plans.ts';
import type { ImportTarget } from '../../domain/imports/contract.ts';

const region = await loadRegion();
const now = Date.parse('2026-11-27T12:00:00Z');
const network = networkAt(await loadNetwork(), new Date(now));

const recordOf = (known: Partial<ExchangeRecord>): ExchangeRecord => ({
  id: null,
  geometry: null,
  name: null,
  description: null,
  start: null,
  end: null,
  look: null,
  values: {},
  ...known,
});
const rowsOf = (...records: readonly Partial<ExchangeRecord>[]): SourceRow[] =>
  records.map((record, row) => ({ row, line: row + 2, record: recordOf(record), source: null, faults: [] }));
const sourced = (source: RowSource, known: Partial<ExchangeRecord> = {}): SourceRow => ({
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
const worldOf = (seat: string, loneStops: PlanWorld['loneStops'] = null): PlanWorld => ({
  seat: parseSeat(seat) ?? { id: seat, role: 'observer', zone: null },
  now,
  region,
  network,
  loneStops,
  locate: async (position) => {
    const area = region.locate(position);
    return area && { ...placeOf('Ici', area.commune, area.zone), position };
  },
  search: async (text) => streets[text.toLowerCase()] ?? [],
});

const plan = (
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
    get: (id) => items.find((item) => item.id === id),
    isGlobal: target !== 'incidents' && target !== 'deployments' && target !== 'events',
    onPart: () => undefined,
    isStopped: () => false,
  });

const importOf = (rows: readonly PlannedRow[], target: ImportTarget): Import => ({
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
const made = (rows: readonly PlannedRow[]): KnownItem[] =>
  rows.flatMap(({ change }) =>
    change
      ? [{ id: change.id, geometry: change.geometry ?? null, properties: { ...change.properties, version: 1 } }]
      : [],
  );

const values = (known: Readonly<Record<string, Value>>, id: string | null = null): Partial<ExchangeRecord> => ({
  id,
  values: known,
});

describe('columns', () => {
  it('are proposed by their names, in the languages that people write them in', () => {
    expect(proposeMapping('incidents', ['Titel', 'Ernst', 'Straat', 'Gemeente', 'x'])).toEqual({
      title: 'Titel',
      severity: 'Ernst',
      place: 'Straat',
      commune: 'Gemeente',
    });
    expect(proposeMapping('deployments', ['Opérateur', 'Effectif', 'Début', 'Fin'])).toMatchObject({
      operator: 'Opérateur',
      strength: 'Effectif',
      start: 'Début',
      end: 'Fin',
      objective: '@description',
    });
    for (const [target, fields] of Object.entries(fieldsOf))
      expect([target, new Set(fields).size]).toEqual([target, fields.length]);
  });

  it('are read as texts, and only those that are there', () => {
    const cells = readCells(recordOf({ name: ' Bourse ', values: { flow: 60, none: null } }), {
      title: '@name',
      strength: 'flow',
      note: 'none',
      kind: 'constructor',
    });
    expect(['title', 'strength', 'note', 'kind', 'other'].map(cells)).toEqual(['Bourse', '60', '', '', '']);
  });
});

describe('rows of a table as incidents', () => {
  const columns = ['titre', 'gravité', 'rue', 'commune'];
  const mapping = proposeMapping('incidents', columns);
  const fire = values({ titre: 'Feu de poubelle', gravité: 'Grave', rue: 'Rue Neuve x Rue aux Choux' }, '7');

  it('are placed by the street or crossing that they name; what is ambiguous or unknown is refused with the reason', async () => {
    const planned = await plan(
      'incidents',
      rowsOf(
        fire,
        values({ titre: 'a', rue: 'Rue Haute' }),
        values({ titre: 'b', rue: 'Nowhere' }),
        values({ titre: 'c' }),
        values({ rue: 'Rue Neuve x Rue aux Choux', gravité: 'enorme' }),
      ),
      mapping,
    );
    expect(planned.map(({ line, state, problems }) => [line, state, problems.map(({ reason }) => reason)])).toEqual([
      [2, 'new', []],
      [3, 'refused', ['ambiguous-place']],
      [4, 'refused', ['unknown-place']],
      [5, 'refused', ['no-place']],
      [6, 'refused', ['missing', 'unknown-value']],
    ]);
    expect(planned[0]?.change).toMatchObject({
      base: null,
      external: 'calls.csv:7',
      properties: { severity: 'severe', category: 'other', place: { commune: '21004' } },
      geometry: { type: 'Point', coordinates: [4.35, 50.85] },
    });
  });

  it('change nothing when they come again, and only what they say otherwise when they differ', async () => {
    const first = await plan('incidents', rowsOf(fire), mapping);
    const known = { imports: [importOf(first, 'incidents')], items: made(first) };
    expect((await plan('incidents', rowsOf(fire), mapping, known)).map(({ state }) => state)).toEqual(['unchanged']);
    const other = values({ ...fire.values, gravité: 'extreme' }, '7');
    const [row] = await plan('incidents', rowsOf(other), mapping, known);
    expect(row).toMatchObject({
      state: 'changed',
      fields: ['severity'],
      change: { properties: { severity: 'extreme' }, base: 1 },
    });
    expect(row?.change).not.toHaveProperty('geometry');
  });

  it('without an id are known by what they say, and twins by their order', async () => {
    const twin = values({ titre: 'Twin', rue: 'Rue Neuve x Rue aux Choux' });
    const first = await plan('incidents', rowsOf(twin, twin), mapping);
    expect(new Set(first.map(({ change }) => change?.external)).size).toBe(2);
    const known = { imports: [importOf(first, 'incidents')], items: made(first) };
    const again = await plan('incidents', rowsOf(twin, twin), mapping, known);
    expect(again.map(({ state }) => state)).toEqual(['unchanged', 'unchanged']);
    expect(externalOf(recordOf(twin), 'a.csv', false)).not.toBe(externalOf(recordOf(twin), 'b.csv', false));
  });

  it('of another zone are refused to a commander', async () => {
    const uccle = {
      ...values({ titre: 'x' }),
      geometry: { type: 'Point' as const, coordinates: [4.3386, 50.8019] as [number, number] },
    };
    const planned = await plan('incidents', rowsOf(fire, uccle), mapping, { world: worldOf('commander-5339') });
    expect(planned.map(({ state }) => state)).toEqual(['new', 'refused']);
    expect(planned[1]?.problems).toEqual([{ field: null, reason: 'no-right', found: null }]);
  });
});

describe('alerts of GTFS-Realtime', () => {
  const [station] = network.stops.filter(({ mode, stibRefs }) => mode === 'metro' && stibRefs.length > 0);
  if (!station) throw new Error('There is no station.');
  const selector = { agency: null, route: null, routeType: null, direction: null, trip: null, stop: null };
  const alertOf = (known: Partial<TransitAlert>): SourceRow =>
    sourced({
      kind: 'gtfs-rt',
      alert: {
        id: 'one',
        cause: 'STRIKE',
        effect: 'NO_SERVICE',
        severity: 'SEVERE',
        periods: [],
        selectors: [{ ...selector, stop: station.stibRefs[0] ?? '' }],
        header: { fr: 'Station fermée' },
        description: {},
        url: null,
        loneStops: [],
        ...known,
      },
    });

  it('close a station or lessen a line; of a stop that is named alone somebody is asked', async () => {
    const [closed] = await plan('disruptions', [alertOf({})], {});
    expect(closed).toMatchObject({
      state: 'new',
      change: { properties: { kind: 'station-closed', cause: 'strike', stop: station.id } },
    });
    const lone = alertOf({ loneStops: [station.stibRefs[0] ?? ''] });
    const answers = await Promise.all(
      ([null, 'closed', 'passed-by'] as const).map(async (answer) =>
        (await plan('disruptions', [lone], {}, { world: worldOf('operator-1', answer) })).map(({ state }) => state),
      ),
    );
    expect(answers).toEqual([['refused'], ['new'], ['refused']]);
    const [line] = network.lines;
    const reduced = await plan(
      'disruptions',
      [alertOf({ effect: 'REDUCED_SERVICE', selectors: [{ ...selector, route: line?.ref ?? '' }] })],
      {},
    );
    expect(reduced[0]?.change?.properties).toMatchObject({ kind: 'service-reduced', line: line?.id });
    const over = await plan('disruptions', [alertOf({ periods: [{ start: null, end: '2026-11-27T11:00:00Z' }] })], {});
    expect(over[0]?.problems[0]?.reason).toBe('over');
  });
});

describe('CAP alerts', () => {
  const message = {
    sender: 'met@example.be',
    identifier: 'a1',
    sent: '2026-11-27T11:00:00+00:00',
    status: 'Actual' as const,
    msgType: 'Alert' as const,
    source: null,
    scope: 'Public' as const,
    restriction: null,
    addresses: [],
    codes: [],
    note: null,
    references: [],
    incidents: [],
    infos: [],
  };
  const info = {
    language: 'fr-BE',
    categories: ['Met' as const],
    event: 'Tempête',
    responses: [],
    urgency: 'Expected' as const,
    severity: 'Severe' as const,
    certainty: 'Likely' as const,
    audience: null,
    eventCodes: [],
    effective: null,
    onset: null,
    expires: null,
    senderName: null,
    headline: null,
    description: null,
    instruction: null,
    web: null,
    contact: null,
    parameters: [],
    areas: [],
  };
  const alert: CapAlert = {
    id: 'met@example.be,a1',
    message,
    history: [message],
    isCancelled: false,
    event: { fr: 'Tempête', nl: 'Storm' },
    headline: { fr: 'Rafales' },
    description: {},
    instruction: {},
    areaDescription: { fr: 'Bruxelles' },
    info,
    onset: '2026-11-27T13:00:00Z',
    expires: '2026-11-27T20:00:00Z',
    isExpiryStated: true,
    communes: ['21004'],
    unknownGeocodes: [],
  };
  const rowOf = (known: Partial<CapAlert>): SourceRow => sourced({ kind: 'cap', alert: { ...alert, ...known } });

  it('of one chain are one alert, that an update changes', async () => {
    const first = await plan('alerts', [rowOf({})], {});
    expect(first[0]?.change?.properties).toMatchObject({
      theme: 'weather',
      severity: 'severe',
      communes: ['21004'],
      msgType: 'alert',
    });
    const items = made(first).map((item) => ({
      ...item,
      properties: {
        ...item.properties,
        area: { label: item.properties['place'], communes: ['21004'], zones: ['5339'] },
      },
    }));
    const known = { imports: [importOf(first, 'alerts')], items };
    expect((await plan('alerts', [rowOf({})], {}, known))[0]?.state).toBe('unchanged');
    const [update] = await plan(
      'alerts',
      [rowOf({ history: [message, message], headline: { fr: 'Rafales violentes' } })],
      {},
      known,
    );
    expect(update).toMatchObject({ state: 'changed', fields: ['msgType', 'headline', 'description'] });
  });

  it('that are drafts, an exercise or over do not come into reality', async () => {
    const status = (one: 'Draft' | 'Exercise' | 'System') => rowOf({ message: { ...message, status: one } });
    const reasons = async (row: SourceRow, seat = 'operator-1') =>
      (await plan('alerts', [row], {}, { world: worldOf(seat) })).map(
        ({ state, problems }) => problems[0]?.reason ?? state,
      );
    expect(await reasons(status('Draft'))).toEqual(['draft']);
    expect(await reasons(status('Exercise'))).toEqual(['of-exercise']);
    expect(await reasons(status('Exercise'), 'exercise-operator-1')).toEqual(['new']);
    expect(await reasons(rowOf({ expires: '2026-11-27T11:30:00Z' }))).toEqual(['over']);
    expect(await reasons(rowOf({}), 'commander-5342')).toEqual(['no-right']);
  });
});
