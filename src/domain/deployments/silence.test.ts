import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../shared/instant.ts';
import { severities } from '../../shared/vocabulary.ts';
import { type Incident, incidentStatuses } from '../incidents/contract.ts';
import { reportIncident } from '../incidents/lifecycle.ts';
import { type Deployment, deploymentStatuses } from './contract.ts';
import { planDeployment } from './lifecycle.ts';
import { silenceAllowed, startClocks } from './silence.ts';
import { silenceKey, silentFrom } from './silence-item.ts';

const noon = Date.parse('2026-11-27T12:00:00Z');
const at = (minutes: number): string => instantOf(noon + minutes * 60_000);
const place = { label: { fr: 'x', nl: 'x' }, commune: null, zone: null, stop: null, line: null };

const unitOf = (id: string, properties: Partial<Deployment['properties']>): Deployment => {
  const unit = planDeployment(
    id,
    {
      operator: 'zone-5339',
      kind: 'road',
      level: 'surface',
      place,
      strength: 2,
      shift: { start: at(-60), end: at(400) },
      objective: { fr: 'x', nl: 'x' },
      contact: '',
      operation: '',
    },
    null,
    at(0),
  );
  return { ...unit, properties: { ...unit.properties, status: 'on-site', ...properties } };
};
const incidentOf = (id: string, properties: Partial<Incident['properties']>): Incident => {
  const incident = reportIncident(
    id,
    { title: { fr: 'x', nl: 'x' }, category: 'fire', severity: 'moderate', source: 'partner', disciplines: [], place },
    null,
    at(0),
  );
  return { ...incident, properties: { ...incident.properties, status: 'in-progress', ...properties } };
};

describe('the silence clock', () => {
  it('runs for units on site at an open incident alone, and out when its mission allows no more, by the last word', () => {
    const minutes = fc.integer({ min: 0, max: 120 });
    const units = fc.array(
      fc.record({
        status: fc.constantFrom(...deploymentStatuses),
        updated: minutes.map(at),
        heard: fc.option(minutes.map(at), { nil: undefined }),
      }),
      { maxLength: 6 },
    );
    const incidents = fc.array(
      fc.record({
        status: fc.constantFrom(...incidentStatuses),
        severity: fc.constantFrom(...severities),
        updated: minutes.map(at),
        deployments: fc.subarray(['u0', 'u1', 'u2', 'u9']),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(units, incidents, (ofUnits, ofIncidents) => {
        const all = ofUnits.map(({ heard, ...unit }, index) =>
          unitOf(`u${index}`, { ...unit, ...(heard !== undefined && { heard }) }),
        );
        const known = new Map(all.map((unit) => [unit.id, unit]));
        const clocks = startClocks(
          known,
          ofIncidents.map((one, index) => incidentOf(`i${index}`, one)),
        );
        for (const unit of all) {
          const missions = ofIncidents.filter(
            ({ status, deployments }) =>
              !['closed', 'cancelled'].includes(status) &&
              deployments.includes(unit.id) &&
              unit.properties.status === 'on-site',
          );
          const clock = clocks.find(({ id }) => id === unit.id);
          const { updated, heard = updated } = unit.properties;
          const outs = missions.map(
            ({ severity, updated: changed }) =>
              Math.max(...[updated, heard, changed].map((text) => Date.parse(text))) +
              silenceAllowed[severity] * 60_000,
          );
          expect(clock && silentFrom(clock)).toBe(outs.length === 0 ? undefined : Math.min(...outs));
        }
      }),
    );
  });

  it('tells of a silence once: the same key until there is a word', () => {
    const [before] = startClocks(new Map([['u', unitOf('u', {})]]), [incidentOf('i', { deployments: ['u'] })]);
    const [after] = startClocks(new Map([['u', unitOf('u', { heard: at(30) })]]), [
      incidentOf('i', { deployments: ['u'] }),
    ]);
    expect(before && silenceKey(before)).not.toBe(after && silenceKey(after));
  });
});
