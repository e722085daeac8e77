import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import {
  type FormChanges,
  changedIn,
  conflictsIn,
  keepMine,
  noChanges,
  readChanges,
  shownBy,
  takeTheirs,
  typeInto,
} from './form-changes.ts';

interface Typed {
  title: string;
  severity: string;
  place: { label: string } | null;
}
const now: Typed = { title: 'Fire', severity: 'moderate', place: null };
const none = noChanges as FormChanges<Typed>;

describe('the changes of a form', () => {
  it('are what somebody typed; all else is as the item is now', () => {
    const changes = typeInto(none, now, { title: 'Fire, two floors' });
    const later = { ...now, severity: 'extreme' };
    expect(shownBy(changes, later)).toEqual({ ...later, title: 'Fire, two floors' });
    expect(changedIn(changes, later)).toEqual(['title']);
    expect(conflictsIn(changes, later)).toEqual([]);
  });

  it('start from what the field showed when it was changed, however long the form has been open', () => {
    const later = { ...now, severity: 'extreme' };
    const changes = typeInto(none, later, { severity: 'severe' });
    expect(conflictsIn(changes, later)).toEqual([]);
    expect(conflictsIn(changes, now)).toEqual(['severity']);
  });

  it('are gone when the field is set back', () => {
    const changes = typeInto(typeInto(none, now, { severity: 'severe' }), now, { severity: 'moderate' });
    expect(shownBy(changes, { ...now, severity: 'extreme' }).severity).toBe('extreme');
  });

  it('ask which it shall be where another one has changed the same, and take the answer', () => {
    const changes = typeInto(none, now, { severity: 'severe', title: 'Smoke' });
    const later = { ...now, severity: 'extreme' };
    expect(conflictsIn(changes, later)).toEqual(['severity']);
    const kept = keepMine(changes, later, 'severity');
    expect(conflictsIn(kept, later)).toEqual([]);
    expect(changedIn(kept, later)).toEqual(['severity', 'title']);
    // Once more, and it is asked once more.
    expect(conflictsIn(kept, { ...now, severity: 'minor' })).toEqual(['severity']);
    const taken = takeTheirs(changes, 'severity');
    expect(shownBy(taken, later)).toEqual({ ...later, title: 'Smoke' });
  });

  it('know a place again whatever the order of its fields', () => {
    const changes = typeInto(none, { ...now, place: { label: 'Bourse' } }, { place: { label: 'Bourse' } });
    expect(changedIn(changes, now)).toEqual([]);
  });

  it('are read from whatever was kept: a field with both its values, or not at all', () => {
    const fields = {
      title: v.string(),
      severity: v.picklist(['moderate', 'severe']),
      place: v.nullable(v.object({ label: v.string() })),
    };
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ mine: fc.object(), base: fc.object() })), (kept) => {
        const { mine, base } = readChanges(fields, kept);
        expect(Object.keys(mine).sort()).toEqual(Object.keys(base).sort());
        for (const part of [mine, base]) expect(v.is(v.partial(v.object(fields)), part)).toBe(true);
      }),
    );
    expect(
      readChanges(fields, { mine: { title: 'Kept', severity: 3 }, base: { title: '', severity: 'severe' } }),
    ).toEqual({ mine: { title: 'Kept' }, base: { title: '' } });
  });
});
