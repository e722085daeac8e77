import { gapState, gapsLayerId } from '../../domain/gaps/contract.ts';
import { gapStateWords } from '../../domain/gaps/state-words.ts';
import { textIn } from '../../shared/vocabulary.ts';
import { useLanguage, useWords } from '../../shared/words.ts';
import { useFeatures } from '../features.ts';
import { deploymentDeskWords } from './desk-words.ts';

/** What one more deployment at a stop would do to the gap there, as long as the gaps are kept. */
export const WhatIf = ({ stop, strength }: { stop: string | null; strength: number }) => {
  const language = useLanguage();
  const word = useWords(deploymentDeskWords);
  const { state } = useWords(gapStateWords);
  const gap = [...useFeatures(gapsLayerId)].find(({ id }) => id === stop);
  if (!gap) return null;
  const { name, present, asked } = gap.properties;
  const tell = (officers: number): string => `${officers}/${asked} (${state[gapState(officers, asked)].toLowerCase()})`;
  return (
    <p className="what-if" role="status">
      {word.whatIf(textIn(name, language), tell(present), tell(present + strength))}
    </p>
  );
};
