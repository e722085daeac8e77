import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBoard, groupings } from './board-groups.ts';
import {
  type Deployment,
  deploymentKinds,
  deploymentServices,
  deploymentStatuses,
} from '../../domain/deployments/contract.ts';
import { nextShift } from './next-shift.ts';
import { isShift, isCompetent, nextSteps, refuseDeploymentPatch } from '../../domain/deployments/lifecycle.ts';

const arbitraryDeployments = fc
  .array(
    fc.record({
      operator: fc.constantFrom(...deploymentServices, 'zone-5339' as const),
      kind: fc.constantFrom(...deploymentKinds),
      status: fc.constantFrom(...deploymentStatuses),
      zone: fc.option(fc.constantFrom('5339', '5340')),
      strength: fc.integer({ min: 1, max: 9 }),
      hour: fc.nat(20),
      operation: fc.constantFrom('', 'Euro Metro'),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map(({ zone, hour, ...properties }, index) => {
      const start = new Date(Date.UTC(2026, 10, 24, hour)).toISOString();
      const shift = { start, end: new Date(Date.UTC(2026, 10, 24, hour + 8)).toISOString() };
      const place = { label: { fr: 'a', nl: 'b' }, commune: null, zone, stop: null, line: null };
      return { id: `dep-${index}`, properties: { ...properties, place, shift } } as unknown as Deployment;
    }),
  );

describe('the board', () => {
  it('has every deployment once, whatever it is grouped by, and counts who is on site', () => {
    fc.assert(
      fc.property(arbitraryDeployments, fc.constantFrom(...groupings), (deployments, by) => {
        const groups = groupBoard(deployments, by);
        const told = groups.flatMap(({ now, next }) => [...now, ...next].map(({ id }) => id));
        expect(told.toSorted()).toEqual(deployments.map(({ id }) => id).toSorted());
        const present = deployments.filter(({ properties }) => properties.status === 'on-site');
        expect(groups.reduce((sum, { teams }) => sum + teams, 0)).toBe(present.length);
        expect(groups.reduce((sum, { officers }) => sum + officers, 0)).toBe(
          present.reduce((sum, { properties }) => sum + properties.strength, 0),
        );
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        for (const { next } of groups) {
          const starts = next.map(({ properties }) => properties.shift.start);
          expect(starts).toEqual(starts.toSorted());
        }
      }),
    );
  });
});

describe('planning', () => {
  it.each([
    ['securail', 'train', 'surface', true],
    ['securail', 'metro', 'underground', false],
    ['railway-police', 'metro', 'underground', true],
    ['railway-police', 'tram', 'surface', false],
    ['railway-police', 'tram', 'underground', true],
    ['zone-5339', 'tram', 'surface', true],
    ['zone-5339', 'metro', 'underground', false],
    ['road-police', 'road', 'surface', true],
    ['bruxelles-mobilite', 'bus', 'surface', false],
  ] as const)('%s in %s (%s): %s', (operator, kind, level, expected) => {
    expect(isCompetent(operator, kind, level)).toBe(expected);
  });

  it('follows its lifecycle, and leaves alone what has ended', () => {
    for (const from of deploymentStatuses) {
      for (const to of deploymentStatuses) {
        const properties = { status: from, operator: 'securail', kind: 'train', level: 'surface' };
        const reason = refuseDeploymentPatch({ properties } as Deployment, { status: to });
        const isLegal = from !== 'ended' && (from === to || nextSteps(from).includes(to));
        expect(reason === null).toBe(isLegal);
      }
    }
  });

  it('the night shift hands over at six, also when the clocks change', () => {
    for (const [start, end, next] of [
      ['2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z', '2026-10-25T13:00:00.000Z'],
      ['2026-10-24T12:00:00.000Z', '2026-10-24T20:00:00.000Z', '2026-10-25T05:00:00.000Z'],
      ['2026-03-28T13:00:00.000Z', '2026-03-28T21:00:00.000Z', '2026-03-29T04:00:00.000Z'],
    ] as const) {
      expect(nextShift({ start, end })).toEqual({ start: end, end: next });
    }
  });

  it('a shift is at most a day, of 25 hours in autumn', () => {
    const at = (text: string) => Date.parse(text);
    expect(isShift(at('2026-10-24T05:00:00Z'), at('2026-10-25T06:00:00Z'))).toBe(true);
    expect(isShift(at('2026-10-24T05:00:00Z'), at('2026-10-25T06:01:00Z'))).toBe(false);
    expect(isShift(at('2026-11-24T05:00:00Z'), at('2026-11-25T06:00:00Z'))).toBe(false);
    expect(isShift(at('2026-11-24T05:00:00Z'), at('2026-11-24T05:00:00Z'))).toBe(false);
  });

  it('the next shift begins when this one ends, and is as long', () => {
    const shift = { start: '2026-11-24T13:00:00.000Z', end: '2026-11-24T21:00:00.000Z' };
    expect(nextShift(shift)).toEqual({ start: '2026-11-24T21:00:00.000Z', end: '2026-11-25T05:00:00.000Z' });
  });
});
