import { useReference } from '../../shared/reference.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { deploymentDeskWords } from './desk-words.ts';

/** What one more deployment at a stop would do to the gap there. */
export const WhatIf = ({ stop, strength }: { stop: string | null; strength: number }) => {
  const language = useLanguage();
  const word = useWords(deploymentDeskWords);
  const { gapAt } = useReference();
  const gap = stop === null ? null : gapAt(stop, strength, language);
  return gap ? (
    <p className="what-if" role="status">
      {word.whatIf(gap.name, gap.before, gap.after)}
    </p>
  ) : null;
};
