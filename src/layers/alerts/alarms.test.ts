import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severities } from '../../shared/vocabulary.ts';
import { alarmLoad, escalated, firstSettings, groupAlerts, waitingAlerts } from './alarms.ts';
import { type Alert, alertStatuses, alertThemes } from '../../domain/alerts/contract.ts';

const now = Date.parse('2026-11-24T03:00:00Z');
const ago = (minutes: number): string => new Date(now - minutes * 60_000).toISOString();

const alertOf = (id: string, properties: Partial<Alert['properties']>): Alert =>
  ({
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      origin: 'partner',
      status: 'new',
      severity: 'moderate',
      theme: 'transport',
      sent: ago(0),
      shelved: null,
      ...properties,
    },
  }) as Alert;

const arbitraryAlerts = fc
  .array(
    fc.record({
      status: fc.constantFrom(...alertStatuses),
      severity: fc.constantFrom(...severities),
      theme: fc.constantFrom(...alertThemes),
      minutes: fc.nat(90),
      shelf: fc.option(fc.integer({ min: -30, max: 30 })),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    all.map(({ minutes, shelf, ...properties }, index) =>
      alertOf(`alr-${index}`, {
        ...properties,
        sent: ago(minutes),
        shelved: shelf === null ? null : { until: ago(-shelf), reason: 'r', by: 'operator' },
      }),
    ),
  );

describe('the alarm load', () => {
  it.each([
    [2, 'acceptable'],
    [3, 'high'],
    [4, 'high'],
    [5, 'over'],
    [20, 'over'],
    [21, 'flood'],
  ])('%i alerts in ten minutes for two positions are %s', (count, state) => {
    const alerts = Array.from({ length: count }, (_, index) => alertOf(`a${index}`, { sent: ago(index % 10) }));
    expect(alarmLoad(alerts, now, firstSettings)).toEqual({ rate: count / 2, state });
  });

  it('counts what came in the window, whatever became of it, and is shared by the positions', () => {
    fc.assert(
      fc.property(arbitraryAlerts, fc.integer({ min: 1, max: 9 }), (alerts, positions) => {
        const { rate } = alarmLoad(alerts, now, { ...firstSettings, positions });
        const recent = alerts.filter(({ properties }) => Date.parse(properties.sent) > now - 10 * 60_000);
        expect(rate).toBeCloseTo(recent.length / positions);
      }),
    );
  });
});

describe('what waits', () => {
  it('is what is new and not set aside; the most severe first, then the oldest', () => {
    fc.assert(
      fc.property(arbitraryAlerts, (alerts) => {
        const waiting = waitingAlerts(alerts, now);
        const expected = alerts.filter(
          ({ properties: { status, shelved } }) =>
            status === 'new' && (shelved === null || Date.parse(shelved.until) <= now),
        );
        expect(new Set(waiting)).toEqual(new Set(expected));
        waiting.slice(1).forEach((b, index) => {
          const a = waiting[index];
          if (!a) return;
          const [rankA, rankB] = [a, b].map(({ properties }) => severities.indexOf(properties.severity)) as [
            number,
            number,
          ];
          expect(rankA).toBeGreaterThanOrEqual(rankB);
          if (rankA === rankB) expect(a.properties.sent <= b.properties.sent).toBe(true);
        });
      }),
    );
  });

  it('is overdue after its severity’s minutes, not before, and not in the cell', () => {
    for (const severity of severities) {
      const limit = firstSettings.overdueAfter[severity];
      const early = alertOf('early', { severity, sent: ago(limit) });
      const late = alertOf('late', { severity, sent: ago(limit + 0.1) });
      const held = alertOf('held', { severity, sent: ago(limit + 9), origin: 'watch', release: 'cell' } as never);
      expect(escalated([early, late, held], now, firstSettings)).toEqual({ count: 1, first: late });
    }
  });

  it('escalates by its neediest, whatever the order', () => {
    fc.assert(
      fc.property(arbitraryAlerts, fc.integer({ min: 0, max: 60 }), (alerts, turn) => {
        const overdue = waitingAlerts(alerts, now).filter(
          ({ properties: { severity, sent } }) =>
            now - Date.parse(sent) > firstSettings.overdueAfter[severity] * 60_000,
        );
        const { count, first } = escalated([...alerts.slice(turn), ...alerts.slice(0, turn)], now, firstSettings);
        expect(count).toBe(overdue.length);
        expect(first?.properties.severity).toBe(overdue[0]?.properties.severity);
        expect(first?.properties.sent).toBe(overdue[0]?.properties.sent);
      }),
    );
  });

  it('in groups is the same, none lost and none twice, the critical ones apart', () => {
    fc.assert(
      fc.property(arbitraryAlerts, (alerts) => {
        const waiting = waitingAlerts(alerts, now);
        const { critical, groups } = groupAlerts(waiting);
        expect(critical.every(({ properties }) => properties.severity === 'extreme')).toBe(true);
        const told = [...critical, ...groups.flatMap((group) => group.alerts)].map(({ id }) => id);
        expect(told.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted());
        for (const { theme, alerts: own } of groups) {
          expect(own.every(({ properties }) => properties.theme === theme && properties.severity !== 'extreme')).toBe(
            true,
          );
        }
      }),
    );
  });
});
