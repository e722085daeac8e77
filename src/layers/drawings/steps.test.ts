import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Drawing } from '../../domain/drawings/contract.ts';
import type { DrawingDraft } from '../../domain/drawings/drafts.ts';
import { followDrawingPatch, makeDrawing } from '../../domain/drawings/draw.ts';
import { type Patch, applyPatch } from '../../live/outbox/row.ts';
import { changedStep, findRedo, findUndo, madeStep, noteRedone, noteStep, noteUndone, useSteps } from './steps.ts';

const now = '2026-11-27T12:00:00Z';
const draft: DrawingDraft = {
  kind: 'command-post',
  text: '',
  discipline: null,
  incident: 'inc-1',
  event: null,
  note: '',
};
const areas = { communes: ['21004'], zones: ['5339'] };

/** What a page and its server hold between them. */
const createBoard = () => {
  const items = new Map<string, Drawing>();
  const get = (id: string): Drawing | undefined => items.get(id);
  const change = (id: string, patch: Patch): void => {
    const item = items.get(id);
    if (!item) return;
    const { geometry, ...rest } = patch;
    const followed = followDrawingPatch(item, rest, now);
    items.set(id, applyPatch(item, { ...followed, ...(geometry !== undefined && { geometry }) }));
  };
  return {
    get,
    change,
    make: (id: string): void => {
      items.set(id, makeDrawing(id, draft, { type: 'Point', coordinates: [4.35, 50.85] }, areas, now));
      noteStep(madeStep(id));
    },
    act: (id: string, patch: Patch): void => {
      const item = items.get(id);
      if (!item || item.properties.status === 'erased') return;
      noteStep(changedStep(item, patch));
      change(id, patch);
    },
    undo: (): boolean => {
      const step = findUndo(useSteps.getState(), get);
      if (step) change(step.id, step.before);
      if (step) noteUndone(step);
      return step !== null;
    },
    redo: (): boolean => {
      const step = findRedo(useSteps.getState(), get);
      if (step) change(step.id, step.after);
      if (step) noteRedone(step);
      return step !== null;
    },
    /** What stands on the map. */
    seen: (): string => JSON.stringify([...items.values()].filter(({ properties: { status } }) => status === 'drawn')),
  };
};

beforeEach(() => useSteps.setState({ past: [], future: [] }));

const ids = ['drw-a', 'drw-b', 'drw-c'] as const;
const act = fc.oneof(
  fc.record({ type: fc.constant('make' as const), id: fc.constantFrom(...ids) }),
  fc.record({ type: fc.constant('text' as const), id: fc.constantFrom(...ids), text: fc.string({ maxLength: 5 }) }),
  fc.record({ type: fc.constant('move' as const), id: fc.constantFrom(...ids), x: fc.integer({ min: 0, max: 9 }) }),
  fc.record({ type: fc.constant('erase' as const), id: fc.constantFrom(...ids) }),
);

describe('what was drawn', () => {
  it('is undone step by step to where it began, and redone to where it was', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        useSteps.setState({ past: [], future: [] });
        const board = createBoard();
        const states = [board.seen()];
        for (const one of acts) {
          if (one.type === 'make' && !board.get(one.id)) board.make(one.id);
          else if (one.type === 'text') board.act(one.id, { text: one.text });
          else if (one.type === 'erase') board.act(one.id, { status: 'erased' });
          else if (one.type === 'move') {
            board.act(one.id, { geometry: { type: 'Point', coordinates: [4.35 + one.x / 100, 50.85] } });
          }
          if (board.seen() !== states.at(-1)) states.push(board.seen());
        }
        const end = board.seen();
        while (board.undo());
        expect(board.seen()).toBe(states[0]);
        while (board.redo());
        expect(board.seen()).toBe(end);
      }),
    );
  });

  it('leaves alone what somebody else has changed since', () => {
    const board = createBoard();
    board.make('drw-a');
    board.act('drw-a', { text: 'mine' });
    board.change('drw-a', { text: 'theirs' });
    board.undo();
    // The text is theirs by now; that it was drawn is still mine to take back.
    expect(board.get('drw-a')?.properties).toMatchObject({ text: 'theirs', status: 'erased' });
    board.redo();
    expect(board.get('drw-a')?.properties).toMatchObject({ text: 'theirs', status: 'drawn' });
  });

  it('is not redone once something else was drawn', () => {
    const board = createBoard();
    board.make('drw-a');
    board.undo();
    board.make('drw-b');
    expect(board.redo()).toBe(false);
  });
});
