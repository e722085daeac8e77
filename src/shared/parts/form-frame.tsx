import { type ReactNode, useState } from 'react';
import { useWords } from '../words.ts';
import { itemActionsWords } from './item-actions-words.ts';

/** The words of its buttons. */
interface FrameWords {
  save: string;
  /** What is typed stays on the device. */
  close: string;
  /** What is typed goes away. */
  discard: string;
}

/** A form of an item: its fields, why it cannot be saved, and save, close, clear. It closes once the device has it. */
export const FormFrame = ({
  name,
  words,
  problem,
  isReady,
  onSave,
  onClear,
  onClose,
  children,
}: {
  name: string;
  words: FrameWords;
  /** Why it cannot be saved as it is; null if nothing is to be said. */
  problem: string | null;
  isReady: boolean;
  /** Rejects if the device cannot keep it. */
  onSave: () => Promise<void>;
  /** Forgets what was typed. */
  onClear: () => void;
  onClose: () => void;
  children: ReactNode;
}) => {
  const { notKept } = useWords(itemActionsWords);
  const [isFailed, setIsFailed] = useState(false);
  const end = (): void => {
    onClear();
    onClose();
  };
  return (
    <form
      className="incident-form"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady && problem === null) onSave().then(end, () => setIsFailed(true));
      }}
    >
      {children}
      {problem ? <p role="alert">{problem}</p> : null}
      {isFailed ? <p role="alert">{notKept}</p> : null}
      <div className="action-buttons">
        <button type="submit" disabled={!isReady || problem !== null}>
          {words.save}
        </button>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
        <button type="button" onClick={end}>
          {words.discard}
        </button>
      </div>
    </form>
  );
};
