import { newId } from '../../shared/intent.ts';
import { ItemActions } from '../../shared/parts/item-actions.tsx';
import { useSession } from '../../shared/session.ts';
import { useNow } from '../../shared/time.ts';
import { useWords } from '../../shared/words.ts';
import { useTellsOfWatch } from '../features.ts';
import type { ActionsProps } from '../manifest.ts';
import type { LogEntry } from '../../domain/log/contract.ts';
import type { LogDraft } from '../../domain/log/draft.ts';
import { draftEntry, pendingNumber } from './model.ts';
import { logWords } from './words.ts';

/** An entry is never changed: a correction is another one, which points back. */
export const LogActions = ({ feature: { id, properties }, onCreate }: ActionsProps<LogEntry>) => {
  const word = useWords(logWords);
  const { seat } = useSession();
  const now = useNow();
  const tellsOfWatch = useTellsOfWatch();
  const { number, zone, commune, incident, discipline, occurred, audience } = properties;
  if (number === pendingNumber) return null;
  const correct = (text: string, key: string): Promise<void> => {
    const draft: LogDraft = { text, occurred, discipline, zone, commune, incident, corrects: number };
    return onCreate({ feature: draftEntry(newId('log', key), draft, seat.role, now), patch: draft, key });
  };
  return (
    <ItemActions
      itemId={id}
      isOfWatch={audience === 'centre' || (incident !== null && tellsOfWatch({ layer: 'incidents', id: incident }))}
      actions={[
        { id: 'correct', name: word.correct, right: { type: 'change', zones: [zone] }, asks: 'reason', run: correct },
      ]}
    />
  );
};
