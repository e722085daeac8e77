import { useState } from 'react';
import { useIntent } from '../../shared/intent.ts';
import { ActButton } from '../../shared/parts/act-button.tsx';
import { useWords } from '../../shared/words.ts';
import { exportDialogWords } from './words.ts';

export type OfferedFormat = keyof typeof exportDialogWords.en.format;

export interface Offer {
  format: OfferedFormat;
  /** Answers what became of it, in sentences. */
  save(): Promise<readonly string[]>;
  /** What is said where it fails. */
  failure: string;
}

/** What can be saved, and what became of it. */
export const Offers = ({ offers }: { offers: readonly Offer[] }) => {
  const word = useWords(exportDialogWords);
  const { isBusy, run } = useIntent();
  const [outcome, setOutcome] = useState<{ told: readonly string[]; isFailed: boolean } | null>(null);
  const attempt = async ({ save, failure }: Offer): Promise<void> => {
    setOutcome(null);
    try {
      setOutcome({ told: await save(), isFailed: false });
    } catch (thrown) {
      console.error('The export failed:', thrown);
      setOutcome({ told: [failure], isFailed: true });
    }
  };
  return (
    <>
      <ul className="export-formats" aria-label={word.formats}>
        {offers.map((offer) => (
          <li key={offer.format}>
            <ActButton
              isBusy={isBusy}
              aria-describedby={`export-${offer.format}`}
              onAct={() => void run(() => attempt(offer))}
            >
              {word.format[offer.format]}
            </ActButton>
            <span id={`export-${offer.format}`} className="quiet">
              {word.use[offer.format]}
            </span>
          </li>
        ))}
      </ul>
      <div className="export-outcome" role="status">
        {isBusy ? <p>{word.busy}</p> : null}
        {outcome && !outcome.isFailed ? outcome.told.map((line) => <p key={line}>{line}</p>) : null}
      </div>
      {outcome?.isFailed ? <p role="alert">{outcome.told}</p> : null}
    </>
  );
};
