import { useId } from 'react';
import { AnswerForm } from './answer-form.tsx';

/** Asks once more, in place of the buttons. */
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
  const questionId = useId();
  return (
    <AnswerForm name={name} describedBy={questionId} isOffered={isOffered} onSave={onConfirm} onDone={onDone}>
      <p id={questionId} role="status">
        <strong>{`${name} – `}</strong>
        {question}
      </p>
    </AnswerForm>
  );
};
