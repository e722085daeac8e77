import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Deployment } from '../domain/deployments/contract.ts';
import { type Incident, incidentStatuses } from '../domain/incidents/contract.ts';
import { refuseIncidentPatch } from '../domain/incidents/lifecycle.ts';
import { joint as deploymentsJoint, refuse as refuseDeployment } from './deployments/desk-words.ts';
import { joint, refuse } from './incidents/desk-words.ts';
import type { Joint, JointStep, WritingTools } from './manifest.ts';
import { type Seat, parseSeat, refuse as refuseAction } from '../shared/seats.ts';
import { type SortedOut, beforeAnswer, sortOut } from './sort-out.ts';

const now = Date.parse('2026-11-23T20:00:00Z');
const zones = ['5339', '5341'] as const;

const incident = (status: Incident['properties']['status'], zone: string, id: string): Incident =>
  ({
    type: 'Feature',
    id,
    geometry: null,
    properties: { status, place: { zone }, deployments: [], incidents: [], version: 1 },
  }) as unknown as Incident;

const deployment = (status: Deployment['properties']['status'], id: string): Deployment =>
  ({
    id,
    properties: {
      status,
      place: { zone: '5339' },
      operator: 'securail',
      kind: 'train',
      level: 'surface',
      shift: { start: '2026-11-23T13:00:00Z', end: '2026-11-23T21:00:00Z' },
      version: 1,
    },
  }) as unknown as Deployment;

/** What the screen knows of a layer: whatever layer it is. */
interface OfLayer {
  of: Joint<{ id: string }>;
  refusePatch: WritingTools<{ id: string }>['refuse'];
}
const anyOf = <F extends { id: string }>(of: Joint<F>, refusePatch: WritingTools<F>['refuse']): OfLayer => ({
  of,
  refusePatch,
});
const incidents = anyOf(joint, refuse);
const deployments = anyOf(deploymentsJoint, refuseDeployment);

const stepOf = ({ steps }: Joint<{ id: string }>, id: string): JointStep<{ id: string }> => {
  const step = steps.find((one) => one.id === id);
  if (!step) throw new Error(`There is no step ${id}.`);
  return step;
};

const seatOf = (id: string): Seat => {
  const seat = parseSeat(id);
  if (!seat) throw new Error(`There is no seat ${id}.`);
  return seat;
};

const sort = (
  { of, refusePatch }: OfLayer,
  id: string,
  items: readonly { id: string }[],
  seatId: string,
  answer: Partial<ReturnType<typeof beforeAnswer>> = {},
): SortedOut => {
  return sortOut(items, stepOf(of, id), of, refusePatch, seatOf(seatId), { ...beforeAnswer(now), ...answer });
};

it('everything chosen goes along or is told why not, and what goes along is allowed and possible', () => {
  const someIncident = fc.record({ status: fc.constantFrom(...incidentStatuses), zone: fc.constantFrom(...zones) });
  const seats = fc.constantFrom('operator-1', 'commander-5339', 'observer', 'analyst-1');
  const steps = fc.constantFrom(...incidents.of.steps.map(({ id }) => id));
  fc.assert(
    fc.property(fc.array(someIncident, { maxLength: 30 }), seats, steps, (found, seat, step) => {
      const items = found.map(({ status, zone }, index) => incident(status, zone, `i-${index}`));
      const { can, left } = sort(incidents, step, items, seat);
      expect(can.length + left.reduce((sum, { count }) => sum + count, 0)).toBe(items.length);
      for (const { feature, patch } of can) {
        const item = feature as Incident;
        expect(refuseAction(seatOf(seat), joint.right(item))).toBeNull();
        expect(refuseIncidentPatch(item, patch)).toBeNull();
        // Nothing goes back: that is looked at one by one.
        if (patch['status'] !== undefined) expect(patch['status']).not.toBe(item.properties.status);
        if (item.properties.status === 'closed') expect(patch['status']).toBeUndefined();
      }
    }),
  );
});

it('tells those that are so already, those of another status and those of another zone apart', () => {
  const items = [
    incident('in-progress', '5339', 'i-1'),
    incident('contained', '5339', 'i-2'),
    incident('reported', '5339', 'i-3'),
    incident('reported', '5339', 'i-4'),
    incident('in-progress', '5341', 'i-5'),
  ];
  const { can, left } = sort(incidents, 'contained', items, 'commander-5339');
  expect(can.map(({ feature }) => feature.id)).toEqual(['i-1']);
  expect(left).toEqual([
    { why: { type: 'status', status: 'reported' }, count: 2 },
    { why: { type: 'already' }, count: 1 },
    { why: { type: 'right', refusal: 'other-zone' }, count: 1 },
  ]);
});

it('what is picked is looked at once it is picked: who has it already stays', () => {
  const engaged = incident('in-progress', '5339', 'i-1');
  engaged.properties.deployments = ['dep-1'];
  const items = [engaged, incident('in-progress', '5339', 'i-2')];
  expect(sort(incidents, 'assign', items, 'operator-1').can).toHaveLength(2);
  expect(sort(incidents, 'assign', items, 'operator-1', { picked: { id: 'dep-1' } })).toMatchObject({
    can: [{ patch: { deployments: ['dep-1'] } }],
    left: [{ why: { type: 'already' }, count: 1 }],
  });
});

it('several deployments go to one incident by one change of it', () => {
  const items = [deployment('on-site', 'dep-1'), deployment('ended', 'dep-2'), deployment('planned', 'dep-3')];
  const { can } = sort(deployments, 'assign', items, 'operator-1', { picked: { id: 'i-1' } });
  expect(can.map(({ feature }) => feature.id)).toEqual(['dep-1', 'dep-3']);
  const target = incident('in-progress', '5339', 'i-1');
  target.properties.deployments = ['dep-1', 'dep-9'];
  const gathered = stepOf(deployments.of, 'assign').gather?.(
    target,
    can.map(({ feature }) => feature),
  );
  expect(gathered).toEqual({ deployments: ['dep-1', 'dep-9', 'dep-3'] });
});

it('a shift that is handed over begins where each of them ends', () => {
  const { can, left } = sort(
    deployments,
    'hand-over',
    [deployment('on-site', 'a'), deployment('ended', 'b')],
    'operator-1',
  );
  expect(can).toMatchObject([{ patch: { shift: { start: '2026-11-23T21:00:00Z' } } }]);
  expect(left).toEqual([{ why: { type: 'status', status: 'ended' }, count: 1 }]);
});
