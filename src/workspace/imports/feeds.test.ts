import { describe, expect, it } from 'vitest';
import type { CapAlert } from '../../exchange/cap/message.ts';
import type { TransitAlert } from '../../exchange/gtfs-rt/alert.ts';
import type { SourceRow } from '../own-layers/protocol.ts';
import { importOf, made, network, plan, sourced, worldOf } from './test-plan.ts';

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
