import type { Drawing } from '../../domain/drawings/contract.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { useItems, useItemsOf } from '../../shared/items.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { type Keys, usePageKeys } from '../../shared/shortcuts.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { type DrawingStep, findRedo, findUndo, noteRedone, noteUndone, useSteps } from './steps.ts';
import { stepWords } from './step-words.ts';

/** Where keys are text, undoing is the text's own. */
const isText = ({ target }: Event): boolean =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'checkbox');

/** One act at a time: a form and what it stands before both hear a key. */
let isRunning = false;

/** Takes back what was drawn on this page, step by step, and does it again. Nothing, as long as nothing was drawn. */
export const StepButtons = () => {
  const word = useWords(stepWords);
  const language = useLanguage();
  const { get, label } = useItems();
  useItemsOf('drawings');
  const { change } = useItemSteps();
  const steps = useSteps();
  const find = (id: string): Drawing | undefined => get({ layer: 'drawings', id }) as Drawing | undefined;
  const [undo, redo] = [findUndo(steps, find), findRedo(steps, find)];
  /** As things are at the press, however long ago the page was drawn: each press is an act of its own. */
  const act = (side: 'before' | 'after'): boolean => {
    const now = useSteps.getState();
    const step = side === 'before' ? findUndo(now, find) : findRedo(now, find);
    if (!step || isRunning) return step !== null;
    const take = async (): Promise<void> => {
      isRunning = true;
      try {
        await change({ layer: 'drawings', id: step.id }, step[side]);
        (side === 'before' ? noteUndone : noteRedone)(step);
      } catch {
        // The banner says why the device cannot keep it.
      } finally {
        isRunning = false;
      }
    };
    void take();
    return true;
  };
  const keys: Keys = {
    'Ctrl+z': (event) => !isText(event) && act('before'),
    'Ctrl+y': (event) => !isText(event) && act('after'),
  };
  usePageKeys(keys);
  if (!undo && !redo) return null;
  const nameOf = (step: DrawingStep | null): string =>
    step ? (label({ layer: 'drawings', id: step.id }, language) ?? step.id) : '';
  return (
    <div role="group" aria-label={word.steps} className="action-buttons">
      <ActButton isBusy={!undo} title={nameOf(undo)} aria-keyshortcuts="Control+Z" onAct={() => act('before')}>
        {word.undo}
      </ActButton>
      <ActButton isBusy={!redo} title={nameOf(redo)} aria-keyshortcuts="Control+Y" onAct={() => act('after')}>
        {word.redo}
      </ActButton>
    </div>
  );
};
