import { useEffect, useId, useRef, useState } from 'react';
import { useIntent } from '../intent.ts';
import { actOnKeys } from '../shortcuts.ts';
import { useWords } from '../words.ts';
import { ActButton } from './act-button.tsx';
import { itemActionsWords } from './item-actions-words.ts';

/** Asks once more, in place of the buttons; Escape and Back lead back to them. */
export const ConfirmForm = ({
  name,
  question,
  isOffered,
  onConfirm,
  onDone,
}: {
  name: string;
  question: string;
  /** Whether it can still be done. */
  isOffered: boolean;
  /** @param key the same for every try */
  onConfirm: (key: string) => Promise<void>;
  onDone: () => void;
}) => {
  const word = useWords(itemActionsWords);
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent();
  const form = useRef<HTMLFormElement>(null);
  const questionId = useId();
  useEffect(function focusAnswer() {
    form.current?.querySelector('button')?.focus();
  }, []);
  const confirm = async (key: string): Promise<void> => {
    await onConfirm(key);
    onDone();
  };
  return (
    // Keys bubble here from the buttons.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="reason-form"
      aria-label={name}
      aria-describedby={questionId}
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (pressed) => {
            pressed.stopImmediatePropagation();
            onDone();
          },
        })
      }
      onSubmit={(event) => {
        event.preventDefault();
        if (isOffered) run(confirm).catch(() => setIsFailed(true));
      }}
    >
      <p id={questionId} role="status">
        <strong>{`${name} – `}</strong>
        {question}
      </p>
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
      {isOffered ? null : <p role="alert">{word.notOffered}</p>}
      <div className="action-buttons">
        <ActButton type="submit" isBusy={isBusy} disabled={!isOffered}>
          {word.confirm}
        </ActButton>
        <button type="button" onClick={onDone}>
          {word.back}
        </button>
      </div>
    </form>
  );
};
