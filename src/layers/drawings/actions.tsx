import type { Drawing } from '../../domain/drawings/contract.ts';
import type { DrawingStart } from '../../domain/drawings/start.ts';
import { useItemSteps } from '../../shared/item-steps.ts';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import type { Action } from '../../shared/seats.ts';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { drawingDeskWords } from './desk-words.ts';
import { StepButtons } from './step-buttons.tsx';
import { changedStep, noteStep } from './steps.ts';

/** Erase, draw again, change, go on drawing beside it. Nothing asks first: the last action is undone and redone. */
export const DrawingActions = ({ feature, onChange, onEdit }: ActionsProps<Drawing>) => {
  const word = useWords(drawingDeskWords);
  const { startNew } = useItemSteps();
  const { id, properties } = feature;
  const { status, zones, incident, event } = properties;
  const turn = async (to: Drawing['properties']['status'], key: string): Promise<void> => {
    const patch = { status: to };
    await onChange(patch, key);
    noteStep(changedStep(feature, patch));
  };
  const right: Action = { type: 'change', zones };
  const edit: ItemAction = { id: 'edit', name: word.edit, right, key: 'e', run: async () => onEdit() };
  const next: ItemAction = {
    id: 'next',
    name: word.next,
    right,
    run: async () => startNew('drawings', { incident, event } satisfies DrawingStart),
  };
  const erase: ItemAction = {
    id: 'erase',
    name: word.erase,
    right,
    isBack: true,
    run: (_, key) => turn('erased', key),
  };
  const again: ItemAction = {
    id: 'again',
    name: word.again,
    right,
    key: 'a',
    run: (_, key) => turn('drawn', key),
  };
  return (
    <ItemActions itemId={id} actions={status === 'drawn' ? [edit, next, erase] : [again, next]}>
      <StepButtons />
    </ItemActions>
  );
};
