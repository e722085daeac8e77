import { type ReactNode, useMemo, useState } from 'react';
import { typedField } from '../../shared/drafts/fields.ts';
import { useFormDraft } from '../../shared/drafts/use-form-draft.ts';
import { AnswerForm } from '../../shared/parts/answer-form.tsx';
import { OtherDrafts } from '../../shared/parts/draft-notices.tsx';
import { describeFault } from '../../shared/text-words.ts';
import type { PublicEvent } from '../../domain/events/contract.ts';
import { longest } from '../../domain/events/drafts.ts';
import { useLanguage } from '../../shared/words.ts';

/** What every form of one part of an event is given. */
export interface PartProps {
  event: PublicEvent;
  /** Rejects if the device cannot keep it. */
  onChange: (patch: Readonly<Record<string, unknown>>, key?: string) => Promise<void>;
  onDone: () => void;
}

/** What a form of one part of an event holds: texts, right or not. */
type TypedPart = Readonly<Record<string, string>>;

/** What a field needs to show and change one of the texts, by its name. */
type BindField<T> = <K extends keyof T>(name: K) => { value: T[K]; onChange: (value: T[K]) => void };

/** One part of an event that is said: what is typed stays on the device until it is. */
export const PartForm = <T extends TypedPart>({
  part,
  name,
  itemId,
  first,
  patchOf,
  onChange,
  onDone,
  children,
}: Omit<PartProps, 'event'> & {
  part: string;
  name: string;
  itemId: string;
  first: T;
  /** What is sent; null: something is missing. */
  patchOf: (typed: T) => object | null;
  /** The fields, each bound to its text: `<Field {...field('name')} />`. */
  children: (field: BindField<T>, typed: T) => ReactNode;
}) => {
  const language = useLanguage();
  const [start] = useState(first);
  const kind = useMemo(
    () => ({
      form: `event-${part}`,
      version: 1,
      fields: Object.fromEntries(Object.keys(start).map((field) => [field, typedField])) as never,
      tell: (mine: Partial<T>) => Object.values(mine).join(' ') || '…',
    }),
    [part, start],
  );
  const { typed, set, intent, others, clear } = useFormDraft<T>(kind, itemId, start, true);
  const fault =
    Object.values(typed)
      .map((text) => describeFault(text, language, { most: longest.note, hasLines: true }))
      .find((found) => found !== null) ?? null;
  const field: BindField<T> = (one) => ({
    value: typed[one],
    onChange: (value) => set({ [one]: value } as unknown as Partial<T>),
  });
  const patch = patchOf(typed);
  const save = async (key: string): Promise<void> => {
    if (!patch) return;
    await onChange(patch as Readonly<Record<string, unknown>>, key);
    clear();
  };
  return (
    <AnswerForm
      name={name}
      saveName={name}
      intent={intent}
      isReady={patch !== null}
      fault={fault}
      onSave={save}
      onDone={onDone}
    >
      <OtherDrafts others={others} />
      {children(field, typed)}
    </AnswerForm>
  );
};
