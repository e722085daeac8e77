import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type DraftKind, useDraft } from '../drafts/use-draft.ts';
import { useIntent } from '../intent.ts';
import { actOnKeys } from '../shortcuts.ts';
import { usePersonal } from '../personal/use-personal.ts';
import { longestText } from '../typed-text.ts';
import { describeFault, readText } from '../text-words.ts';
import { useLanguage, useWords } from '../words.ts';
import { ActButton } from './act-button.tsx';
import { OtherDrafts } from './draft-notices.tsx';
import { itemActionsWords } from './item-actions-words.ts';

const reasonDraft: DraftKind<string> = {
  form: 'reason',
  version: 1,
  read: (kept) => (typeof kept === 'string' && kept !== '' ? kept : null),
  tell: (reason) => reason,
};

/** Asks why; what is typed is kept until it is said. */
export const ReasonForm = ({
  name,
  itemId,
  act,
  isOffered = true,
  isOfWatch = false,
  onSubmit,
  onDone,
  children,
}: {
  name: string;
  /** Of the item that it is about; '' for several. */
  itemId: string;
  /** What is done: each has a text of its own. */
  act: string;
  /** Whether it can still be done; what was typed stays in any case. */
  isOffered?: boolean;
  /** What is written belongs to the watch: it tells of no person. */
  isOfWatch?: boolean;
  /** @param key the same for every try */
  onSubmit: (reason: string, key: string) => Promise<void>;
  onDone: () => void;
  /** Further fields. */
  children?: ReactNode;
}) => {
  const word = useWords(itemActionsWords);
  const kind = useMemo(() => ({ ...reasonDraft, form: `reason:${act}` }), [act]);
  const { content: reason, set: setReason, clear, intent, others } = useDraft(kind, itemId, '');
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent(intent);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  useEffect(function startTyping() {
    field.current?.focus();
  }, []);
  const personal = usePersonal(reason, isOfWatch);
  const fault = describeFault(reason, useLanguage(), { hasLines: true }) ?? personal;
  const isReady = isOffered && fault === null && reason.trim() !== '';
  const submit = async (key: string): Promise<void> => {
    await onSubmit(readText(reason), key);
    clear();
    onDone();
  };
  return (
    // Keys bubble here from the fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="reason-form"
      onKeyDown={(event) =>
        actOnKeys(event, {
          Escape: (pressed) => {
            // A dialog closes by itself.
            if (field.current?.closest('dialog')) return false;
            pressed.stopImmediatePropagation();
            onDone();
          },
          'Ctrl+Enter': () => field.current?.form?.requestSubmit(),
        })
      }
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) run(submit).catch(() => setIsFailed(true));
      }}
    >
      <OtherDrafts others={others} />
      <label htmlFor={fieldId}>{`${name} – ${word.reason}`}</label>
      <textarea
        ref={field}
        id={fieldId}
        rows={3}
        required
        maxLength={longestText}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {children}
      {fault ? <p role="alert">{fault}</p> : null}
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
      {isOffered ? null : <p role="alert">{word.notOffered}</p>}
      <div className="action-buttons">
        <ActButton type="submit" isBusy={isBusy} disabled={!isReady}>
          {word.confirm}
        </ActButton>
        <button type="button" onClick={onDone}>
          {word.back}
        </button>
      </div>
    </form>
  );
};
