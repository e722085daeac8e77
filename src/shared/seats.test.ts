import { describe, expect, it } from 'vitest';
import { type Action, parseSeat, refuse } from './seats.ts';

const seats = [
  'operator-1',
  'commander-5339',
  'commander-5341',
  'analyst-1',
  'observer',
  'secretariat',
  'wall',
  'director',
] as const;

/** Of the zone 5339, where there is one; each line is the seats above, in their order: `+` may, `-` may not. */
const table: readonly (readonly [name: string, action: Action, allowed: string])[] = [
  ['change an item', { type: 'change', zones: ['5339'] }, '++------'],
  ['change an item of no zone', { type: 'change', zones: [null] }, '+-------'],
  ['handle a warning', { type: 'triage-alert', isWatch: false, zones: ['5339'] }, '++------'],
  ['handle an alert of the watch', { type: 'triage-alert', isWatch: true, zones: ['5339'] }, '+--+----'],
  ['propose a release', { type: 'release-alert', step: 'propose', proposedBy: null }, '---+----'],
  ['read the audit trail', { type: 'read-audit' }, '----+---'],
  ['keep the council', { type: 'council' }, '-----+--'],
  ['keep the figures of the school', { type: 'school' }, '-----+--'],
  ['keep the circulars', { type: 'circular' }, '-----+--'],
  ['follow a decision up', { type: 'follow-decision', zones: ['5339', '5340'] }, '-+---+--'],
  ['follow a decision of no zone up', { type: 'follow-decision', zones: [] }, '-----+--'],
  ['confirm a receipt', { type: 'confirm-receipt', zone: '5339' }, '-+------'],
  ['hand over as operator', { type: 'hand-over', role: 'operator', zone: null }, '+-------'],
  ['hand over as commander of a zone', { type: 'hand-over', role: 'commander', zone: '5339' }, '-+------'],
  ['hand over as analyst', { type: 'hand-over', role: 'analyst', zone: null }, '---+----'],
  ['hand over as observer', { type: 'hand-over', role: 'observer', zone: null }, '--------'],
  ['hand over as secretariat', { type: 'hand-over', role: 'secretariat', zone: null }, '--------'],
  ['run the script of an exercise', { type: 'direct' }, '-------+'],
];

describe('what each seat may do', () => {
  it.each(table)('%s', (_, action, allowed) => {
    const found = seats.map((id) => {
      const seat = parseSeat(id);
      if (!seat) throw new Error(`${id} is no seat.`);
      return refuse(seat, action) === null ? '+' : '-';
    });
    expect(found.join('')).toBe(allowed);
  });
});

it('a seat is known by its id', () => {
  expect(parseSeat('secretariat')).toEqual({ id: 'secretariat', role: 'secretariat', zone: null });
  expect(parseSeat('wall')).toEqual({ id: 'wall', role: 'wall', zone: null });
  expect(parseSeat('observer')?.role).toBe('observer');
  expect(parseSeat('operator-2')?.role).toBe('operator');
  expect(parseSeat('commander-5339')).toMatchObject({ role: 'commander', zone: '5339' });
  expect(parseSeat('exercise-operator-1')).toEqual({
    id: 'exercise-operator-1',
    role: 'operator',
    zone: null,
    isInExercise: true,
  });
  expect(parseSeat('exercise-commander-5339')).toMatchObject({ role: 'commander', zone: '5339', isInExercise: true });
  expect(parseSeat('director')).toEqual({ id: 'director', role: 'director', zone: null, isInExercise: true });
  for (const id of [
    'exercise-director',
    'exercise-wall',
    'exercise-',
    'director-1',
    'exercise-mayor',
    'secretariat-1',
    'secretariat ',
    'wall-1',
    'mayor',
    'operator',
    'commander',
  ])
    expect(parseSeat(id)).toBeNull();
});
