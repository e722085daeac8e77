import { ownSeat } from '../../shared/device.ts';
import { Pane } from '../../shared/parts/pane.tsx';
import { defineWords, t } from '../../shared/terms.ts';
import { useWords } from '../../shared/words.ts';
import { RowView } from './outbox-list.tsx';
import { useRows } from './use-rows.ts';

const words = defineWords({
  marked: t('Modification en cours d’envoi', 'Wijziging onderweg', 'Change on its way'),
});

/** What became of a change, at the item itself: it is on its way, or both versions and the choice between them. */
export const PendingMark = ({ collection, id }: { collection: string; id: string }) => {
  const word = useWords(words);
  const rows = useRows().filter((row) => row.collection === collection && row.id === id && row.seat === ownSeat.id);
  const asking = rows.filter(({ state }) => state === 'conflict');
  if (rows.length === 0) return null;
  return asking.length === 0 ? (
    <p className="notice">{word.marked}</p>
  ) : (
    <ul className="outbox-here">
      {asking.map((row) => (
        <Pane key={row.key} isSmall>
          <RowView row={row} />
        </Pane>
      ))}
    </ul>
  );
};
