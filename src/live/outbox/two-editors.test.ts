import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type FormChanges,
  changedIn,
  conflictsIn,
  keepMine,
  noChanges,
  shownBy,
  takeTheirs,
  typeInto,
} from '../../shared/form-changes.ts';
import { type Row, conflictsOf, mergePatch } from './row.ts';

const names = ['a', 'b'] as const;
type Name = (typeof names)[number];
type Item = Record<Name, number>;

/** One seat with its form: what it has of the item, what is typed, what is on its way, and what its person was shown. */
interface Editor {
  known: { item: Item; version: number };
  changes: FormChanges<Item>;
  outbox: (Pick<Row, 'patch' | 'before'> & { base: number; seen: Editor['seen'] })[];
  seen: Map<Name, Set<number>>;
}

type Step = { who: 0 | 1; field: Name } & (
  | { does: 'type'; value: number }
  | { does: 'hear' | 'save' | 'send' | 'keep' | 'take' | 'reload' }
);

const stepOf: fc.Arbitrary<Step> = fc
  .record({
    who: fc.constantFrom(0 as const, 1 as const),
    field: fc.constantFrom(...names),
    does: fc.constantFrom('type', 'type', 'hear', 'save', 'save', 'send', 'send', 'keep', 'take', 'reload'),
    value: fc.integer({ min: 1, max: 50 }),
  })
  .map((step) => step as Step);

const play = (steps: readonly Step[]): void => {
  const server = { item: { a: 0, b: 0 }, version: 1 };
  const open = (): Editor => ({
    known: structuredClone(server),
    changes: noChanges,
    outbox: [],
    seen: new Map(names.map((name) => [name, new Set()])),
  });
  const editors = [open(), open()] as const;
  /** What the person reads: the fields, and what stands beside those where two have changed the same. */
  const look = ({ known, changes, seen }: Editor): void => {
    const shown = shownBy(changes, known.item);
    for (const name of names) seen.get(name)?.add(shown[name]);
    for (const name of conflictsIn(changes, known.item)) seen.get(name)?.add(known.item[name]);
  };
  const send = (editor: Editor): void => {
    const [row] = editor.outbox;
    if (!row) return;
    if (row.base !== server.version) {
      const theirs = Object.fromEntries(Object.keys(row.patch).map((name) => [name, server.item[name as Name]]));
      // What conflicts is shown in the outbox, both versions: the person gives this one up.
      if (conflictsOf(row, theirs).length > 0) return void editor.outbox.shift();
      editor.outbox[0] = { ...row, patch: mergePatch(row, theirs), before: theirs, base: server.version };
      return send(editor);
    }
    for (const [name, value] of Object.entries(row.patch) as [Name, number][]) {
      const replaced = server.item[name];
      // Nothing is overwritten that the one who overwrites it was not shown.
      if (replaced !== value) expect(row.seen.get(name)?.has(replaced)).toBe(true);
      server.item[name] = value;
    }
    server.version += 1;
    editor.outbox.shift();
    // What follows was made on top of it.
    editor.outbox = editor.outbox.map((other) => ({ ...other, base: server.version }));
  };
  for (const step of steps) {
    const editor = editors[step.who];
    const { known, changes } = editor;
    look(editor);
    if (step.does === 'type') editor.changes = typeInto(changes, known.item, { [step.field]: step.value });
    else if (step.does === 'hear') editor.known = structuredClone(server);
    else if (step.does === 'keep') editor.changes = keepMineOf(changes, known.item, step.field);
    else if (step.does === 'take') editor.changes = takeTheirs(changes, step.field);
    // The draft is read again by what was kept of it.
    else if (step.does === 'reload') editor.changes = structuredClone(changes);
    else if (step.does === 'send') send(editor);
    else if (conflictsIn(changes, known.item).length === 0 && editor.outbox.length === 0) {
      const changed = changedIn(changes, known.item);
      const shown = shownBy(changes, known.item);
      if (changed.length > 0) {
        editor.outbox.push({
          patch: Object.fromEntries(changed.map((name) => [name, shown[name]])),
          before: Object.fromEntries(changed.map((name) => [name, known.item[name]])),
          base: known.version,
          seen: structuredClone(editor.seen),
        });
      }
      editor.changes = noChanges;
    }
    look(editor);
  }
};

const keepMineOf = (changes: FormChanges<Item>, now: Item, name: Name): FormChanges<Item> =>
  conflictsIn(changes, now).includes(name) ? keepMine(changes, now, name) : changes;

it('of two who edit one item at random, nobody overwrites what they were not shown', () => {
  const steps = fc.array(stepOf, { minLength: 40, maxLength: 120, size: 'max' });
  fc.assert(fc.property(steps, play), { numRuns: 1_000 });
});
