import { type OpenItem, answers } from '../../domain/open-items/contract.ts';
import { answerOf } from '../../domain/open-items/lifecycle.ts';
import { namesAlert } from '../../shared/item-id.ts';
import { type ItemAction, ItemActions } from '../../shared/parts/item-actions.tsx';
import { functionOf } from '../../shared/seats.ts';
import { useSession } from '../../shared/session.ts';
import { useWords } from '../../shared/words.ts';
import { useTellsOfWatch } from '../features.ts';
import type { ActionsProps } from '../manifest.ts';
import { openItemWords } from './words.ts';

/** The seat answers for its own function: done, not applicable (with a reason), open again. */
export const OpenItemActions = ({ feature, onChange }: ActionsProps<OpenItem>) => {
  const word = useWords(openItemWords);
  const { seat } = useSession();
  const tellsOfWatch = useTellsOfWatch();
  const { functions, incident, text } = feature.properties;
  const present = answerOf(feature, functionOf(seat));
  const actions = answers
    .filter((answer) => answer !== present)
    .map(
      (answer): ItemAction => ({
        id: answer,
        name: word.step[answer],
        right: { type: 'answer', functions },
        ...(answer === 'done' && { key: 'a' }),
        ...(answer === 'not-applicable' && { asks: 'reason' as const }),
        ...(answer === 'open' && { isBack: true, asks: 'reason' as const }),
        run: (reason, key) => onChange({ answer, reason }, key),
      }),
    );
  return (
    <ItemActions
      itemId={feature.id}
      actions={actions}
      isOfWatch={namesAlert(text) || (incident !== null && tellsOfWatch({ layer: 'incidents', id: incident }))}
    />
  );
};
