import type { Drawing } from '../../domain/drawings/contract.ts';
import { useIntent } from '../../shared/intent.ts';
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

/** Takes back what was drawn on this page, step by step, and does it again. Nothing, as long as nothing was drawn. */
export const StepButtons = () => {
  const word = useWords(stepWords);
  const language = useLanguage();
  const { get, label } = useItems();
  useItemsOf('drawings');
  const { change } = useItemSteps();
  const { isBusy, run } = useIntent();
  const steps = useSteps();
  const find = (id: string): Drawing | undefined => get({ layer: 'drawings', id }) as Drawing | undefined;
  const [undo, redo] = [findUndo(steps, find), findRedo(steps, find)];
  const act = (step: DrawingStep | null, side: 'before' | 'after'): boolean => {
    if (!step) return false;
    const note = side === 'before' ? noteUndone : noteRedone;
    const take = async (key: string): Promise<void> => {
      await change({ layer: 'drawings', id: step.id }, step[side], key);
      note(step);
    };
    // The banner says why the device cannot keep it.
    void run(take).catch(() => undefined);
    return true;
  };
  // Anew each time: a key of the page is one intent, with a key of its own.
  const keys: Keys = {
    'Ctrl+z': (event) => !isText(event) && act(undo, 'before'),
    'Ctrl+y': (event) => !isText(event) && act(redo, 'after'),
  };
  usePageKeys(keys);
  if (!undo && !redo) return null;
  const nameOf = (step: DrawingStep | null): string =>
    step ? (label({ layer: 'drawings', id: step.id }, language) ?? step.id) : '';
  return (
    <div role="group" aria-label={word.steps} className="action-buttons">
      <ActButton
        isBusy={isBusy || !undo}
        title={nameOf(undo)}
        aria-keyshortcuts="Control+Z"
        onAct={() => act(undo, 'before')}
      >
        {word.undo}
      </ActButton>
      <ActButton
        isBusy={isBusy || !redo}
        title={nameOf(redo)}
        aria-keyshortcuts="Control+Y"
        onAct={() => act(redo, 'after')}
      >
        {word.redo}
      </ActButton>
    </div>
  );
};
