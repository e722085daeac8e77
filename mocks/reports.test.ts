import { beforeEach, describe, expect, it } from 'vitest';
import type { ReportScope } from '../src/domain/reports/drafts.ts';
import { type TestApi, startTestApi } from './test-api.ts';
import { reportsOf, written } from './test-reports.ts';
import { seats, zones } from './watch-world.ts';

let api: TestApi;
beforeEach(async () => {
  api = await startTestApi({ seed: 3 });
});

const { call, send, report, begin } = reportsOf(() => api);
const nothing = { lists: [], presence: [] };

describe('a situation report', () => {
  it('is numbered by the server, whoever begins it; a new version has the number, and takes the place of the one before', async () => {
    const before = [...api.host.world().values('reports')].length;
    for (const id of ['rep-one', 'rep-two']) expect((await begin(id, { kind: 'region' })).status).toBe(201);
    expect([report('rep-one'), report('rep-two')].map(({ properties }) => properties.number)).toEqual([
      before + 1,
      before + 2,
    ]);
    const draft = await begin('rep-next', { kind: 'region' }, 'operator-1', 'rep-one');
    expect(draft).toMatchObject({ status: 422, detail: expect.stringContaining('draft still') });
    expect((await send('operator-1', 'PATCH', 'rep-one', { status: 'issued', facts: nothing })).status).toBe(200);
    expect((await begin('rep-next', { kind: 'region' }, 'operator-1', 'rep-one')).status).toBe(201);
    expect((await begin('rep-other', { kind: 'region' }, 'operator-1', 'rep-one')).status).toBe(201);
    expect(report('rep-next').properties).toMatchObject({ number: before + 1, edition: 2, status: 'draft' });
    expect((await send('operator-1', 'PATCH', 'rep-next', { status: 'issued', facts: nothing })).status).toBe(200);
    expect(report('rep-one').properties.status).toBe('superseded');
    const late = await send('operator-1', 'PATCH', 'rep-other', { status: 'issued', facts: nothing });
    expect(late).toMatchObject({ status: 422, detail: expect.stringContaining('issued meanwhile') });
    expect((await begin('rep-three', { kind: 'region' })).status).toBe(201);
    expect(report('rep-three').properties.number).toBe(before + 3);
  });

  it('is never changed once it is issued, and is issued with both languages and its facts', async () => {
    await send('operator-1', 'PUT', 'rep-one', {
      scope: { kind: 'region' },
      replaces: null,
      assessment: { fr: 'Calme', nl: '' },
    });
    const half = await send('operator-1', 'PATCH', 'rep-one', { status: 'issued', facts: nothing });
    expect(half).toMatchObject({ status: 422, detail: expect.stringContaining('in French and in Dutch') });
    const bare = await send('operator-1', 'PATCH', 'rep-one', { status: 'issued', assessment: written });
    expect(bare).toMatchObject({ status: 422, detail: expect.stringContaining('has its facts') });
    const early = await send('operator-1', 'PATCH', 'rep-one', { facts: nothing });
    expect(early).toMatchObject({ status: 422, detail: expect.stringContaining('frozen when') });
    await send('operator-1', 'PATCH', 'rep-one', { status: 'issued', assessment: written, facts: nothing });
    const { version, status, issued } = report('rep-one').properties;
    expect({ status, issued }).toMatchObject({
      status: 'issued',
      issued: { seat: 'operator-1', function: 'operator' },
    });
    for (const patch of [{ assessment: written }, { status: 'issued', facts: nothing }]) {
      const refused = await send('operator-1', 'PATCH', 'rep-one', patch, version);
      expect(refused).toMatchObject({ status: 422, detail: expect.stringContaining('never changed') });
    }
  });

  it('names nobody', async () => {
    const named = { ...written, fr: 'Voir @quelquun.la et https://example.org/quelquun' };
    const refused = await send('operator-1', 'PUT', 'rep-one', {
      scope: { kind: 'region' },
      replaces: null,
      assessment: named,
    });
    expect(refused).toMatchObject({ status: 422, detail: expect.stringContaining('personal data') });
  });

  const commune = '21004';
  it.each(seats)(
    'is written for its area, read as a draft at the centre, and by all seats once it is issued: %s',
    async (seat) => {
      const mayWrite = (zone: string | null): boolean =>
        seat === 'operator-1' || (seat?.startsWith('commander') === true && seat === `commander-${zone}`);
      const scopes: readonly (readonly [ReportScope, string | null])[] = [
        [{ kind: 'region' }, null],
        [{ kind: 'commune', commune }, '5339'],
        ...zones.map((zone) => [{ kind: 'zone', zone }, zone] as const),
      ];
      for (const [index, [scope, zone]] of scopes.entries()) {
        const { status } = await send(seat, 'PUT', `rep-own-${index}`, { scope, replaces: null, assessment: written });
        expect([scope, status]).toEqual([scope, mayWrite(zone) ? 201 : seat === null ? 401 : 403]);
      }
      await begin('rep-one', { kind: 'commune', commune });
      const isOfCentre = seat !== null && !['observer', 'secretariat', 'wall'].includes(seat);
      expect((await call(seat, '/collections/reports/items/rep-one')).status).toBe(isOfCentre ? 200 : 404);
      await send('operator-1', 'PATCH', 'rep-one', { status: 'issued', facts: nothing });
      expect((await call(seat, '/collections/reports/items/rep-one')).status).toBe(seat === null ? 404 : 200);
    },
  );
});
