import { describe, expect, it } from 'vitest';
import type { Crossing, Perimeter } from '../../domain/perimeters/contract.ts';
import type { PerimeterDraft } from '../../domain/perimeters/drafts.ts';
import { drawPerimeter } from '../../domain/perimeters/draw.ts';
import { followPerimeterPatch } from '../../domain/perimeters/follow.ts';
import { addCrossing, keyOfCrossing, mostCrossings, seeCrossings } from '../../domain/perimeters/crossings.ts';
import type { Shape } from '../../geo/shape.ts';
import { surfaceOf } from '../../geo/shape-surface.ts';
import { noFilters, wholeRegion } from '../../shared/filters.ts';
import { parseSeat } from '../../shared/seats.ts';
import { describe as tell } from './desk-words.ts';
import { changeOf, readPerimeter, typedOf } from './form-model.ts';
import { perimetersRule } from './model.ts';
import { tellWaiting } from './waiting.ts';

const now = Date.parse('2026-11-27T12:00:00Z');
const shape: Shape & { type: 'circle' } = { type: 'circle', centre: [4.3525, 50.8467], radius: 150 };
const draft: PerimeterDraft = {
  title: { fr: 'Ici', nl: 'Hier' },
  kind: 'isolation',
  shape,
  start: '2026-11-27T11:00:00Z',
  expectedEnd: '2026-11-27T14:00:00Z',
  incident: 'inc-1',
  event: null,
  note: 'Note',
  watch: { of: ['deployments'], when: 'dwell', minutes: 20, delay: 30, margin: 10, fastest: 90 },
};
const perimeter = (more: Partial<Perimeter['properties']> = {}): Perimeter => {
  const areas = { communes: ['21004'], zones: ['5339'] };
  const made = drawPerimeter('per-a', draft, surfaceOf(shape), areas, '2026-11-27T11:30:00Z');
  return { ...made, properties: { ...made.properties, ...more } };
};
const crossing = (since: string, seen: string | null = null): Crossing => ({
  collection: 'deployments',
  id: 'dep-1',
  name: { fr: 'Équipe', nl: 'Ploeg' },
  when: 'dwell',
  since,
  at: since,
  seen,
});

describe('the form of a perimeter', () => {
  it('says again what it was opened with, and sends what was changed alone', () => {
    const read = readPerimeter(typedOf(perimeter()), perimeter());
    expect(read).toEqual(draft);
    expect(read && changeOf(new Set(['titleNl', 'watch']), read)).toEqual({ title: draft.title, watch: draft.watch });
  });

  it('says nothing while the shape, the title or a moment is missing', () => {
    const typed = typedOf(perimeter());
    expect(readPerimeter({ ...typed, shape: null }, null)).toBeNull();
    expect(readPerimeter({ ...typed, titleFr: ' ', titleNl: '' }, null)).toBeNull();
    expect(readPerimeter({ ...typed, expectedEnd: typed.start }, null)).toBeNull();
    expect(readPerimeter({ ...typed, shape: { ...shape, radius: Number.NaN } }, null)).toBeNull();
  });
});

describe('a perimeter in the lists', () => {
  const scope = { lens: wholeRegion, filters: noFilters, now };
  it('is there by kind, status and lens', () => {
    const accepts = (change: object): boolean => perimetersRule({ ...scope, ...change }).accepts(perimeter());
    expect(accepts({})).toBe(true);
    expect(accepts({ filters: { ...noFilters, perimeter: ['search'] } })).toBe(false);
    expect(accepts({ lens: { zone: '5342', commune: null } })).toBe(false);
    expect(perimetersRule(scope).accepts(perimeter({ status: 'lifted' }))).toBe(false);
  });
});

describe('what is told of a perimeter', () => {
  it('is each change in words, a drawing by its size, a crossing by its item', () => {
    const said = tell({ status: 'lifted', shape, 'crossing:x': crossing(draft.start) }, 'en').join(' | ');
    expect(said).toMatch(/Lifted/);
    expect(said).toMatch(/Circle, 150/);
    expect(said).toMatch(/Stays inside.*dep-1/);
    expect(tell({ drawn: { area: 75_500, corners: 9, print: 1 } }, 'fr').join()).toMatch(/7,55/);
  });
});

describe('crossings', () => {
  it('are kept once each, the last ones, and seen once', () => {
    const first = crossing('2026-11-27T11:40:00Z');
    const kept = addCrossing([], first) ?? [];
    expect(addCrossing(kept, first)).toBeNull();
    const many = Array.from({ length: 80 }, (_, at) => crossing(new Date(now + at * 60_000).toISOString())).reduce<
      Crossing[]
    >((all, one) => addCrossing(all, one) ?? all, kept);
    expect(many).toHaveLength(mostCrossings);
    const seen = seeCrossings(kept, [keyOfCrossing(first)], '2026-11-27T11:50:00Z');
    expect(seeCrossings(seen, [keyOfCrossing(first)], '2026-11-27T11:59:00Z')).toEqual(seen);
    const ground = { surfaceOf: null, areasOf: null };
    const followed = followPerimeterPatch(
      perimeter({ crossings: kept }),
      { seen: [keyOfCrossing(first)] },
      'now',
      ground,
    );
    expect(followed.properties).toEqual({ crossings: [{ ...first, seen: 'now' }] });
  });
});

describe('what waits for a seat', () => {
  const wait = (more: Partial<Perimeter['properties']>, seat = 'operator-1') => {
    const parsed = parseSeat(seat);
    return parsed && tellWaiting(perimeter(more), parsed, now);
  };
  it('is what should stand, what should not any more, and what nobody has seen', () => {
    expect(wait({})).toBeNull();
    expect(wait({ expectedEnd: '2026-11-27T11:59:00Z' })?.reason.en).toBe('Past its expected end');
    expect(wait({ status: 'planned' })?.reason.en).toBe('Should be in force');
    expect(wait({ crossings: [crossing(draft.start), crossing(draft.start)] })?.reason.en).toBe('2 crossings to see');
    expect(wait({ crossings: [crossing(draft.start, draft.start)] })).toBeNull();
    expect(wait({ status: 'planned' }, 'commander-5342')).toBeNull();
    expect(wait({ status: 'planned' }, 'observer')).toBeNull();
  });
});
