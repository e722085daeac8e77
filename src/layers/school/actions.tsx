import type { Intake } from '../../domain/school/contract.ts';
import { ItemActions } from '../../shared/parts/item-actions.tsx';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { intakeWords } from './words.ts';

/** The secretariat types figures in; nobody else does. */
export const IntakeActions = ({ feature, onEdit }: ActionsProps<Intake>) => {
  const word = useWords(intakeWords);
  return (
    <ItemActions
      itemId={feature.id}
      actions={[
        {
          id: 'type',
          name: word.type,
          right: { type: 'school' },
          key: 'e',
          run: async () => onEdit(),
        },
      ]}
    />
  );
};
