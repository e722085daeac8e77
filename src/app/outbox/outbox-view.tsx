import { memo, useId } from 'react';
import { lazyView } from '../../shared/parts/lazy-part.tsx';
import { Pane } from '../../shared/parts/pane.tsx';
import { useWords } from '../../shared/words.ts';
import { outboxWords } from './outbox-words.ts';
import { ownSeat } from '../../shared/device.ts';
import { useRows } from './use-rows.ts';

const OutboxList = lazyView(
  () => import('./outbox-list.tsx'),
  ({ OutboxList }) => OutboxList,
);

/** What is on its way, behind a button that says how much; nothing while there is nothing. */
export const OutboxView = memo(() => {
  const word = useWords(outboxWords);
  const rows = useRows();
  const popoverId = useId();
  const asking = rows.filter((row) => row.state !== 'waiting' && row.seat === ownSeat.id).length;
  return (
    <div className="outbox" role="status" aria-label={word.outbox}>
      {rows.length === 0 ? null : (
        <button type="button" className="outbox-button" data-asking={asking > 0} popoverTarget={popoverId}>
          {asking > 0 ? word.attention(asking) : word.pending(rows.length)}
        </button>
      )}
      <div id={popoverId} popover="auto" className="popover outbox-list">
        <p>{word.outbox}</p>
        {rows.length === 0 ? null : (
          <Pane>
            <OutboxList rows={rows} />
          </Pane>
        )}
      </div>
    </div>
  );
});
