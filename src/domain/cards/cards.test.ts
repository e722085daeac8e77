import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf } from '../../shared/instant.ts';
import { phaseSchema } from '../../shared/vocabulary.ts';
import { incidentCategories } from '../incidents/contract.ts';
import type { UsedCard } from './contract.ts';
import { allEditions } from './all-editions.ts';
import { editionAt, findEdition } from './editions.ts';
import { type Edition, stepsFor } from './steps.ts';
import { followTick } from './follow-tick.ts';
import { progressOf, refuseTick, stateOf } from './ticks.ts';

const { 1: first, 2: second } = allEditions;
const loaded = [first, second];
const now = '2026-11-27T10:00:00.000Z';

describe('the reflex cards', () => {
  it('have a card for each category and phase, in three languages, and no step twice', () => {
    for (const edition of loaded) {
      for (const category of incidentCategories) {
        let before: readonly string[] = [];
        for (const phase of phaseSchema.options) {
          const steps = stepsFor(edition, category, phase);
          const ids = steps.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids.length).toBeGreaterThan(phase === 'none' ? 3 : before.length);
          // What a lower phase asks for stays, in its order.
          expect(ids.filter((id) => before.includes(id))).toEqual(before);
          for (const { text } of steps) for (const words of Object.values(text)) expect(words).not.toBe('');
          before = ids;
        }
      }
    }
  });

  it('keep what an edition said: a later one adds to it or words it anew', () => {
    const idsOf = (edition: Edition) =>
      incidentCategories.flatMap((category) =>
        stepsFor(edition, category, 'federal').map(({ id }) => `${category} ${id}`),
      );
    expect(idsOf(second)).toEqual(expect.arrayContaining(idsOf(first)));
    const evacuate = (edition: Edition) => edition.categories.fire.find(({ id }) => id === 'evacuate');
    expect(evacuate(first)?.text.en).not.toBe(evacuate(second)?.text.en);
    expect(findEdition(99)).toBeNull();
  });

  it('are of the edition in force on the day', () => {
    expect(editionAt(timeOf('2026-08-31T12:00:00Z'))).toBe(1);
    expect(editionAt(timeOf('2026-09-01T12:00:00Z'))).toBe(2);
    expect(editionAt(timeOf('2017-11-25T12:00:00Z'))).toBe(1);
  });
});

describe('ticks', () => {
  const steps = stepsFor(first, 'fire', 'communal');
  const arbitrary = fc.array(
    fc.record({
      step: fc.constantFrom(...steps.map(({ id }) => id)),
      state: fc.constantFrom('done', 'not-applicable', 'open'),
      reason: fc.constantFrom('', 'No gas there'),
    }),
    { maxLength: 60 },
  );

  it('add up: done, not applicable and open are all steps, and what is not applicable was said with a reason', () => {
    fc.assert(
      fc.property(arbitrary, (ticks) => {
        let card: UsedCard | null = null;
        const model = new Map<string, string>();
        for (const tick of ticks) {
          const said = { edition: 1, ...tick };
          const refusal = refuseTick(card, said, 1);
          const isSame = (model.get(tick.step) ?? 'open') === tick.state;
          expect(refusal !== null).toBe(isSame || (tick.state === 'not-applicable' && tick.reason === ''));
          if (refusal) continue;
          model.set(tick.step, tick.state);
          card = followTick(card, said, { name: { fr: 'x', nl: 'x' }, by: 'operator', now });
        }
        const progress = progressOf(card, steps);
        expect(progress.done + progress.notApplicable + progress.open).toBe(progress.all);
        for (const { id } of steps) expect(stateOf(card, id)).toBe(model.get(id) ?? 'open');
        expect(progress.notApplicable).toBe([...model.values()].filter((state) => state === 'not-applicable').length);
      }),
    );
  });

  it('keep the edition that they began with, whatever comes after it', () => {
    const tick = { edition: 1, step: 'wind', state: 'done', reason: '' } as const;
    const by = { name: { fr: 'x', nl: 'x' }, by: 'operator', now };
    const card = followTick(null, tick, by);
    expect(refuseTick(card, { ...tick, edition: 2, step: 'shelter' }, card.edition)).toContain('edition 1');
    expect(followTick(card, { ...tick, step: 'shelter' }, by).edition).toBe(1);
  });
});
