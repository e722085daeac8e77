import type { Import } from '../../domain/imports/contract.ts';
import { ItemActions } from '../../shared/parts/item-actions.tsx';
import { useWords } from '../../shared/words.ts';
import type { ActionsProps } from '../manifest.ts';
import { importsWords } from './words.ts';

/** An import is taken back, whole. */
export const ImportActions = ({ feature: { id, properties }, onChange }: ActionsProps<Import>) => {
  const word = useWords(importsWords);
  const { status, target, zones } = properties;
  if (status === 'undone') return null;
  return (
    <ItemActions
      itemId={id}
      actions={[
        {
          id: 'undo',
          name: word.undo,
          right: target === 'alerts' ? { type: 'triage-alert', isWatch: false, zones } : { type: 'change', zones },
          asks: 'back',
          isBack: true,
          run: (_, key) => onChange({ status: 'undone' }, key),
        },
      ]}
    />
  );
};
