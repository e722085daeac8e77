import { type ReactNode, useId, useMemo } from 'react';
import { type DraftKind, useDraft } from '../drafts/use-draft.ts';
import { namesAlert } from '../item-id.ts';
import { usePersonal } from '../personal/use-personal.ts';
import { longestText } from '../typed-text.ts';
import { describeFault, readText } from '../text-words.ts';
import { useLanguage, useWords } from '../words.ts';
import { AnswerForm } from './answer-form.tsx';
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
  const fieldId = useId();
  const personal = usePersonal(reason, isOfWatch || namesAlert(reason));
  const fault = describeFault(reason, useLanguage(), { hasLines: true }) ?? personal;
  const submit = async (key: string): Promise<void> => {
    await onSubmit(readText(reason), key);
    clear();
  };
  return (
    <AnswerForm
      intent={intent}
      isReady={reason.trim() !== ''}
      isOffered={isOffered}
      fault={fault}
      onSave={submit}
      onDone={onDone}
    >
      <OtherDrafts others={others} />
      <label htmlFor={fieldId}>{`${name} – ${word.reason}`}</label>
      <textarea
        id={fieldId}
        rows={3}
        required
        maxLength={longestText}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      {children}
    </AnswerForm>
  );
};
