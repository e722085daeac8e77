import { useLanguage } from '../../shared/words.ts';
import type { Answer, AnswerSource } from './answer.ts';
import { useCommandAnswers } from './command-answers.ts';
import { useItemAnswers } from './item-answers.ts';
import { useOwnAnswers } from './own-answers.ts';
import { usePlaceAnswers } from './place-answers.ts';

/** What answers the search, in the order of their answers. One more kind of thing is one line here. */
const useSources = (text: string) => {
  const places = usePlaceAnswers();
  const sources = {
    commands: useCommandAnswers(),
    places: places.source,
    items: useItemAnswers(),
    own: useOwnAnswers(text),
  } satisfies Record<string, AnswerSource>;
  return { sources, places };
};

/** Whether there is something to show for a text: all that answers it is known, or will not be soon. */
export const useIsAnswered = (text: string): boolean => {
  const { isReady, isKnown } = usePlaceAnswers();
  return isKnown(text) || !isReady;
};

/** The answers to a text: what is exactly that first. `isComplete`: nothing is still being loaded. */
export const useAnswers = (
  text: string,
): { answers: readonly Answer[]; isComplete: boolean; lacksStreets: boolean; refusal: string | null } => {
  const language = useLanguage();
  const { sources, places } = useSources(text);
  const all = Object.values(sources).flatMap((source) => source({ text, language }));
  const isTyped = text.trim() !== '';
  return {
    answers: [...all.filter(({ isExact }) => isExact), ...all.filter(({ isExact }) => !isExact)],
    isComplete: !isTyped || (places.isReady && places.isKnown(text)),
    lacksStreets: places.lacksStreets,
    refusal: isTyped ? places.refusalOf(text, language) : null,
  };
};
