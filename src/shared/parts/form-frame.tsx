import './form-frame.css';
import { type ReactNode, useState } from 'react';
import type { FormDraft } from '../drafts/use-form-draft.ts';
import { deskGlossary } from '../desk-glossary.ts';
import { glossary } from '../glossary.ts';
import { useIntent } from '../intent.ts';
import { defineWords, t } from '../terms.ts';
import { useWords } from '../words.ts';
import { ActButton } from './act-button.tsx';
import { type Conflict, Conflicts, OtherDrafts, RestoredNotice } from './draft-notices.tsx';
import { itemActionsWords } from './item-actions-words.ts';

const frameWords = defineWords({
  save: deskGlossary.save,
  /** What is typed stays on the device. */
  close: glossary.close,
  /** What is typed goes away. */
  clear: t('Effacer la saisie', 'Invoer wissen', 'Clear the form'),
});

/** How a form tells of its fields where two have changed the same one. */
export interface FieldWords<T> {
  names: { readonly [N in keyof T]: string };
  tell(name: keyof T & string, values: T): string;
}

/**
 * A form of an item: what was kept of it and what changed meanwhile, its fields, why it cannot be saved, and save,
 * close, clear. It closes once the device has it.
 */
export const FormFrame = <T extends object>({
  name,
  saveName,
  draft,
  now,
  fields,
  problem,
  isReady,
  onSave,
  onClose,
  children,
}: {
  name: string;
  /** What the button that saves says, where it does more. */
  saveName?: string;
  draft: FormDraft<T>;
  /** What the item says at this moment, as the fields show it. */
  now: T;
  fields: FieldWords<T>;
  /** Why it cannot be saved as it is; null if nothing is to be said. */
  problem: string | null;
  isReady: boolean;
  /** Rejects if the device cannot keep it. @param key the same for every try */
  onSave: (key: string) => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { notKept } = useWords(itemActionsWords);
  const word = useWords(frameWords);
  const [isFailed, setIsFailed] = useState(false);
  const { isBusy, run } = useIntent(draft.intent);
  const canSave = isReady && problem === null && draft.conflicts.length === 0;
  const end = (): void => {
    draft.clear();
    onClose();
  };
  const names: Readonly<Record<string, string>> = fields.names;
  const conflicts = draft.conflicts.map(
    (field): Conflict => ({
      field,
      name: names[field] ?? field,
      mine: fields.tell(field, draft.typed),
      theirs: fields.tell(field, now),
      onKeepMine: () => draft.keepMine(field),
      onTakeTheirs: () => draft.takeTheirs(field),
    }),
  );
  return (
    <form
      className="item-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) run((key) => onSave(key).then(end)).catch(() => setIsFailed(true));
      }}
    >
      <RestoredNotice restored={draft.restored} />
      <OtherDrafts others={draft.others} />
      {children}
      <Conflicts conflicts={conflicts} />
      {problem ? <p role="alert">{problem}</p> : null}
      {isFailed ? <p role="alert">{notKept}</p> : null}
      <div className="action-buttons">
        <ActButton type="submit" isBusy={isBusy} disabled={!canSave}>
          {saveName ?? word.save}
        </ActButton>
        <button type="button" onClick={onClose}>
          {word.close}
        </button>
        <button type="button" onClick={end}>
          {word.clear}
        </button>
      </div>
    </form>
  );
};
