import { describe, expect, it } from 'vitest';
import { instantOf, timeOf } from '../../shared/instant.ts';
import type { Role } from '../../shared/seats.ts';
import type { LogEntry } from '../log/contract.ts';
import type { Exercise, Inject } from './contract.ts';
import { evaluate } from './evaluate.ts';
import { planExercise, writeInject } from './lifecycle.ts';

const began = timeOf('2026-11-27T12:00:00Z');
const after = (minutes: number): string => instantOf(began + minutes * 60_000);
const planned = planExercise('exe-x', { fr: 'x', nl: 'x' }, after(-60));
const exercise: Exercise = { ...planned, properties: { ...planned.properties, status: 'running', started: after(0) } };

const inject = (
  id: string,
  action: 'step' | 'engage' | 'entry',
  item: { collection: string; id: string } | null,
  more: Partial<Inject['properties']> = {},
): Inject => {
  const draft = {
    script: 'exe-x',
    offset: 0,
    kind: 'incident',
    title: { fr: id, nl: id },
    text: { fr: '', nl: '' },
    place: null,
    function: null,
    zone: null,
    severity: null,
    category: null,
    theme: null,
    minutes: null,
    expected: { text: { fr: 'x', nl: 'x' }, action, within: 5 },
  } as const;
  const written = writeInject(id, draft, null, after(0));
  const firings = [{ at: after(10), item }];
  return { ...written, properties: { ...written.properties, status: 'fired', firings, ...more } };
};
let number = 0;
const entry = (minutes: number, by: Role, more: Partial<LogEntry['properties']>): LogEntry => {
  number += 1;
  const properties = {
    number,
    kind: 'note',
    occurred: after(minutes),
    entered: after(minutes),
    function: by,
    discipline: null,
    zone: null,
    commune: null,
    incident: null,
    text: '',
    corrects: null,
    change: null,
    audience: 'everyone',
    version: 1,
    exercise: true,
    ...more,
  };
  return { type: 'Feature', id: `log-${number}`, geometry: null, properties } as LogEntry;
};
const step = (after: object, before: object | null = { status: 'reported' }) => ({
  change: { collection: 'incidents', id: 'inc-x', label: null, before, after } as LogEntry['properties']['change'],
});
const came = { collection: 'incidents', id: 'inc-x' };
const found = (one: Inject, log: readonly LogEntry[], now = 60, of = exercise) => {
  const [outcome] = evaluate(of, [one], log, began + now * 60_000);
  return [outcome?.verdict, outcome?.reaction === null ? null : (outcome?.reaction ?? 0) / 60_000];
};

describe('what became of an inject', () => {
  it('is in time or too late by the entry that shows the step', () => {
    const one = inject('inj-a', 'step', came);
    expect(found(one, [entry(13, 'operator', step({ status: 'confirmed' }))])).toEqual(['in-time', 3]);
    expect(found(one, [entry(17, 'operator', step({ status: 'confirmed' }))])).toEqual(['late', 7]);
  });

  it('is missing once its time is over, and open before that', () => {
    const one = inject('inj-a', 'step', came);
    expect(found(one, [], 12)).toEqual(['open', null]);
    expect(found(one, [], 16)).toEqual(['missing', null]);
    const ended: Exercise = { ...exercise, properties: { ...exercise.properties, status: 'ended', ended: after(11) } };
    expect(found(one, [], 12, ended)).toEqual(['missing', null]);
  });

  it('is not shown by its own coming, by the director, by another item, by what is real, nor by what was before', () => {
    const one = inject('inj-a', 'step', came, { function: 'operator' });
    const confirmed = step({ status: 'confirmed' });
    const log = [
      entry(9, 'operator', confirmed),
      entry(10, 'operator', step({ status: 'reported' }, null)),
      entry(11, 'director', confirmed),
      entry(11, 'commander', confirmed),
      entry(11, 'operator', { ...confirmed, exercise: false }),
      entry(11, 'operator', { change: { ...confirmed.change, id: 'inc-y' } as LogEntry['properties']['change'] }),
      entry(11, 'operator', step({ severity: 'extreme' })),
    ];
    expect(found(one, log)).toEqual(['missing', null]);
  });

  it('tells teams engaged from a step', () => {
    const one = inject('inj-a', 'engage', came);
    expect(found(one, [entry(11, 'operator', step({ status: 'confirmed' }))])).toEqual(['missing', null]);
    expect(found(one, [entry(11, 'operator', step({ deployments: ['dep-1'] }))])).toEqual(['in-time', 1]);
  });

  it('uses an entry that was written once', () => {
    const message = { collection: 'log', id: 'log-of-x' };
    const both = [inject('inj-a', 'entry', message), inject('inj-b', 'entry', message)];
    const outcomes = evaluate(exercise, both, [entry(12, 'operator', {})], began + 3_600_000);
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['in-time', 'missing']);
  });

  it('is nothing where nothing was expected', () => {
    expect(found(inject('inj-a', 'step', came, { expected: null }), [])).toEqual(['none', null]);
  });
});
