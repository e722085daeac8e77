import { beforeEach, describe, expect, it } from 'vitest';
import type { ImportRow } from '../src/domain/imports/drafts.ts';
import { type TestApi, readAnswer, sendAs, startTestApi, testStart } from './test-api.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const both = (text: string) => ({ fr: text, nl: text });
const place = { label: both('Bourse'), commune: null, zone: null, stop: null, line: null };
const bourse = { type: 'Point', coordinates: [4.3493, 50.8482] };
const uccle = { type: 'Point', coordinates: [4.3386, 50.8019] };
const incident = (title: string) => ({
  title: both(title),
  category: 'fire',
  severity: 'minor',
  source: 'partner',
  disciplines: ['D1'],
  place,
});
const row = (id: string, more: Partial<ImportRow> = {}): ImportRow => ({
  id,
  external: `file:${id}`,
  base: null,
  properties: incident(id),
  geometry: bourse,
  ...more,
});
const bring = async (id: string, rows: readonly ImportRow[], seat = 'operator-1', target = 'incidents') =>
  readAnswer(await sendAs(api, seat, 'PUT', `imports/items/${id}`, { file: 'calls.csv', target, rows }));
const takeBack = async (id: string, version = 1, seat = 'operator-1') =>
  readAnswer(await sendAs(api, seat, 'PATCH', `imports/items/${id}`, { status: 'undone' }, version));
const of = (id: string) => api.host.world().get('incidents', id)?.properties;
const log = () => [...api.host.world().values('log')];

describe('an import', () => {
  it('makes and changes items in one step, told by one entry of the log, and is taken back by another', async () => {
    const [known] = [...api.host.world().values('incidents')].filter(
      ({ properties }) => properties.status === 'confirmed',
    );
    if (!known) throw new Error('There is no incident.');
    const before = { log: log().length, title: known.properties.title };
    const change = { base: known.properties.version, properties: { title: both('Again') } };
    const { geometry: _, ...changed } = row(known.id, change);
    expect((await bring('imp-one', [row('inc-abc'), row('inc-def'), changed])).status).toBe(201);
    expect([of('inc-abc')?.place.zone, of('inc-abc')?.status, of(known.id)?.title.fr]).toEqual([
      '5339',
      'reported',
      'Again',
    ]);
    const told = log().slice(before.log);
    expect(told.map(({ properties }) => properties.change?.label?.en)).toEqual([
      'Import of calls.csv: 2 new, 1 changed',
    ]);
    expect((await takeBack('imp-one')).status).toBe(200);
    expect([of('inc-abc'), of('inc-def'), of(known.id)?.title]).toEqual([undefined, undefined, before.title]);
    expect(log().length).toBe(before.log + 2);
    expect((await takeBack('imp-one', 2)).status).toBe(422);
  });

  it('is all or none, and names the row that stops it', async () => {
    const outside = row('inc-ghi', { geometry: { type: 'Point', coordinates: [4.7, 50.88] } });
    const answer = await bring('imp-two', [row('inc-abc'), outside]);
    expect(answer).toMatchObject({ status: 422, detail: expect.stringContaining('outside') });
    const wrong = row('inc-ghi', { properties: { ...incident('x'), severity: 'huge' } });
    expect(await bring('imp-two', [row('inc-abc'), wrong])).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/“file:inc-ghi”, severity/),
    });
    expect(of('inc-abc')).toBeUndefined();
  });

  it('overwrites nothing that somebody changed since the preview, and takes nothing back that they did', async () => {
    await bring('imp-one', [row('inc-abc')]);
    const stale = row('inc-abc', { base: 7, properties: { title: both('Stale') } });
    expect((await bring('imp-two', [stale])).detail).toContain('somebody has changed inc-abc');
    await sendAs(api, 'operator-1', 'PATCH', 'incidents/items/inc-abc', { severity: 'severe' }, 1);
    expect((await takeBack('imp-one')).detail).toContain('Somebody has changed inc-abc since');
    expect(of('inc-abc')?.severity).toBe('severe');
  });

  it('of the same rows from two windows makes them once; who is second is told', async () => {
    const [first, second] = await Promise.all([
      bring('imp-one', [row('inc-abc')]),
      bring('imp-two', [row('inc-abc'), row('inc-def')], 'operator-2'),
    ]);
    expect([first.status, second.status]).toEqual([201, 422]);
    expect(second.detail).toContain('“file:inc-abc”: somebody has brought it in meanwhile');
    expect(of('inc-def')).toBeUndefined();
    expect((await takeBack('imp-one')).status).toBe(200);
    expect((await bring('imp-two', [row('inc-abc')])).status).toBe(201);
  });

  it('asks for the rights of each row', async () => {
    expect((await bring('imp-own', [row('inc-own')], 'commander-5339')).status).toBe(201);
    const other = row('inc-other', { geometry: uccle });
    expect((await bring('imp-two', [row('inc-abc'), other], 'commander-5339')).status).toBe(403);
    for (const seat of ['observer', 'wall', 'secretariat', 'analyst-1', 'director'])
      expect([seat, (await bring(`imp-${seat}`, [row(`inc-by-${seat}`)], seat)).status]).toEqual([seat, 403]);
    expect((await takeBack('imp-own', 1, 'commander-5342')).status).toBe(403);
  });

  it('of an exercise stays in the exercise', async () => {
    await bring('imp-exercise', [row('inc-abc')], 'exercise-operator-1');
    expect(of('inc-abc')?.exercise).toBe(true);
    expect(api.host.world().get('imports', 'imp-exercise')?.properties.exercise).toBe(true);
  });

  it('brings alerts of partners, and nobody makes one in another way', async () => {
    const alert = {
      theme: 'weather',
      event: 'Storm',
      urgency: 'expected',
      severity: 'moderate',
      certainty: 'likely',
      msgType: 'alert',
      capStatus: 'actual',
      headline: both('Storm'),
      description: both('Strong gusts.'),
      place: both('Brussels'),
      communes: [],
      onset: new Date(testStart).toISOString(),
      expires: new Date(testStart + 3_600_000).toISOString(),
      sent: new Date(testStart).toISOString(),
    };
    const [west, south, east, north] = [4.2, 50.7, 4.5, 50.95];
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
    const geometry = { type: 'Polygon', coordinates: [ring] };
    const made = row('alr-storm', { properties: alert, geometry });
    expect((await bring('imp-cap', [made], 'operator-1', 'alerts')).status).toBe(201);
    const { area, origin, status } = api.host.world().get('alerts', 'alr-storm')?.properties ?? {};
    expect([area?.communes.length, area?.zones.length, origin, status]).toEqual([19, 6, 'partner', 'new']);
    const change = { ...alert, msgType: 'update', severity: 'severe' };
    const updated = row('alr-storm', { base: 1, properties: change, geometry });
    expect((await bring('imp-cap-2', [updated], 'operator-1', 'alerts')).status).toBe(201);
    expect(api.host.world().get('alerts', 'alr-storm')?.properties).toMatchObject({ severity: 'severe', version: 2 });
    const byHand = await sendAs(api, 'operator-1', 'PUT', 'alerts/items/alr-hand', alert);
    expect(byHand.status).toBe(405);
  });
});
