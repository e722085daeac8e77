import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type Action, type Seat, refuse } from '../seats.ts';
import { useWords } from '../words.ts';
import { itemActionsWords } from './item-actions-words.ts';

/** One thing to do with an item. */
export interface ItemAction {
  id: string;
  name: string;
  needsReason: boolean;
  /** Rejects if the device cannot keep it. */
  run(reason: string): Promise<void>;
}

const longestReason = 10_000;

const ReasonForm = ({ action, onDone }: { action: ItemAction; onDone: () => void }) => {
  const word = useWords(itemActionsWords);
  const [reason, setReason] = useState('');
  const [isFailed, setIsFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  useEffect(function startTyping() {
    field.current?.focus();
  }, []);
  const submit = async (): Promise<void> => {
    try {
      await action.run(reason.trim());
      onDone();
    } catch {
      setIsFailed(true);
    }
  };
  return (
    <form
      className="reason-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor={fieldId}>{`${action.name} – ${word.reason}`}</label>
      <textarea
        ref={field}
        id={fieldId}
        rows={3}
        required
        maxLength={longestReason}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
      <div className="action-buttons">
        <button type="submit" disabled={reason.trim() === ''}>
          {word.confirm}
        </button>
        <button type="button" onClick={onDone}>
          {word.back}
        </button>
      </div>
    </form>
  );
};

/** What can be done with an item, as far as the seat may; else why not. */
export const ItemActions = ({
  seat,
  right,
  actions,
  children,
}: {
  seat: Seat;
  /** What the actions are, for the rights. */
  right: Action;
  actions: readonly ItemAction[];
  /** Further fields. */
  children?: ReactNode;
}) => {
  const word = useWords(itemActionsWords);
  const [asked, setAsked] = useState<ItemAction | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const refusal = refuse(seat, right);
  if (refusal) return <p className="quiet">{word.refusals[refusal]}</p>;
  if (asked) return <ReasonForm action={asked} onDone={() => setAsked(null)} />;
  return (
    <div role="group" aria-label={word.actions} className="item-actions">
      <div className="action-buttons">
        {actions.map((action) => (
          <button
            key={action.id}
            type="button"
            onClick={() => {
              if (action.needsReason) setAsked(action);
              else
                action.run('').then(
                  () => setIsFailed(false),
                  () => setIsFailed(true),
                );
            }}
          >
            {action.name}
          </button>
        ))}
      </div>
      {children}
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
    </div>
  );
};
