import { instantOf, timeOf } from '../../shared/instant.ts';
import type { PublicEvent, Unit } from './contract.ts';
import { shapeOf } from './placing.ts';

const hour = 3_600_000;
export const base = timeOf('2026-11-27T06:00:00Z');
export const text = { fr: 'x', nl: 'x' };

/** An event as a test draws it: hours from `base`. */
export interface Drawn {
  status: PublicEvent['properties']['status'];
  at: readonly [number, number];
  way: readonly (readonly [number, number])[];
  radius: number | null;
  start: number;
  length: number;
  units: readonly {
    name: number;
    service: Unit['service'];
    strength: number;
    from: number;
    length: number;
    state: Unit['state'];
  }[];
  asked: readonly { service: Unit['service']; strength: number; status: 'asked' | 'refused' }[];
}

const spanOf = (from: number, length: number) => ({
  start: instantOf(base + from * hour),
  end: instantOf(base + (from + length) * hour),
});

/** The event that was drawn. */
export const eventOf = (drawn: Drawn, index: number): PublicEvent => {
  const { status, at, way, radius, start, length, units, asked } = drawn;
  const stages =
    way.length === 0 ? [] : [at, ...way].map(([x, y]) => ({ label: text, position: [x, y] as [number, number] }));
  return {
    type: 'Feature',
    id: `evt-${String(index).padStart(3, '0')}`,
    geometry: shapeOf([...at], stages, radius),
    properties: {
      title: text,
      kind: 'march',
      status,
      organiser: 'union',
      place: { label: text, commune: '21004', zone: '5339', stop: null, line: null },
      stages,
      radius,
      communes: ['21004'],
      zones: ['5339'],
      lead: '5339',
      involved: [],
      windows: { 'set-up': null, event: spanOf(start, length), dispersal: null, 'take-down': null },
      request: { received: null, subject: '', transport: '', stewards: null },
      expected: null,
      estimates: [],
      departed: null,
      assessment: null,
      decision: null,
      closures: [],
      command: [],
      posts: [],
      units: units.map(({ name, service, strength, from, length: lasts, state }, at) => ({
        id: `u${at}`,
        name: `Unit ${name}`,
        service,
        strength,
        planned: spanOf(from, lasts),
        state,
        sector: '',
        engaged: null,
        released: null,
        deployment: null,
      })),
      reinforcements: asked.map(({ service, strength, status: state }, at) => ({
        id: `r${at}`,
        channel: 'hycap',
        from: service,
        strength,
        analysis: 'x',
        exhaustion: 'x',
        status: state,
        asked: instantOf(base),
        moved: instantOf(base),
      })),
      previous: null,
      note: '',
      updated: instantOf(base),
      version: 1,
      exercise: false,
    },
  };
};
