import './answer-form.css';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useIntent } from '../intent.ts';
import { actOnKeys } from '../shortcuts.ts';
import { useWords } from '../words.ts';
import { ActButton } from './act-button.tsx';
import { itemActionsWords } from './item-actions-words.ts';

/**
 * One answer that is asked for in place of the buttons: a field or a question, why it cannot be given, confirm and
 * back. Escape and Back lead back to the buttons.
 */
export const AnswerForm = ({
  name,
  describedBy,
  saveName,
  intent,
  isReady = true,
  isOffered = true,
  fault = null,
  onSave,
  onDone,
  children,
}: {
  name?: string;
  describedBy?: string;
  /** What the button that confirms says, if it does not say so. */
  saveName?: string;
  /** The key that a draft has kept. */
  intent?: string;
  isReady?: boolean;
  /** Whether it can still be done; what was typed stays in any case. */
  isOffered?: boolean;
  /** What is wrong with what was typed. */
  fault?: string | null;
  /** @param key the same for every try */
  onSave: (key: string) => Promise<void>;
  onDone: () => void;
  children: ReactNode;
}) => {
  const word = useWords(itemActionsWords);
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent(intent);
  const form = useRef<HTMLFormElement>(null);
  // Before it is painted: what is typed as soon as it is seen goes into it.
  useLayoutEffect(function focusAnswer() {
    const inside = (selector: string) => form.current?.querySelector<HTMLElement>(selector);
    (inside('textarea') ?? inside('input') ?? inside('button'))?.focus();
  }, []);
  const isPossible = isReady && isOffered && fault === null;
  return (
    // Keys bubble here from the fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="answer-form"
      aria-label={name}
      aria-describedby={describedBy}
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (pressed) => {
            // A dialog closes by itself.
            if (form.current?.closest('dialog')) return false;
            pressed.stopImmediatePropagation();
            onDone();
          },
          'Ctrl+Enter': () => form.current?.requestSubmit(),
        })
      }
      onSubmit={(event) => {
        event.preventDefault();
        if (isPossible) run((key) => onSave(key).then(onDone)).catch(() => setIsFailed(true));
      }}
    >
      {children}
      {fault === null ? null : <p role="alert">{fault}</p>}
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
      {isOffered ? null : <p role="alert">{word.notOffered}</p>}
      <div className="action-buttons">
        <ActButton type="submit" isBusy={isBusy} disabled={!isPossible}>
          {saveName ?? word.confirm}
        </ActButton>
        <button type="button" onClick={onDone}>
          {word.back}
        </button>
      </div>
    </form>
  );
};
