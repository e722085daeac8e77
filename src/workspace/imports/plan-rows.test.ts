import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, Value } from '../../exchange/record.ts';
import { fieldsOf, proposeMapping, readCells } from './fields.ts';
import { tellPlace } from './places.ts';
import { externalOf } from './plan-rows.ts';
import type { Import } from '../../domain/imports/contract.ts';
import { refuseNewId } from '../../shared/item-id.ts';
import { recordOf } from '../../exchange/rows.ts';
import { importOf, made, plan, rowsOf, worldOf } from './test-plan.ts';

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
    // The map shows what comes, where it was found; of what may mean several it is said which.
    expect(planned.map(({ shape, place }) => [shape && 'shown', place?.nl ?? null])).toEqual([
      ['shown', 'Rue Neuve / Rue aux Choux, Brussel'],
      ...Array.from({ length: 4 }, () => [null, null]),
    ]);
    expect(planned[1]?.problems[0]?.among?.map(({ fr }) => fr)).toEqual([
      'Rue Haute, Bruxelles',
      'Rue Haute, Ganshoren',
    ]);
  });

  it('are told with their commune once, also where the place is named after it', () => {
    const place = {
      label: { fr: 'Rue Neuve, Bruxelles', nl: 'Nieuwstraat' },
      commune: '21004',
      zone: '5339',
      stop: null,
      line: null,
    };
    expect(tellPlace(place, worldOf('operator-1'))).toMatchObject({
      fr: 'Rue Neuve, Bruxelles',
      nl: 'Nieuwstraat, Brussel',
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

  it('are called the same from whichever window they come, and otherwise once an import was taken back', async () => {
    const idOf = async (imports: readonly Import[] = [], world = worldOf('operator-1')) =>
      (await plan('incidents', rowsOf(fire), mapping, { imports, world }))[0]?.change?.id ?? '';
    const id = await idOf();
    expect(refuseNewId(id)).toBeNull();
    expect(await idOf([], worldOf('operator-2'))).toBe(id);
    const first = importOf(await plan('incidents', rowsOf(fire), mapping), 'incidents');
    const undone: Import = { ...first, properties: { ...first.properties, status: 'undone' } };
    const others = [await idOf([undone]), await idOf([], worldOf('exercise-operator-1')), await idOf([first])];
    expect(new Set([id, ...others]).size).toBe(4);
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
