import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useDraft } from '../drafts.ts';
import { type Action, refuse } from '../seats.ts';
import { usePersonal } from '../personal/use-personal.ts';
import { useSession } from '../session.ts';
import { useShortcuts } from '../shortcuts.ts';
import { longestText } from '../typed-text.ts';
import { describeFault, readText } from '../text-words.ts';
import { useLanguage, useWords } from '../words.ts';
import { itemActionsWords } from './item-actions-words.ts';

/** One thing to do with an item. */
export interface ItemAction {
  id: string;
  name: string;
  /** What has to be allowed. */
  right: Action;
  /** A single key that does the same. */
  key?: string;
  /** What is asked first: nothing, why, or what a form of its own asks. */
  asksReason?: boolean;
  renderForm?: (onDone: () => void) => ReactNode;
  /** Rejects if the device cannot keep it. Not called for a form of its own. */
  run?(reason: string): Promise<void>;
}

/** Asks why; what is typed is kept until it is said. */
export const ReasonForm = ({
  name,
  draftKey,
  isOfWatch = false,
  onSubmit,
  onDone,
  children,
}: {
  name: string;
  draftKey: string;
  /** What is written belongs to the watch: it tells of no person. */
  isOfWatch?: boolean;
  onSubmit: (reason: string) => Promise<void>;
  onDone: () => void;
  /** Further fields. */
  children?: ReactNode;
}) => {
  const word = useWords(itemActionsWords);
  const [reason, setReason, clear] = useDraft(draftKey, '');
  const [isFailed, setIsFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const fieldId = useId();
  useEffect(function startTyping() {
    field.current?.focus();
  }, []);
  const personal = usePersonal(reason, isOfWatch);
  const fault = describeFault(reason, useLanguage(), { hasLines: true }) ?? personal;
  const submit = async (): Promise<void> => {
    try {
      await onSubmit(readText(reason));
      clear();
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
      <div className="action-buttons">
        <button type="submit" disabled={reason.trim() === '' || fault !== null}>
          {word.confirm}
        </button>
        <button type="button" onClick={onDone}>
          {word.back}
        </button>
      </div>
    </form>
  );
};

/** What can be done with an item, as far as the seat may; where it may do nothing, why not. */
export const ItemActions = ({
  itemId,
  actions,
  isOfWatch = false,
  children,
}: {
  itemId: string;
  /** What is written about it belongs to the watch. */
  isOfWatch?: boolean;
  actions: readonly ItemAction[];
  /** Further fields, for whoever may do the first action. */
  children?: ReactNode;
}) => {
  const word = useWords(itemActionsWords);
  const { seat, singleKeys } = useSession();
  const [askedId, setAskedId] = useState<string | null>(null);
  const [isFailed, setIsFailed] = useState(false);
  const allowed = actions.filter(({ right }) => refuse(seat, right) === null);
  const start = (action: ItemAction): void => {
    if (action.asksReason || action.renderForm) setAskedId(action.id);
    else
      action.run?.('').then(
        () => setIsFailed(false),
        () => setIsFailed(true),
      );
  };
  useShortcuts(
    Object.fromEntries(allowed.flatMap((action) => (action.key ? [[action.key, () => start(action)]] : []))),
    singleKeys,
  );
  const [first] = actions;
  const refusal = first && allowed.length === 0 ? refuse(seat, first.right) : null;
  if (refusal) return <p className="quiet">{word.refusals[refusal]}</p>;
  const asked = allowed.find(({ id }) => id === askedId);
  const onDone = (): void => setAskedId(null);
  if (asked?.renderForm) return asked.renderForm(onDone);
  if (asked?.run) {
    return (
      <ReasonForm
        name={asked.name}
        draftKey={`${itemId}:${asked.id}`}
        isOfWatch={isOfWatch}
        onSubmit={(reason) => asked.run?.(reason) ?? Promise.resolve()}
        onDone={onDone}
      />
    );
  }
  return (
    <div role="group" aria-label={word.actions} className="item-actions">
      <div className="action-buttons">
        {allowed.map((action) => (
          <button key={action.id} type="button" aria-keyshortcuts={action.key} onClick={() => start(action)}>
            {action.name}
            {action.key && singleKeys ? <kbd aria-hidden="true">{action.key}</kbd> : null}
          </button>
        ))}
      </div>
      {children}
      {isFailed ? <p role="alert">{word.notKept}</p> : null}
    </div>
  );
};
