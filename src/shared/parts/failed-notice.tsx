import { toFailure } from '../api.ts';
import { glossary } from '../glossary.ts';
import { defineWords } from '../terms.ts';
import { useWords } from '../words.ts';

const words = defineWords({ again: glossary.tryAgain });

/** What could not be had, why, and a way to ask again. */
export const FailedNotice = ({
  error,
  tell,
  onAgain,
}: {
  error: Error;
  tell: (reason: string) => string;
  onAgain: () => unknown;
}) => {
  const word = useWords(words);
  const { detail, kind } = toFailure(error).reason;
  return (
    <p role="alert" className="notice notice-bad">
      {tell(detail || kind)}
      <button type="button" onClick={() => void onAgain()}>
        {word.again}
      </button>
    </p>
  );
};
