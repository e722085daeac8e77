import type { Row } from '../live/outbox/row.ts';
import { useReference } from '../shared/reference.ts';
import { useLanguage, useWords } from '../shared/words.ts';
import { deskWords } from './desk-words.ts';
import { useSeat } from './seat.ts';
import { useWorkspace } from './workspace.ts';

const RowView = ({ row }: { row: Row }) => {
  const language = useLanguage();
  const word = useWords(deskWords);
  const { itemLabel } = useReference();
  const { layers, outbox } = useWorkspace();
  const seat = useSeat();
  const { key, collection, id, patch, theirs, state, problem } = row;
  const writing = layers.find(({ layer }) => layer.id === collection)?.layer.writing;
  const tell = (properties: Row['patch']): string => writing?.describe(properties, language).join(' · ') ?? '';
  const isOthers = row.seat !== seat.id;
  return (
    <li data-state={state}>
      <strong>{itemLabel({ layer: collection, id }, language) ?? id}</strong>
      <p>{isOthers ? word.otherSeat(row.seat) : word.state[state]}</p>
      <dl className="versions">
        <dt>{word.mine}</dt>
        <dd>{tell(patch)}</dd>
        {theirs ? (
          <>
            <dt>{word.theirs}</dt>
            <dd>{tell(theirs)}</dd>
          </>
        ) : null}
      </dl>
      {problem ? <code>{problem.detail}</code> : null}
      <div className="action-buttons">
        {state === 'waiting' || isOthers ? null : (
          <button type="button" onClick={() => void outbox.retry(key)}>
            {state === 'conflict' ? word.keepMine : word.retry}
          </button>
        )}
        <button type="button" onClick={() => void outbox.discard(key)}>
          {state === 'conflict' ? word.takeTheirs : word.discard}
        </button>
      </div>
    </li>
  );
};

/** Each change that is on its way: what it is, how it stands, and what the person can do. */
export const OutboxList = ({ rows }: { rows: readonly Row[] }) => (
  <ul>
    {rows.map((row) => (
      <RowView key={row.key} row={row} />
    ))}
  </ul>
);
